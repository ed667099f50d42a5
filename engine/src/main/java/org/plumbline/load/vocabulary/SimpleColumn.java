package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the simple workbook, one row per target. */
public enum SimpleColumn implements TableColumn {
    INDICATOR(true, "指标 指标名称"),
    UNIT(true, "单位 计量单位"),
    REGION(true, "地区 地区名称"),
    PERIOD(true, "时期 年份 年度"),
    TARGET(true, "目标 目标值"),
    ACTUAL(true, "实际 实际值"),
    DIRECTION(false, "方向", CodeList.DIRECTION),
    DEFINITION(false, "口径 统计口径"),
    BASELINE_PERIOD(false, "基期 baseline"),
    BASELINE_VALUE(false, "基期值"),
    SOURCE(false, "来源"),
    LEAD_UNITS(false, "责任单位 牵头单位"),
    NOTE(false, "备注 说明");

    private final boolean required;
    private final String names;
    private final Optional<CodeList> codeList;

    SimpleColumn(boolean required, String names) {
        this(required, names, Optional.empty());
    }

    SimpleColumn(boolean required, String names, CodeList codeList) {
        this(required, names, Optional.of(codeList));
    }

    SimpleColumn(boolean required, String names, Optional<CodeList> codeList) {
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
