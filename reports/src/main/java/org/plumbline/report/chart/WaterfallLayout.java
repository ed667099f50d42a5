package org.plumbline.report.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.plumbline.report.chart.WaterfallChart.Kind;
import org.plumbline.report.chart.WaterfallChart.Step;

/** Totals as bars, parts as floating bars in between, each beginning where the one above ended. */
final class WaterfallLayout implements SceneLayout {
    private static final double ROW = 28;
    private static final double THICK = 0.62;

    private final WaterfallChart chart;
    private final ChartTexts texts;

    WaterfallLayout(WaterfallChart chart, ChartTexts texts) {
        this.chart = chart;
        this.texts = texts;
    }

    @Override
    public void into(Scene scene) {
        List<String> names = chart.steps().stream().map(Step::label).toList();
        List<String> figures =
                chart.steps().stream().map(WaterfallLayout::figure).toList();
        RowColumns columns = RowColumns.of(scene, names, figures, 4, ROW);
        LinearScale scale = new LinearScale(chart.low(), chart.high(), columns.left(), columns.right() - 12);
        for (int i = 0; i < chart.steps().size(); i++) {
            Step step = chart.steps().get(i);
            double middle = columns.middle(i);
            columns.name(scene, i, step.label(), step.isTotal());
            columns.figure(scene, i, figure(step), step.isTotal());
            bar(scene, scale, step, middle);
            if (i + 1 < chart.steps().size()) {
                double x = scale.at(step.to());
                scene.line(
                        x,
                        middle + ROW * THICK / 2,
                        x,
                        middle + ROW - ROW * THICK / 2,
                        ChartStyle.AXIS,
                        ChartStyle.THIN);
            }
            scene.hotspot(
                    new Rectangle2D.Double(columns.left(), middle - ROW / 2, columns.right() - columns.left(), ROW),
                    step.label() + " " + figure(step));
        }
        double zero = Math.max(columns.left(), Math.min(scale.at(0), columns.right() - 12));
        scene.line(zero, columns.top(), zero, columns.bottom(chart.steps().size()), ChartStyle.AXIS, ChartStyle.THIN);
        scene.growTo(columns.bottom(chart.steps().size()) + 4);
        legend(scene);
    }

    private static String figure(Step step) {
        return step.kind() == Kind.PART && step.change() != 0
                ? step.figure() + (step.better() ? " ▲" : " ▼")
                : step.figure();
    }

    private void bar(Scene scene, LinearScale scale, Step step, double middle) {
        if (step.isTotal() && chart.low() > 0) {
            pointAt(scene, scale.at(step.to()), middle, step.kind());
            return;
        }
        double from = step.from();
        Rectangle2D bar = Scene.box(scale.at(from), scale.at(step.to()), middle, ROW * THICK);
        switch (step.kind()) {
            case TARGET_TOTAL -> scene.outline(bar, ChartStyle.PAPER, ChartStyle.TARGET, ChartStyle.OUTLINE);
            case PREVIOUS_TOTAL, EARLIER_TOTAL -> scene.fill(bar, ChartStyle.PREVIOUS);
            case ACTUAL_TOTAL, LATER_TOTAL -> scene.fill(bar, ChartStyle.ACTUAL);
            case CHANGE -> scene.fill(bar, ChartStyle.REPLACED);
            case PART -> scene.fill(bar, step.better() ? ChartStyle.BETTER : ChartStyle.WORSE);
            case REMAINDER -> scene.outline(bar, ChartStyle.PAPER, ChartStyle.REPLACED, ChartStyle.OUTLINE);
        }
    }

    /** A total on a scale that leaves out zero: its place says something, the length of a bar would not. */
    private static void pointAt(Scene scene, double x, double middle, Kind kind) {
        switch (kind) {
            case TARGET_TOTAL ->
                scene.outline(Scene.diamond(x, middle, 8), ChartStyle.PAPER, ChartStyle.TARGET, ChartStyle.OUTLINE);
            case PREVIOUS_TOTAL, EARLIER_TOTAL -> scene.fill(Scene.disc(x, middle, 7), ChartStyle.PREVIOUS);
            default -> scene.fill(Scene.disc(x, middle, 7), ChartStyle.ACTUAL);
        }
    }

    private void legend(Scene scene) {
        for (Kind kind : Kind.values()) {
            Color colour =
                    switch (kind) {
                        case TARGET_TOTAL -> ChartStyle.TARGET;
                        case PREVIOUS_TOTAL, EARLIER_TOTAL -> ChartStyle.PREVIOUS;
                        case ACTUAL_TOTAL, LATER_TOTAL -> ChartStyle.ACTUAL;
                        case PART -> ChartStyle.BETTER;
                        case CHANGE, REMAINDER -> ChartStyle.REPLACED;
                    };
            if (kind == Kind.PART || chart.steps().stream().noneMatch(step -> step.kind() == kind)) {
                continue;
            }
            boolean hollow = kind == Kind.TARGET_TOTAL || kind == Kind.REMAINDER;
            key(scene, "legend." + code(kind), hollow ? ChartStyle.PAPER : colour, colour);
        }
        if (chart.steps().stream().anyMatch(step -> step.kind() == Kind.PART && step.better())) {
            key(scene, "legend.better", ChartStyle.BETTER, ChartStyle.BETTER);
        }
        if (chart.steps().stream().anyMatch(step -> step.kind() == Kind.PART && !step.better())) {
            key(scene, "legend.worse", ChartStyle.WORSE, ChartStyle.WORSE);
        }
    }

    private static String code(Kind kind) {
        return switch (kind) {
            case TARGET_TOTAL -> "target";
            case PREVIOUS_TOTAL -> "previous";
            case ACTUAL_TOTAL -> "actual";
            case EARLIER_TOTAL -> "earlier";
            case LATER_TOTAL -> "later";
            case PART -> "part";
            case CHANGE -> "change";
            case REMAINDER -> "remainder";
        };
    }

    private void key(Scene scene, String key, Color fill, Color line) {
        scene.key(texts.text(key), new Rectangle2D.Double(-6, -6, 12, 12), fill, line);
    }
}
