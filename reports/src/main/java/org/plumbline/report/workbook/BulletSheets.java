package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.report.chart.AxisSpan;
import org.plumbline.report.chart.BulletChart;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.Theme;

/**
 * Bullets of the headline indicators, each on a scale of its own from zero, and the sheet of their figures. Measures below
 * zero cannot be bars from zero and are left to the other charts.
 */
final class BulletSheets {
    private static final int RANGES = 4;
    private static final int FIRST_RANGE = 6;
    private static final int ROWS_OF_ONE = 4;
    private static final int COLUMNS = 9;

    private final Book book;
    private final ReportData data;

    BulletSheets(Book book) {
        this.book = book;
        this.data = book.data();
    }

    void write(BulletChart chart) {
        List<BulletChart.Row> rows =
                chart.rows().stream().filter(BulletChart.Row::isBar).toList();
        if (rows.isEmpty()) {
            return;
        }
        String plan = data.name(data.plan().title());
        String title = data.text("title.bullets", plan);
        XSSFSheet pictures = book.addSheet(data.text("sheet.bullets"), title, data.text("describe.bullets"));
        XSSFSheet figures = book.addSheet(
                data.text("sheet.bullet-data"),
                data.text("title.bullet-data", plan),
                data.text("describe.bullet-data"));
        int first = figures(figures, plan, rows) + 1;
        int row = TableSheet.heading(
                book, pictures, new Heading(title, List.of(chart.title().message(), data.text("heading.bullets"))));
        pictures.setColumnWidth(0, 62 * 256);
        IntStream.range(1, COLUMNS).forEach(column -> pictures.setColumnWidth(column, 9 * 256));
        for (int i = 0; i < rows.size(); i++) {
            BulletChart.Row bullet = rows.get(i);
            book.put(pictures, row, 0, bullet.label(), Look.PLAIN.bolder());
            book.put(pictures, row + 1, 0, bullet.detail(), Look.PLAIN.coloured(Look.GREY));
            book.put(
                    pictures,
                    row + 2,
                    0,
                    data.text("bullet.figures", bullet.figure(), bullet.requirement(), bullet.rating()),
                    Look.PLAIN);
            picture(pictures, figures, bullet, row, first + i);
            row += ROWS_OF_ONE;
        }
        Book.freeze(pictures, 0, 0);
        book.preparePrint(pictures, -1, -1);
    }

    private void picture(XSSFSheet sheet, XSSFSheet figures, BulletChart.Row bullet, int row, int figureRow) {
        XSSFChart drawn = ChartInk.chart(
                sheet,
                new CellRangeAddress(row, row + ROWS_OF_ONE - 1, 1, COLUMNS),
                data.text(
                        "bullet.alternative",
                        bullet.label(),
                        bullet.detail(),
                        bullet.figure(),
                        bullet.requirement(),
                        bullet.rating(),
                        figures.getSheetName()));
        List<NativeBars.Bars> shades = new ArrayList<>();
        for (int i = 0; i < widths(bullet).size(); i++) {
            int rank = bullet.lowerIsBetter() ? bullet.limits().size() - i : i;
            String shade = Theme.RANGES.get(Math.min(rank, Theme.RANGES.size() - 1));
            shades.add(new NativeBars.Bars(
                    data.text("column.range", i + 1), FIRST_RANGE + i, ChartInk.filled(shade), "", false));
        }
        List<NativeBars.Bars> marks = new ArrayList<>();
        if (bullet.previous().isPresent()) {
            marks.add(new NativeBars.Bars(data.text("series.previous"), 5, ChartInk.filled(Theme.PREVIOUS), "", false));
        }
        marks.add(new NativeBars.Bars(data.text("series.target"), 4, ChartInk.outlined(Theme.TARGET), "", false));
        AxisSpan round = AxisSpan.around(List.of(bullet.high()), true);
        new NativeBars(drawn, figures, new CellRangeAddress(figureRow, figureRow, 0, 0), 0)
                .bullet(
                        new AxisSpan(0, bullet.high(), round.step()),
                        NumberFormats.plain(round.step() < 1 ? Math.max(1, bullet.decimals()) : 0),
                        shades,
                        new NativeBars.Bars(data.text("series.actual"), 3, ChartInk.filled(Theme.ACTUAL), "", false),
                        marks);
    }

    /** Widths of the ranges from zero up to the end of the scale. */
    private static List<Double> widths(BulletChart.Row row) {
        List<Double> widths = new ArrayList<>();
        if (row.limits().isEmpty() || row.limits().size() >= RANGES) {
            return widths;
        }
        double from = 0;
        for (double limit : row.limits()) {
            double to = Math.min(Math.max(limit, from), row.high());
            widths.add(to - from);
            from = to;
        }
        widths.add(row.high() - from);
        return widths;
    }

    private int figures(XSSFSheet sheet, String plan, List<BulletChart.Row> rows) {
        Heading heading = new Heading(
                data.text("title.bullet-data", plan),
                List.of(
                        data.text("heading.unit-bullets"),
                        data.text("heading.bullet-data", rows.size()),
                        data.text("heading.source", data.text("sheet.sources"))));
        List<Column<BulletChart.Row>> columns = new ArrayList<>(List.of(
                Column.text(data.text("column.indicator"), 36, BulletChart.Row::label),
                Column.text(data.text("column.detail"), 44, BulletChart.Row::detail),
                Column.text(data.text("column.rating"), 18, BulletChart.Row::rating),
                live("series.actual", LiveColumn.ACTUAL, BulletChart.Row::value),
                Column.number(data.text("series.target"), this::target),
                number("series.previous", BulletChart.Row::previous)));
        for (int i = 0; i < RANGES; i++) {
            int range = i;
            columns.add(Column.number(data.text("column.range", i + 1), r -> {
                List<Double> widths = widths(r);
                return range < widths.size()
                        ? Content.number(widths.get(range), NumberFormats.plain(r.decimals()))
                        : Content.text("");
            }));
        }
        new TableSheet<>(book, sheet, heading, columns).with(rows).forScreen().write("PlumblineBullets", 1);
        return TableSheet.headRow(book, heading);
    }

    private Content target(BulletChart.Row row) {
        return book.live()
                .followBound(
                        row.about(), row.target(), Content.number(row.target(), NumberFormats.plain(row.decimals())));
    }

    private Column<BulletChart.Row> live(
            String key, LiveColumn column, java.util.function.ToDoubleFunction<BulletChart.Row> value) {
        return Column.number(data.text(key), r -> book.live()
                .follow(column, r.about(), Content.number(value.applyAsDouble(r), NumberFormats.plain(r.decimals()))));
    }

    private Column<BulletChart.Row> number(
            String key, java.util.function.Function<BulletChart.Row, OptionalDouble> value) {
        return Column.number(data.text(key), r -> {
            OptionalDouble number = value.apply(r);
            return number.isPresent()
                    ? Content.number(number.getAsDouble(), NumberFormats.plain(r.decimals()))
                    : Content.text("");
        });
    }
}
