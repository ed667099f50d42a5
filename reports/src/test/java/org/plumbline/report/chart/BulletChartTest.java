package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.Rating;
import org.plumbline.model.Language;
import org.plumbline.model.TargetId;
import org.plumbline.report.SmallCity;
import org.plumbline.report.content.Theme;

/** Few's rules for bullet graphs, by what the layout puts down. */
class BulletChartTest {
    private static final List<String> CATEGORIES =
            List.of("moving-away", "behind", "slightly-behind", "on-track", "achieved");

    @TempDir
    Path folder;

    private static BulletChart.Row row(double low, double value, boolean lowerIsBetter, Double... limits) {
        return new BulletChart.Row(
                TargetId.of("t-1"),
                "指标",
                "2012年",
                0,
                low,
                100,
                value,
                "1",
                80,
                "≥ 80",
                OptionalDouble.of(30),
                List.of(limits),
                "",
                lowerIsBetter);
    }

    private static Scene scene(BulletChart.Row... rows) {
        ChartHead head = new ChartHead(
                "b",
                new ChartTitle("m", "who", "what", "when"),
                List.of(),
                "alt",
                new ChartTable(List.of("a"), List.of()));
        return ScenePlot.layOut(new BulletChart(head, List.of(rows)), 900, true, ChartTexts.in(Language.ZH));
    }

    private static List<Rectangle2D> boxes(Scene scene, Color colour) {
        List<Rectangle2D> boxes = new ArrayList<>();
        scene.marks().stream()
                .filter(m -> m.fill().filter(colour::equals).isPresent())
                .forEach(m -> boxes.add(m.shape().getBounds2D()));
        return boxes;
    }

    @Test
    void theBarStartsAtZeroAndAPointStandsForItElsewhere() {
        Rectangle2D band = boxes(scene(row(0, 40, false)), ChartStyle.color(Theme.RANGES.get(3)))
                .get(0);
        Rectangle2D bar = boxes(scene(row(0, 40, false)), ChartStyle.ACTUAL).get(0);
        assertThat(bar.getMinX()).isEqualTo(band.getMinX());
        assertThat(bar.getWidth()).isCloseTo(band.getWidth() * 0.4, Offset.offset(1e-6));

        Rectangle2D point = boxes(scene(row(-20, 40, false)), ChartStyle.ACTUAL).get(0);
        assertThat(point.getWidth()).isEqualTo(point.getHeight());
    }

    @Test
    void theTargetIsAShortLineAcrossAndLastYearVisiblyWeaker() {
        Scene scene = scene(row(0, 40, false));
        Rectangle2D bar = boxes(scene, ChartStyle.ACTUAL).get(0);
        Rectangle2D target = boxes(scene, ChartStyle.TARGET_TEXT).get(0);
        Rectangle2D previous = boxes(scene, ChartStyle.WEAK_TEXT).get(0);

        assertThat(target.getHeight()).isGreaterThan(bar.getHeight() * 1.5).isLessThan(24);
        assertThat(previous.getHeight()).isLessThan(target.getHeight());
        assertThat(previous.getWidth()).isLessThanOrEqualTo(target.getWidth() / 2);
    }

    @Test
    void thePoorEndIsStrongestInBothDirections() {
        List<Double> rising = shades(scene(row(0, 40, false, 20.0, 50.0, 60.0)));
        List<Double> falling = shades(scene(row(0, 40, true, 20.0, 50.0, 60.0)));

        assertThat(rising).hasSize(4).isSorted();
        assertThat(falling).hasSize(4).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    /** Lightness of the ranges from left to right. */
    private static List<Double> shades(Scene scene) {
        return scene.marks().stream()
                .filter(m -> m.fill()
                        .filter(c -> Theme.RANGES.contains("%06X".formatted(c.getRGB() & 0xFFFFFF)))
                        .isPresent())
                .sorted((a, b) -> Double.compare(
                        a.shape().getBounds2D().getX(), b.shape().getBounds2D().getX()))
                .map(m -> 1 / ChartStyle.contrast(m.fill().orElseThrow(), Color.WHITE))
                .toList();
    }

    @Test
    void everyRowHasAScaleOfItsOwn() {
        Scene scene = scene(row(0, 40, false), row(0, 70, false));

        long ticks =
                scene.writings().stream().filter(w -> w.text().equals("100")).count();
        assertThat(ticks).isEqualTo(2);
    }

    /** 500 of 2010 to 1600 by way of 900: in 2013 due 900 + 700/3; the boundaries 0, 0.9, 1 of what lies above 500. */
    @Test
    void rangesAreTheRatingsOwnBoundaries() {
        Evaluation evaluation = SmallCity.plan().evaluate(folder);
        Assessment open = evaluation.find(TargetId.of("t-2015")).orElseThrow();
        Rating rating = java.util.Objects.requireNonNull(open.ratings().get("path"));
        double due = 900 + 700 / 3.0 - 500;

        assertThat(BulletCharts.limits(open, rating))
                .satisfiesExactly(
                        zero -> assertThat(zero).isEqualTo(500),
                        low -> assertThat(low).isCloseTo(500 + 0.9 * due, Offset.offset(1e-9)),
                        high -> assertThat(high).isCloseTo(500 + due, Offset.offset(1e-9)));
    }

    @Test
    void aValueLiesInTheRangeOfItsRating() {
        int checked = 0;
        for (String plan : List.of("shenzhen", "districts")) {
            Evaluation evaluation = SmallCity.evaluatePlan(Path.of("..", "sample-data", plan));
            for (Assessment a : evaluation.assessments()) {
                Rating rating = a.ratings().get("path");
                if (rating == null
                        || !CATEGORIES.contains(rating.category())
                        || a.actual().isEmpty()
                        || a.actual().get().period().lastMonth()
                                > a.target().period().lastMonth()) {
                    continue;
                }
                List<Double> limits = BulletCharts.limits(a, rating);
                if (!limits.isEmpty()) {
                    BulletChart.Row row = row(0, a.actual().get().value(), false, limits.toArray(Double[]::new));
                    int expected = Math.min(3, CATEGORIES.indexOf(rating.category()));
                    assertThat(row.range(a.actual().get().value()))
                            .as(a.target().id().value())
                            .isEqualTo(expected);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(20);
    }
}
