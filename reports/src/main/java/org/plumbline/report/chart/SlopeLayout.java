package org.plumbline.report.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.calc.Outcome;
import org.plumbline.report.chart.SlopeChart.Line;
import org.plumbline.report.chart.SlopeChart.Panel;
import org.plumbline.report.chart.SlopeChart.Way;

/** Two upright scales with a line between them for each thing; verdicts stand as symbols and words at the ends. */
final class SlopeLayout implements SceneLayout {
    private static final double HEAD = 24;
    private static final double ROW = 17;
    private static final double LEAST = 240;
    private static final double LEADER = 26;
    private static final double GAP = 26;
    private static final double PANEL = 214;
    private static final double NARROWEST = 250;
    private static final double RADIUS = 4.2;

    private final SlopeChart chart;
    private final ChartTexts texts;

    SlopeLayout(SlopeChart chart, ChartTexts texts) {
        this.chart = chart;
        this.texts = texts;
    }

    @Override
    public void into(Scene scene) {
        if (chart.isWide()) {
            wide(scene);
        } else {
            panels(scene);
        }
        legend(scene);
    }

    private void wide(Scene scene) {
        Panel panel = chart.panels().get(0);
        List<Line> lines = panel.lines();
        double height = Math.max(LEAST, lines.size() * ROW + 24);
        LinearScale scale = scale(panel, HEAD + height - 10, HEAD + 12);
        List<String> before = lines.stream().map(this::before).toList();
        List<String> now = lines.stream().map(this::now).toList();
        double left = RowColumns.widest(before, ChartStyle.plain(ChartStyle.SMALL)) + LEADER;
        double right = scene.width() - RowColumns.widest(now, ChartStyle.plain(ChartStyle.SMALL)) - LEADER;
        if (right - left < scene.width() * 0.2) {
            left = scene.width() * 0.38;
            right = scene.width() * 0.62;
        }
        ends(scene, left, right, HEAD, HEAD + height);
        List<Double> leftPlaces =
                spread(lines.stream().map(line -> scale.at(line.from())).toList(), HEAD + height);
        List<Double> rightPlaces =
                spread(lines.stream().map(line -> scale.at(line.to())).toList(), HEAD + height);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            draw(scene, scale, line, left, right);
            label(scene, before.get(i), left, scale.at(line.from()), leftPlaces.get(i), line, true);
            label(scene, now.get(i), right, scale.at(line.to()), rightPlaces.get(i), line, false);
        }
        scene.growTo(HEAD + height + 4);
    }

    private void label(Scene scene, String text, double x, double y, double place, Line line, boolean atLeft) {
        int side = atLeft ? -1 : 1;
        if (Math.abs(place - y) > 1) {
            scene.line(x + side * 6, y, x + side * (LEADER - 5), place, ChartStyle.AXIS, ChartStyle.HAIR);
        }
        double room = atLeft ? x - LEADER : scene.width() - x - LEADER;
        scene.text(
                x + side * (LEADER - 2),
                place,
                RowColumns.cut(text, ChartStyle.plain(ChartStyle.SMALL), room + 2),
                ChartStyle.plain(ChartStyle.SMALL),
                line.way() == Way.SAME ? ChartStyle.WEAK_TEXT : ChartStyle.TEXT,
                atLeft ? Scene.Align.RIGHT : Scene.Align.LEFT);
        scene.hotspot(
                new Rectangle2D.Double(atLeft ? 0 : x, place - ROW / 2, atLeft ? x : scene.width() - x, ROW), text);
    }

    private void panels(Scene scene) {
        int columns = (int) Math.max(1, Math.min(Math.min(3, chart.panels().size()), scene.width() / NARROWEST));
        double width = (scene.width() - (columns - 1) * GAP) / columns;
        for (int i = 0; i < chart.panels().size(); i++) {
            double x = i % columns * (width + GAP);
            int row = i / columns;
            double y = row * PANEL;
            panel(scene, chart.panels().get(i), x, y, width);
        }
        scene.growTo(Math.ceil(chart.panels().size() / (double) columns) * PANEL);
    }

    private void panel(Scene scene, Panel panel, double x, double y, double width) {
        heading(scene, panel.heading(), x, y + 10, width, true);
        heading(scene, panel.detail(), x, y + 27, width, false);
        double top = y + 62;
        double bottom = y + PANEL - 46;
        double left = x + 30;
        double right = x + width - 30;
        LinearScale scale = scale(panel, bottom - 6, top + 14);
        scene.line(left, top, left, bottom, ChartStyle.GRID, ChartStyle.OUTLINE);
        scene.line(right, top, right, bottom, ChartStyle.GRID, ChartStyle.OUTLINE);
        required(scene, panel, scale, left, right);
        for (Line line : panel.lines()) {
            draw(scene, scale, line, left, right);
            figure(scene, line.figureBefore(), left, scale.at(line.from()), x, width, top, Scene.Align.LEFT, false);
            figure(scene, line.figure(), right, scale.at(line.to()), x, width, top, Scene.Align.RIGHT, true);
            verdict(scene, line.outcomeBefore(), x, bottom + 13, Scene.Align.LEFT);
            verdict(scene, line.outcome(), x + width, bottom + 13, Scene.Align.RIGHT);
            scene.hotspot(
                    new Rectangle2D.Double(x, y, width, PANEL - 20),
                    texts.text("label.tip", panel.heading(), before(line) + " → " + now(line)));
        }
    }

    private static void heading(Scene scene, String text, double x, double y, double width, boolean strong) {
        var font = strong ? ChartStyle.bold(ChartStyle.NORMAL) : ChartStyle.plain(ChartStyle.SMALL);
        scene.text(
                x,
                y,
                RowColumns.cut(text, font, width),
                font,
                strong ? ChartStyle.TEXT : ChartStyle.WEAK_TEXT,
                Scene.Align.LEFT);
    }

    /** A figure above its point, at the outer side of the scale. */
    private static void figure(
            Scene scene,
            String text,
            double x,
            double y,
            double edge,
            double width,
            double top,
            Scene.Align align,
            boolean strong) {
        var font = strong ? ChartStyle.bold(ChartStyle.SMALL) : ChartStyle.plain(ChartStyle.SMALL);
        double at = align == Scene.Align.LEFT
                ? Math.max(edge, x - ChartStyle.width(text, font) / 2)
                : Math.min(edge + width, x + ChartStyle.width(text, font) / 2);
        scene.text(at, Math.max(top - 4, y - 13), text, font, ChartStyle.TEXT, align);
    }

    private void verdict(Scene scene, Optional<Outcome> outcome, double x, double y, Scene.Align align) {
        outcome.ifPresent(o -> scene.text(
                x,
                y,
                ChartTexts.symbol(o) + " " + texts.outcome(o),
                ChartStyle.plain(ChartStyle.SMALL),
                ChartStyle.TEXT,
                align));
    }

    /** What is asked for at both ends: a dashed line with diamonds, for it is a target and no figure. */
    private static void required(Scene scene, Panel panel, LinearScale scale, double left, double right) {
        if (panel.required().isEmpty()) {
            return;
        }
        double now = scale.at(panel.required().getAsDouble());
        double before = scale.at(panel.requiredBefore().orElse(panel.required().getAsDouble()));
        scene.line(left, before, right, now, ChartStyle.TARGET, ChartStyle.DASHED);
        if (panel.requiredBefore().isPresent()) {
            scene.outline(Scene.diamond(left, before, 5.5), ChartStyle.PAPER, ChartStyle.TARGET, ChartStyle.OUTLINE);
        }
        scene.outline(Scene.diamond(right, now, 5.5), ChartStyle.PAPER, ChartStyle.TARGET, ChartStyle.OUTLINE);
    }

    private void ends(Scene scene, double left, double right, double top, double bottom) {
        scene.text(
                left, top - 13, chart.before(), ChartStyle.bold(ChartStyle.SMALL), ChartStyle.TEXT, Scene.Align.MIDDLE);
        scene.text(
                right, top - 13, chart.now(), ChartStyle.bold(ChartStyle.SMALL), ChartStyle.TEXT, Scene.Align.MIDDLE);
        scene.line(left, top, left, bottom, ChartStyle.AXIS, ChartStyle.THIN);
        scene.line(right, top, right, bottom, ChartStyle.AXIS, ChartStyle.THIN);
    }

    private static void draw(Scene scene, LinearScale scale, Line line, double left, double right) {
        Color colour = colour(line.way());
        scene.line(
                left,
                scale.at(line.from()),
                right,
                scale.at(line.to()),
                colour,
                line.way() == Way.SAME ? ChartStyle.OUTLINE_THIN : ChartStyle.LINE);
        scene.outline(Scene.disc(left, scale.at(line.from()), RADIUS), ChartStyle.PAPER, colour, ChartStyle.OUTLINE);
        scene.fill(Scene.disc(right, scale.at(line.to()), RADIUS), colour);
    }

    private static Color colour(Way way) {
        return switch (way) {
            case BETTER -> ChartStyle.BETTER;
            case WORSE -> ChartStyle.WORSE;
            case SAME -> ChartStyle.PREVIOUS;
        };
    }

    private String before(Line line) {
        return words(line.label(), line.outcomeBefore(), line.figureBefore(), "");
    }

    private String now(Line line) {
        return words(line.figure(), line.outcome(), line.label(), line.movement());
    }

    private static String words(String first, Optional<Outcome> outcome, String second, String third) {
        List<String> words = new ArrayList<>();
        words.add(first);
        outcome.ifPresent(o -> words.add(ChartTexts.symbol(o)));
        words.add(second);
        words.add(third);
        words.removeIf(String::isEmpty);
        return String.join(" ", words);
    }

    /** Room above and below all figures; upwards means more. */
    private static LinearScale scale(Panel panel, double bottom, double top) {
        List<Double> values = new ArrayList<>();
        for (Line line : panel.lines()) {
            values.add(line.from());
            values.add(line.to());
        }
        panel.required().ifPresent(values::add);
        panel.requiredBefore().ifPresent(values::add);
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double room = most > least ? (most - least) * 0.06 : Math.max(Math.abs(most) * 0.1, 1e-6);
        return new LinearScale(least - room, most + room, bottom, top);
    }

    /** Places for labels as near to their points as they fit without covering each other, in the points' order. */
    private static List<Double> spread(List<Double> wanted, double bottom) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(wanted::get));
        double[] places = new double[wanted.size()];
        double last = Double.NEGATIVE_INFINITY;
        for (int i : order) {
            last = Math.max(wanted.get(i), last + ROW - 1);
            places[i] = last;
        }
        double next = bottom - 4 + ROW;
        for (int k = order.size() - 1; k >= 0; k--) {
            int i = order.get(k);
            next = Math.min(places[i], next - ROW + 1);
            places[i] = next;
        }
        List<Double> found = new ArrayList<>();
        for (double place : places) {
            found.add(place);
        }
        return found;
    }

    private void legend(Scene scene) {
        boolean told = chart.isWide()
                || chart.panels().stream()
                        .flatMap(panel -> panel.lines().stream())
                        .anyMatch(line -> line.outcome().isPresent());
        for (Way way : Way.values()) {
            if (told && chart.panels().stream().flatMap(p -> p.lines().stream()).anyMatch(line -> line.way() == way)) {
                Color colour = colour(way);
                scene.key(
                        texts.text("slope." + (chart.isWide() ? "places-" : "verdict-")
                                + way.name().toLowerCase(Locale.ROOT)),
                        new Rectangle2D.Double(-9, -1.5, 18, 3),
                        colour,
                        colour);
            }
        }
        if (chart.panels().stream().anyMatch(panel -> panel.required().isPresent())) {
            scene.key(texts.text("legend.target"), Scene.diamond(0, 0, 5.5), ChartStyle.PAPER, ChartStyle.TARGET);
        }
    }
}
