package org.plumbline.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.Indicator;
import org.plumbline.model.Region;
import org.plumbline.report.chart.ChartPictures;
import org.plumbline.report.chart.ChartSet;
import org.plumbline.report.chart.TargetChart;
import org.plumbline.report.content.ReportData;

/** The bulletin's charts: the overview, a few headline indicators, the districts. Each chart's figures stand in a table. */
final class BulletinFigures {
    private static final int MOST_TARGETS = 8;
    private static final int MOST_RANKINGS = 4;

    private final ChartSet charts;
    private final BulletinDrawing drawing;
    private int drawn;

    BulletinFigures(ReportData data, WordTexts texts) {
        this.charts =
                ChartSet.of(data.evaluation(), data.findings(), data.texts().language());
        this.drawing = new BulletinDrawing(ChartPictures.in(data.texts().language()), texts);
    }

    Optional<Bulletin.Figure> overview() {
        return charts.overview().map(drawing::figure);
    }

    /** The chart of an indicator and region with actuals, as long as there are not too many. */
    Optional<Bulletin.Figure> of(Indicator indicator, Region region) {
        if (drawn >= MOST_TARGETS) {
            return Optional.empty();
        }
        Optional<Bulletin.Figure> figure = charts.find(indicator.id(), region.id())
                .filter(TargetChart::hasActuals)
                .map(drawing::figure);
        figure.ifPresent(present -> drawn++);
        return figure;
    }

    List<Bulletin.Figure> rankings() {
        List<Bulletin.Figure> figures = new ArrayList<>();
        charts.rankings().stream().limit(MOST_RANKINGS).map(drawing::figure).forEach(figures::add);
        return figures;
    }
}
