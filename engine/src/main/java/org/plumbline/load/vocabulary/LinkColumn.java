package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the links table. */
public enum LinkColumn implements TableColumn {
    INDICATOR(true, "指标 指标名称 指标编号"),
    AT(true, "起始时期"),
    FROM_DEFINITION(false, "原口径"),
    TO_DEFINITION(false, "新口径"),
    FACTOR(true, "换算系数 系数"),
    METHOD(false, "方法"),
    SOURCE(false, "来源 来源编号"),
    NOTE(false, "备注 说明");

    private final boolean required;
    private final String names;

    LinkColumn(boolean required, String names) {
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
