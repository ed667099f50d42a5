package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the identities table. */
public enum IdentityColumn implements TableColumn {
    ID(true, "编号 代码 关系编号"),
    TOTAL(true, "合计 总项"),
    PARTS(true, "分项"),
    RELATION(false, "关系", Optional.of(CodeList.RELATION)),
    REGIONS(false, "适用地区", Optional.empty()),
    FIGURES(false, "适用数据", Optional.of(CodeList.FIGURES)),
    NOTE(false, "备注 说明", Optional.empty());

    private final boolean required;
    private final String names;
    private final Optional<CodeList> codeList;

    IdentityColumn(boolean required, String names) {
        this(required, names, Optional.empty());
    }

    IdentityColumn(boolean required, String names, Optional<CodeList> codeList) {
        this.required = required;
        this.names = names;
        this.codeList = codeList;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public List<String> names() {
        return List.of(names.split(" "));
    }

    @Override
    public Optional<CodeList> codeList() {
        return codeList;
    }
}
