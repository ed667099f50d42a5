package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.List;

/** The figures of charts as tables. */
final class ChartTables {
    private ChartTables() {}

    static ChartTable of(Chart chart, ChartTexts texts) {
        if (chart instanceof SceneChart scene) {
            return scene.head().table();
        }
        if (chart instanceof MultiplesChart multiples) {
            return multiples.head().table();
        }
        if (chart instanceof RankingChart ranking) {
            return ranking(ranking, texts);
        }
        if (chart instanceof OverviewChart overview) {
            return overview(overview, texts);
        }
        return target((TargetChart) chart, texts);
    }

    private static ChartTable ranking(RankingChart chart, ChartTexts texts) {
        return new ChartTable(
                List.of(
                        texts.text("table.region"),
                        texts.text("table.achievement"),
                        texts.text("table.figures"),
                        texts.text("table.outcome")),
                chart.bars().stream()
                        .map(bar -> List.of(
                                texts.name(bar.region().name()),
                                bar.ratioLabel(),
                                bar.figures(),
                                texts.outcome(bar.outcome())))
                        .toList());
    }

    private static ChartTable overview(OverviewChart chart, ChartTexts texts) {
        List<String> heads = new ArrayList<>();
        heads.add(texts.text("table.topic"));
        chart.series().forEach(series -> heads.add(series.label()));
        List<List<String>> rows = new ArrayList<>();
        for (OverviewChart.Row row : chart.rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(row.label());
            row.counts().forEach(count -> cells.add(Integer.toString(count)));
            rows.add(cells);
        }
        return new ChartTable(heads, rows);
    }

    private static ChartTable target(TargetChart chart, ChartTexts texts) {
        List<List<String>> rows = new ArrayList<>();
        chart.points()
                .forEach(p -> rows.add(List.of(
                        p.period().toString(),
                        texts.text("series." + p.firmness().code()),
                        p.label())));
        chart.marks()
                .forEach(m -> rows.add(List.of(
                        m.period().toString(),
                        texts.text(m.inForce() ? "legend.target" : "legend.replaced"),
                        m.label())));
        return new ChartTable(
                List.of(texts.text("table.period"), texts.text("table.series"), texts.text("table.value")), rows);
    }
}
