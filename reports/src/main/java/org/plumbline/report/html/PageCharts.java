package org.plumbline.report.html;

import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Language;
import org.plumbline.model.RegionId;
import org.plumbline.report.chart.Chart;
import org.plumbline.report.chart.ChartPictures;
import org.plumbline.report.chart.ChartSet;
import org.plumbline.report.chart.ChartTable;
import org.plumbline.report.chart.TargetChart;
import org.plumbline.report.content.Profile;

/** Draws charts into the page, each with ids of its own. */
final class PageCharts {
    private static final int WIDE = 660;
    private static final int WIDE_HEIGHT = 300;
    private static final int SMALL = 340;
    private static final int SMALL_HEIGHT = 176;

    private final ChartSet charts;
    private final ChartPictures pictures;
    private final String prefix;
    /** True where the figures of every chart stand below it. */
    private final boolean tables;

    private int drawn;

    /** @param prefix put before every id */
    PageCharts(Evaluation evaluation, List<Finding> findings, Language language, Profile profile, String prefix) {
        this.prefix = prefix;
        this.tables = profile == Profile.COUNCIL;
        this.charts = ChartSet.of(evaluation, findings, language, profile);
        this.pictures = ChartPictures.in(language, profile);
    }

    ChartSet charts() {
        return charts;
    }

    Optional<TargetChart> find(IndicatorId indicator, RegionId region) {
        return charts.find(indicator, region);
    }

    PageContent.Figure wide(Chart chart) {
        return figure(chart, WIDE, WIDE_HEIGHT);
    }

    PageContent.Figure small(Chart chart) {
        return figure(chart, SMALL, SMALL_HEIGHT);
    }

    private PageContent.Figure figure(Chart chart, int width, int height) {
        String svg = pictures.inlineSvg(chart, pictures.bareFrame(chart, width, height), prefix + "c" + ++drawn + "-");
        boolean elsewhere = chart instanceof TargetChart && !tables;
        ChartTable table = pictures.table(chart);
        return new PageContent.Figure(
                svg,
                chart.title().message(),
                chart.title().who() + " · " + chart.title().what() + " · "
                        + chart.title().when(),
                chart.notes(),
                pictures.layers(chart).entrySet().stream()
                        .map(layer -> new PageContent.Choice(layer.getKey(), layer.getValue()))
                        .toList(),
                elsewhere ? List.of() : table.heads(),
                elsewhere ? List.of() : table.rows());
    }
}
