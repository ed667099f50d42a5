package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the indicators table. */
public enum IndicatorColumn implements TableColumn {
    ID(true, "编号 代码 指标编号 指标代码"),
    NAME_ZH(false, "名称 指标 指标名称 中文名称"),
    NAME_EN(false, "英文名称"),
    UNIT(true, "单位 计量单位"),
    UNIT_ZH(false, "单位中文名"),
    UNIT_EN(false, "单位英文名"),
    DECIMALS(false, "小数位数 小数位"),
    DIRECTION(false, "方向", CodeList.DIRECTION),
    NATURE(false, "性质", CodeList.NATURE),
    SUBANNUAL(false, "年内数据", CodeList.SUBANNUAL),
    NUMERATOR(false, "分子"),
    DENOMINATOR(false, "分母"),
    DENOMINATOR_REGION(false, "分母地区"),
    MULTIPLIER(false, "乘数"),
    DENOMINATOR_TIMING(false, "分母时点", CodeList.DENOMINATOR_TIMING),
    FORMULA(false, "公式"),
    AGGREGATE(false, "汇总方式", CodeList.AGGREGATE),
    WEIGHT_BY(false, "权重指标"),
    NATURAL_LIMIT(false, "自然界限 自然上限"),
    PRICE_BASIS(false, "价格口径", CodeList.PRICE_BASIS),
    PRICE_YEAR(false, "价格基年"),
    GROWTH_OF(false, "增速对象"),
    RATE_KIND(false, "增速类型", CodeList.RATE_KIND),
    SCOPE(false, "统计范围", CodeList.SCOPE),
    SEASONALLY_ADJUSTED(false, "季节调整", CodeList.YES_NO),
    RELEASE_LAG(false, "发布滞后月数 发布滞后"),
    PATH(false, "路径 路径形状", CodeList.PATH_SHAPE),
    YEAR_PLAN(false, "年内计划 年内进度", CodeList.YEAR_PLAN),
    DEFINITION(false, "口径 统计口径"),
    HEADLINE(false, "重点 主要指标", CodeList.YES_NO),
    ORDER(false, "次序 排序 序号"),
    TOPIC(false, "主题 领域"),
    ALIASES(false, "别名"),
    NOTE(false, "备注 说明");

    private final boolean required;
    private final String names;
    private final Optional<CodeList> codeList;

    IndicatorColumn(boolean required, String names) {
        this(required, names, Optional.empty());
    }

    IndicatorColumn(boolean required, String names, CodeList codeList) {
        this(required, names, Optional.of(codeList));
    }

    IndicatorColumn(boolean required, String names, Optional<CodeList> codeList) {
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
