package org.plumbline.load.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables of a plan: keys of the manifest, names of sheets, and their columns. */
public enum PlanTable {
    INDICATORS("指标 指标表"),
    REGIONS("地区 地区表"),
    SOURCES("来源 来源表"),
    TARGETS("目标 目标表"),
    OBSERVATIONS("观测 观测值 实际 实际值 数据"),
    LINKS("口径衔接 衔接"),
    REGION_CHANGES("区划变动 区划调整"),
    TASKS("任务 任务表"),
    TASK_UPDATES("任务进展 任务进展表"),
    SCORECARDS("评分卡 评分表"),
    SPLITS("分解 分解表"),
    IDENTITIES("勾稽关系 恒等关系"),
    WAIVERS("豁免 豁免表");

    private final String names;

    PlanTable(String names) {
        this.names = names;
    }

    /** Key in the manifest, English sheet name and, with {@code .csv}, the usual file name. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Chinese sheet names, the one of the documentation first. */
    public List<String> names() {
        return List.of(names.split(" "));
    }

    public List<TableColumn> columns() {
        return switch (this) {
            case INDICATORS -> List.of(IndicatorColumn.values());
            case REGIONS -> List.of(RegionColumn.values());
            case SOURCES -> List.of(SourceColumn.values());
            case TARGETS -> List.of(TargetColumn.values());
            case OBSERVATIONS -> List.of(ObservationColumn.values());
            case LINKS -> List.of(LinkColumn.values());
            case REGION_CHANGES -> List.of(RegionChangeColumn.values());
            case TASKS -> List.of(TaskColumn.values());
            case TASK_UPDATES -> List.of(TaskUpdateColumn.values());
            case SCORECARDS -> List.of(ScorecardColumn.values());
            case SPLITS -> List.of(SplitColumn.values());
            case IDENTITIES -> List.of(IdentityColumn.values());
            case WAIVERS -> List.of(WaiverColumn.values());
        };
    }

    /** Columns of which at least one must be there and filled: a name in some language. */
    public List<TableColumn> oneOf() {
        return switch (this) {
            case INDICATORS -> List.of(IndicatorColumn.NAME_ZH, IndicatorColumn.NAME_EN);
            case REGIONS -> List.of(RegionColumn.NAME_ZH, RegionColumn.NAME_EN);
            default -> List.of();
        };
    }

    /** False for tables that later versions compute with; this one only checks that they can be read. */
    public boolean used() {
        return this != SCORECARDS;
    }

    /** The table a manifest key or sheet name means. */
    public static Optional<PlanTable> find(String text) {
        String wanted = NameKey.ofWord(text);
        return Arrays.stream(values())
                .filter(table -> NameKey.ofWord(table.key()).equals(wanted)
                        || table.names().stream().map(NameKey::ofWord).anyMatch(wanted::equals))
                .findFirst();
    }
}
