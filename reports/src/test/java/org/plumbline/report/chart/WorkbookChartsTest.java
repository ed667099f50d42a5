package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Language;
import org.plumbline.report.SmallCity;
import org.plumbline.report.content.ReportData;

class WorkbookChartsTest {
    @TempDir
    Path folder;

    @Test
    void areTheFirstOfAllCharts() throws Exception {
        Evaluation evaluation = SmallCity.plan().evaluate(folder);
        ChartSet all = ChartSet.of(evaluation, List.of(), Language.ZH);
        WorkbookCharts charts = WorkbookCharts.of(ReportData.of(evaluation, List.of(), Language.ZH), 2, 1);

        assertThat(charts.headline()).isEqualTo(all.headline());
        assertThat(charts.targets())
                .hasSize(2)
                .isEqualTo(all.targets().stream()
                        .filter(TargetChart::hasActuals)
                        .limit(2)
                        .toList());
        assertThat(charts.variances())
                .isEqualTo(all.districts().stream()
                        .filter(VarianceChart.class::isInstance)
                        .limit(1)
                        .toList());
        assertThat(charts.rankings()).hasSizeLessThanOrEqualTo(1);
        assertThat(all.rankings()).containsAll(charts.rankings());
    }
}
