package org.plumbline.load.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnNamesTest {
    /** The columns the format promises; more may be added. */
    private static final Map<PlanTable, String> PROMISED = Map.ofEntries(
            Map.entry(
                    PlanTable.INDICATORS,
                    "id name_zh name_en unit decimals direction nature subannual numerator denominator denominator_region"
                            + " multiplier denominator_timing formula aggregate weight_by natural_limit price_basis price_year"
                            + " growth_of rate_kind scope seasonally_adjusted release_lag definition headline order topic"
                            + " aliases note"),
            Map.entry(
                    PlanTable.REGIONS,
                    "id name_zh name_en type parent overlaps valid_from valid_to order aliases note"),
            Map.entry(
                    PlanTable.SOURCES,
                    "id title_zh title_en number issued authority status valid_from valid_to supersedes note"),
            Map.entry(
                    PlanTable.TARGETS,
                    "id indicator region period kind basis value low high strict unit definition window_start of"
                            + " baseline_period baseline_value baseline_vintage tolerance thresholds source section issued"
                            + " supersedes set class headline lead_units support_units note"),
            Map.entry(
                    PlanTable.OBSERVATIONS,
                    "indicator region period value span unit unit_mult definition stage qualifier status conf published"
                            + " source note"),
            Map.entry(PlanTable.LINKS, "indicator at from_definition to_definition factor method source note"),
            Map.entry(PlanTable.REGION_CHANGES, "date from to share indicator note"),
            Map.entry(
                    PlanTable.TASKS,
                    "id title_zh title_en due status done_on progress lead_units support_units targets source section"
                            + " note"),
            Map.entry(
                    PlanTable.SCORECARDS,
                    "scorecard node parent name_zh name_en weight normalise low high target scale_low scale_high aggregate"
                            + " power minimum_present units impute treat mean sd floor cap veto_below bonus_above bonus"),
            Map.entry(
                    PlanTable.SPLITS,
                    "id indicator period total_region parts second_axis quantity method weights weights_period reference"
                            + " pressure minimum maximum hold residual_region round_to"),
            Map.entry(PlanTable.TASK_UPDATES, "task reported status progress done_on source note"),
            Map.entry(PlanTable.IDENTITIES, "id total parts relation regions figures note"),
            Map.entry(PlanTable.WAIVERS, "code subject reason by date"));

    @ParameterizedTest
    @EnumSource(PlanTable.class)
    void everyPromisedColumnIsThere(PlanTable table) {
        assertThat(table.columns().stream().map(TableColumn::header))
                .contains(PROMISED.get(table).split(" "));
    }

    @ParameterizedTest
    @EnumSource(PlanTable.class)
    void everyColumnHasAChineseName(PlanTable table) {
        assertThat(table.columns())
                .allSatisfy(column -> assertThat(column.names().get(0)).matches("[\\p{IsHan}]+"));
    }

    @ParameterizedTest
    @EnumSource(PlanTable.class)
    void noNameMeansTwoColumns(PlanTable table) {
        assertUnambiguous(table.columns());
    }

    @Test
    void theSimpleWorkbookHasItsHeads() {
        List<TableColumn> columns = List.of(SimpleColumn.values());

        assertThat(columns.stream().map(c -> c.names().get(0)))
                .containsExactly("指标", "单位", "地区", "时期", "目标", "实际", "方向", "口径", "基期", "基期值", "来源", "责任单位", "备注");
        assertThat(columns.stream().filter(TableColumn::required)).hasSize(6);
        assertUnambiguous(columns);
    }

    private static void assertUnambiguous(List<TableColumn> columns) {
        Map<String, TableColumn> byName = new HashMap<>();
        for (TableColumn column : columns) {
            Stream.concat(Stream.of(column.header()), column.names().stream())
                    .map(NameKey::ofWord)
                    .forEach(name ->
                            assertThat(byName.put(name, column)).as(name).isNull());
        }
    }

    @Test
    void tablesAreFoundByKeyAndChineseName() {
        assertThat(PlanTable.find("Region_Changes")).contains(PlanTable.REGION_CHANGES);
        assertThat(PlanTable.find("指标")).contains(PlanTable.INDICATORS);
        assertThat(PlanTable.find("说明")).isEmpty();
    }

    @Test
    void manifestKeysAreFoundByChineseName() {
        assertThat(ManifestKey.find("截止时期")).contains(ManifestKey.AS_OF);
        assertThat(ManifestKey.find("settings.judge")).contains(ManifestKey.JUDGE);
        assertThat(ManifestKey.find("title.zh")).contains(ManifestKey.TITLE_ZH);
    }
}
