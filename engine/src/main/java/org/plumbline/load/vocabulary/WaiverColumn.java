package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the waivers table. */
public enum WaiverColumn implements TableColumn {
    CODE(true, "代码 问题代码"),
    SUBJECT(true, "对象"),
    REASON(true, "理由"),
    BY(true, "批准人"),
    DATE(true, "日期");

    private final boolean required;
    private final String names;

    WaiverColumn(boolean required, String names) {
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
