package org.plumbline.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.model.Language;
import org.plumbline.report.SampleEvaluation;

class DistrictTablesTest {
    private final List<DistrictTable> tables = DistrictTables.of(SampleEvaluation.create());

    @Test
    void theWholeComesFirstAndPartsFollowByOrder() {
        assertThat(tables).hasSize(1);
        DistrictTable table = tables.get(0);
        assertThat(table.rows().stream().map(row -> row.region().name().zh())).containsExactly("甲市", "西区", "东区", "北区");
        assertThat(table.rows().stream().map(DistrictTable.Row::whole)).containsExactly(true, false, false, false);
    }

    @Test
    void periodsAndIndicatorsStandAcross() {
        DistrictTable table = tables.get(0);
        assertThat(table.columns().stream()
                        .map(c -> c.period() + " " + c.indicator().id().value()))
                .containsExactly("2011 output", "2012 output");
        assertThat(table.rows()
                        .get(0)
                        .cells()
                        .get(1)
                        .orElseThrow()
                        .target()
                        .id()
                        .value())
                .isEqualTo("d-city-2012");
        assertThat(table.hasActuals()).isTrue();
        assertThat(table.title(ReportTexts.in(Language.ZH))).isEqualTo("甲市工作方案：甲市各地区目标与实际");
    }
}
