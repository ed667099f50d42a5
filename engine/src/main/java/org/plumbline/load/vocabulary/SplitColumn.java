package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the splits table. */
public enum SplitColumn implements TableColumn {
    ID(true, "编号 代码 分解编号"),
    INDICATOR(true, "指标 指标名称 指标编号"),
    PERIOD(true, "时期 年份 年度"),
    TOTAL_REGION(true, "总量地区"),
    PARTS(false, "分解地区"),
    SECOND_AXIS(false, "第二维"),
    QUANTITY(false, "分解量", CodeList.SPLIT_QUANTITY),
    METHOD(false, "分解方法", CodeList.SPLIT_METHOD),
    WEIGHTS(false, "权重"),
    WEIGHTS_PERIOD(false, "权重时期"),
    REFERENCE(false, "参照"),
    PRESSURE(false, "压力系数"),
    MINIMUM(false, "最小值"),
    MAXIMUM(false, "最大值"),
    HOLD(false, "固定值"),
    RESIDUAL_REGION(false, "余项地区"),
    ROUND_TO(false, "取整到");

    private final boolean required;
    private final String names;
    private final Optional<CodeList> codeList;

    SplitColumn(boolean required, String names) {
        this(required, names, Optional.empty());
    }

    SplitColumn(boolean required, String names, CodeList codeList) {
        this(required, names, Optional.of(codeList));
    }

    SplitColumn(boolean required, String names, Optional<CodeList> codeList) {
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
