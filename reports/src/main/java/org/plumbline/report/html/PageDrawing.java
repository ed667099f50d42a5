package org.plumbline.report.html;

import java.util.List;
import org.plumbline.model.Language;
import org.plumbline.report.chart.Chart;
import org.plumbline.report.chart.ChartPictures;
import org.plumbline.report.chart.ChartTable;
import org.plumbline.report.content.Profile;

/** Draws charts into a page, each with ids of its own. */
final class PageDrawing {
    private static final int WIDE = 660;
    private static final int WIDE_HEIGHT = 300;

    private final ChartPictures pictures;
    private final String prefix;
    private int drawn;

    /** @param prefix put before every id */
    PageDrawing(Language language, Profile profile, String prefix) {
        this.pictures = ChartPictures.in(language, profile);
        this.prefix = prefix;
    }

    PageContent.Figure wide(Chart chart, boolean withTable) {
        return figure(chart, WIDE, WIDE_HEIGHT, withTable);
    }

    /** @param withTable true where the chart's figures do not stand elsewhere on the page */
    PageContent.Figure figure(Chart chart, int width, int height, boolean withTable) {
        String svg = pictures.inlineSvg(chart, pictures.bareFrame(chart, width, height), prefix + "c" + ++drawn + "-");
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
                withTable ? table.heads() : List.of(),
                withTable ? table.rows() : List.of());
    }
}
