package org.plumbline.report.html;

import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Language;
import org.plumbline.model.RegionId;
import org.plumbline.report.chart.Chart;
import org.plumbline.report.chart.ChartSet;
import org.plumbline.report.chart.TargetChart;
import org.plumbline.report.content.Profile;

/** Draws charts into the page, each with ids of its own. */
final class PageCharts {
    private static final int SMALL = 340;
    private static final int SMALL_HEIGHT = 176;

    private final ChartSet charts;
    private final PageDrawing drawing;
    /** True where the figures of every chart stand below it. */
    private final boolean tables;

    /** @param prefix put before every id */
    PageCharts(Evaluation evaluation, List<Finding> findings, Language language, Profile profile, String prefix) {
        this.tables = profile == Profile.COUNCIL;
        this.charts = ChartSet.of(evaluation, findings, language, profile);
        this.drawing = new PageDrawing(language, profile, prefix);
    }

    ChartSet charts() {
        return charts;
    }

    Optional<TargetChart> find(IndicatorId indicator, RegionId region) {
        return charts.find(indicator, region);
    }

    PageContent.Figure wide(Chart chart) {
        return drawing.wide(chart, withTable(chart));
    }

    PageContent.Figure small(Chart chart) {
        return drawing.figure(chart, SMALL, SMALL_HEIGHT, withTable(chart));
    }

    private boolean withTable(Chart chart) {
        return tables || !(chart instanceof TargetChart);
    }
}
