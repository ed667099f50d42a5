package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the observations table; the SDMX-CSV names of a column are among its names. */
public enum ObservationColumn implements TableColumn {
    INDICATOR(true, "指标 指标名称 指标编号 SERIES MEASURE INDIC NA_ITEM SUBJECT VARIABLE ITEM"),
    REGION(true, "地区 地区名称 地区编号 REF_AREA GEO"),
    PERIOD(true, "时期 年份 年度 TIME_PERIOD"),
    VALUE(true, "数值 实际值 实际 OBS_VALUE"),
    SPAN(false, "时段", CodeList.SPAN),
    UNIT(false, "单位 计量单位 UNIT_MEASURE"),
    UNIT_MULT(false, "单位倍数"),
    DECIMALS(false, "小数位数 小数位"),
    DEFINITION(false, "口径 统计口径"),
    STAGE(false, "阶段 发布阶段", CodeList.STAGE),
    QUALIFIER(false, "限定", CodeList.QUALIFIER),
    STATUS(false, "状态 OBS_STATUS", CodeList.OBSERVATION_STATUS),
    CONF(false, "保密 CONF_STATUS"),
    PUBLISHED(false, "发布日期 公布日期"),
    SOURCE(false, "来源 来源编号"),
    NOTE(false, "备注 说明");

    private final boolean required;
    private final String names;
    private final Optional<CodeList> codeList;

    ObservationColumn(boolean required, String names) {
        this(required, names, Optional.empty());
    }

    ObservationColumn(boolean required, String names, CodeList codeList) {
        this(required, names, Optional.of(codeList));
    }

    ObservationColumn(boolean required, String names, Optional<CodeList> codeList) {
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
