package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the targets table. */
public enum TargetColumn implements TableColumn {
    ID(true, "编号 代码 目标编号"),
    INDICATOR(true, "指标 指标名称 指标编号"),
    REGION(true, "地区 地区名称 地区编号"),
    PERIOD(true, "时期 年份 年度"),
    KIND(true, "类型 目标类型", CodeList.TARGET_KIND),
    BASIS(false, "比较基础", CodeList.BASIS),
    VALUE(false, "目标值 目标 数值"),
    LOW(false, "下限"),
    HIGH(false, "上限"),
    STRICT(false, "严格", CodeList.YES_NO),
    UNIT(false, "单位 计量单位"),
    DEFINITION(false, "口径 统计口径"),
    WINDOW_START(false, "窗口起点"),
    OF(false, "参照地区"),
    BASELINE_PERIOD(false, "基期"),
    BASELINE_VALUE(false, "基期值"),
    BASELINE_VINTAGE(false, "基期版本", CodeList.BASELINE_VINTAGE),
    TOLERANCE(false, "容差"),
    THRESHOLDS(false, "阈值"),
    PATH(false, "路径 路径形状", CodeList.PATH_SHAPE),
    SOURCE(false, "来源 来源编号"),
    SECTION(false, "章节"),
    ISSUED(false, "印发日期 发布日期"),
    SUPERSEDES(false, "取代 替代"),
    SET(false, "组别"),
    CLASS(false, "类别 属性", CodeList.TARGET_CLASS),
    HEADLINE(false, "重点 主要指标", CodeList.YES_NO),
    LEAD_UNITS(false, "牵头单位 责任单位"),
    SUPPORT_UNITS(false, "配合单位"),
    NOTE(false, "备注 说明");

    private final boolean required;
    private final String names;
    private final Optional<CodeList> codeList;

    TargetColumn(boolean required, String names) {
        this(required, names, Optional.empty());
    }

    TargetColumn(boolean required, String names, CodeList codeList) {
        this(required, names, Optional.of(codeList));
    }

    TargetColumn(boolean required, String names, Optional<CodeList> codeList) {
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
