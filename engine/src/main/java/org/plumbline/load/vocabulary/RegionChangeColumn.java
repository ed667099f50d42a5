package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the region-changes table. */
public enum RegionChangeColumn implements TableColumn {
    DATE(true, "日期 变更日期"),
    FROM(true, "划出地区"),
    TO(true, "划入地区"),
    SHARE(false, "份额 比例"),
    INDICATOR(false, "指标 指标名称 指标编号"),
    NOTE(false, "备注 说明");

    private final boolean required;
    private final String names;

    RegionChangeColumn(boolean required, String names) {
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
