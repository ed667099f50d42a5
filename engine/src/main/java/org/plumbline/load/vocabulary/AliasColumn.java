package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the alias file. */
public enum AliasColumn implements TableColumn {
    NAME(true, "名称 表上名称 别名"),
    ID(true, "编号 代码 地区编号 指标编号"),
    NOTE(false, "备注 说明");

    private final boolean required;
    private final String names;

    AliasColumn(boolean required, String names) {
        this.required = required;
        this.names = names;
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
        return Optional.empty();
    }
}
