package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the sources table. */
public enum SourceColumn implements TableColumn {
    ID(true, "编号 代码 来源编号"),
    TITLE_ZH(false, "标题 名称 来源 来源名称 文件名称"),
    TITLE_EN(false, "英文标题 英文名称"),
    NUMBER(false, "文号"),
    ISSUED(false, "印发日期 发布日期"),
    AUTHORITY(false, "发文层级 发布层级", CodeList.AUTHORITY),
    STATUS(false, "状态 效力", CodeList.SOURCE_STATUS),
    VALID_FROM(false, "生效日期 规划期始"),
    VALID_TO(false, "失效日期 规划期末"),
    SUPERSEDES(false, "取代 替代"),
    NOTE(false, "备注 说明");

    private final boolean required;
    private final String names;
    private final Optional<CodeList> codeList;

    SourceColumn(boolean required, String names) {
        this(required, names, Optional.empty());
    }

    SourceColumn(boolean required, String names, CodeList codeList) {
        this(required, names, Optional.of(codeList));
    }

    SourceColumn(boolean required, String names, Optional<CodeList> codeList) {
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
