package org.plumbline.load.vocabulary;

import java.util.List;
import java.util.Optional;

/** Columns of the scorecards table. */
public enum ScorecardColumn implements TableColumn {
    SCORECARD(true, "评分卡"),
    NODE(true, "节点"),
    PARENT(false, "上级 上级节点"),
    NAME_ZH(false, "名称 中文名称"),
    NAME_EN(false, "英文名称"),
    WEIGHT(false, "权重"),
    NORMALISE(false, "标准化方法 标准化", CodeList.NORMALISATION),
    LOW(false, "下限"),
    HIGH(false, "上限"),
    TARGET(false, "目标值"),
    SCALE_LOW(false, "分值下限"),
    SCALE_HIGH(false, "分值上限"),
    AGGREGATE(false, "合成方式", CodeList.GROUP_AGGREGATE),
    POWER(false, "幂次"),
    MINIMUM_PRESENT(false, "最少有值数"),
    UNITS(false, "评价对象"),
    IMPUTE(false, "缺失填补"),
    TREAT(false, "异常值处理"),
    MEAN(false, "均值"),
    SD(false, "标准差"),
    FLOOR(false, "得分下限"),
    CAP(false, "得分上限"),
    VETO_BELOW(false, "否决线"),
    BONUS_ABOVE(false, "加分线"),
    BONUS(false, "加分");

    private final boolean required;
    private final String names;
    private final Optional<CodeList> codeList;

    ScorecardColumn(boolean required, String names) {
        this(required, names, Optional.empty());
    }

    ScorecardColumn(boolean required, String names, CodeList codeList) {
        this(required, names, Optional.of(codeList));
    }

    ScorecardColumn(boolean required, String names, Optional<CodeList> codeList) {
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
