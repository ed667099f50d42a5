package org.plumbline.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Outcome;
import org.plumbline.report.content.OutcomeMark;

/** A grid of cells, each tinted by its outcome and saying it with symbol and figure. */
final class HeatMapLayout implements SceneLayout {
    private static final double ROW = 30;
    private static final double LINE = 17;

    private final HeatMapChart chart;
    private final ChartTexts texts;

    HeatMapLayout(HeatMapChart chart, ChartTexts texts) {
        this.chart = chart;
        this.texts = texts;
    }

    @Override
    public void into(Scene scene) {
        List<String> names = chart.rows().stream().map(HeatMapChart.Row::label).toList();
        Font small = ChartStyle.plain(ChartStyle.SMALL);
        double left = RowColumns.widest(names, ChartStyle.plain(ChartStyle.NORMAL)) + 10;
        double width = Math.min(150, (scene.width() - left) / chart.columns().size());
        List<List<String>> heads = new ArrayList<>();
        chart.columns().forEach(column -> heads.add(broken(column.indicator(), small, width - 8)));
        int lines = heads.stream().mapToInt(List::size).max().orElse(1);
        double top = LINE * (lines + 1) + 10;
        RowColumns columns =
                new RowColumns(top, ROW, left, left + width * chart.columns().size());
        for (int c = 0; c < chart.columns().size(); c++) {
            head(scene, c, heads.get(c), left, width, lines);
        }
        for (int r = 0; r < chart.rows().size(); r++) {
            HeatMapChart.Row row = chart.rows().get(r);
            columns.name(scene, r, row.label(), row.whole());
            for (int c = 0; c < row.cells().size(); c++) {
                cell(scene, row, c, columns.middle(r), left + width * c, width);
            }
        }
        scene.growTo(columns.bottom(chart.rows().size()) + 6);
        legend(scene);
    }

    private void head(Scene scene, int column, List<String> lines, double left, double width, int most) {
        String period = chart.columns().get(column).period();
        boolean first = column == 0 || !chart.columns().get(column - 1).period().equals(period);
        if (first) {
            scene.text(
                    left + width * column + 2,
                    LINE / 2 + 1,
                    period,
                    ChartStyle.bold(ChartStyle.SMALL),
                    ChartStyle.TEXT,
                    Scene.Align.LEFT);
            if (column > 0) {
                scene.line(
                        left + width * column,
                        0,
                        left + width * column,
                        LINE * (most + 1),
                        ChartStyle.AXIS,
                        ChartStyle.THIN);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            scene.text(
                    left + width * column + width / 2,
                    LINE * (1 + most - lines.size() + i) + LINE / 2 + 3,
                    lines.get(i),
                    ChartStyle.plain(ChartStyle.SMALL),
                    ChartStyle.WEAK_TEXT,
                    Scene.Align.MIDDLE);
        }
    }

    private void cell(Scene scene, HeatMapChart.Row row, int column, double middle, double x, double width) {
        Optional<HeatMapChart.Cell> cell = row.cells().get(column);
        Rectangle2D box = new Rectangle2D.Double(x + 1, middle - ROW / 2 + 1, width - 2, ROW - 2);
        if (cell.isEmpty()) {
            scene.outline(box, ChartStyle.PAPER, ChartStyle.GRID, ChartStyle.THIN);
            return;
        }
        Outcome outcome = cell.get().outcome();
        scene.fill(box, tint(outcome));
        String symbol = ChartTexts.symbol(outcome);
        String text =
                cell.get().text().isEmpty() ? symbol : symbol + " " + cell.get().text();
        scene.text(
                box.getCenterX(),
                middle,
                text,
                row.whole() ? ChartStyle.bold(ChartStyle.SMALL) : ChartStyle.plain(ChartStyle.SMALL),
                ChartStyle.color(OutcomeMark.of(outcome).text()),
                Scene.Align.MIDDLE);
        HeatMapChart.Column of = chart.columns().get(column);
        scene.hotspot(
                box,
                texts.text(
                        "label.tip",
                        row.label() + " " + of.period() + " " + of.indicator(),
                        texts.outcome(outcome) + " " + cell.get().text()));
    }

    private static Color tint(Outcome outcome) {
        return ChartStyle.color(OutcomeMark.of(outcome).tint());
    }

    /** Breaks Latin text at blanks and Chinese anywhere. */
    static List<String> broken(String text, Font font, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : text.split("(?<=[ \\p{IsHan}])")) {
            if (line.length() > 0 && ChartStyle.width((line + piece).strip(), font) > room) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private void legend(Scene scene) {
        for (Outcome outcome : Outcome.values()) {
            boolean used = chart.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(Optional::stream)
                    .anyMatch(cell -> cell.outcome() == outcome);
            if (used) {
                scene.key(
                        ChartTexts.symbol(outcome) + " " + texts.outcome(outcome),
                        new Rectangle2D.Double(-6, -6, 12, 12),
                        tint(outcome),
                        ChartStyle.color(OutcomeMark.of(outcome).solid()));
            }
        }
    }
}
