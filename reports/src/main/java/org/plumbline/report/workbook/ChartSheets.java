package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.model.Period;
import org.plumbline.report.chart.TargetChart;
import org.plumbline.report.content.ReportData;

/**
 * Actual, required path and projection of the first indicators as native charts, and the sheet of figures that they draw.
 * A blank cell there means that the period has no such figure.
 */
final class ChartSheets {
    static final int MOST_CHARTS = 12;

    /** The series of a chart, in the order of their columns. */
    enum Series {
        ACTUAL,
        PATH,
        TARGET,
        FORECAST,
        LOW,
        HIGH,
        /** From the lower to the higher end of the interval. */
        WIDTH;

        /** Its column on the sheet of figures. */
        int column() {
            return ordinal() + FIRST_SERIES;
        }
    }

    private static final int FIRST_SERIES = 4;

    /** One period of one chart. */
    record Line(TargetChart chart, Period period, Map<Series, Content> values) {}

    private final Book book;
    private final ReportData data;
    private final List<TargetChart> charts;

    ChartSheets(Book book, List<TargetChart> charts) {
        this.book = book;
        this.data = book.data();
        this.charts = List.copyOf(charts);
    }

    void write() {
        if (charts.isEmpty()) {
            return;
        }
        String plan = data.name(data.plan().title());
        String title = data.text("title.charts", plan);
        XSSFSheet pictures = book.addSheet(data.text("sheet.charts"), title, data.text("describe.charts"));
        XSSFSheet figures =
                book.addSheet(data.text("sheet.series"), data.text("title.series", plan), data.text("describe.series"));
        Map<TargetChart, CellRangeAddress> rows = figures(figures, plan);
        int row = TableSheet.heading(book, pictures, new Heading(title, List.of(data.text("heading.charts"))));
        pictures.setColumnWidth(0, 20 * 256);
        for (Map.Entry<TargetChart, CellRangeAddress> entry : rows.entrySet()) {
            row = picture(pictures, figures, entry.getKey(), entry.getValue(), row);
            pictures.setRowBreak(row - 1);
        }
        Book.freeze(pictures, 0, 0);
        book.preparePrint(pictures, -1, -1);
    }

    private int picture(XSSFSheet pictures, XSSFSheet figures, TargetChart chart, CellRangeAddress rows, int row) {
        Row message = pictures.createRow(row);
        book.put(
                message,
                0,
                Content.text(chart.title().message()),
                Look.PLAIN.bolder().unwrapped());
        message.setHeightInPoints(24);
        String what = chart.title().who() + "  " + chart.title().what() + "  "
                + chart.title().when();
        book.put(pictures, row + 1, 0, what, Look.SUBTITLE);
        new NativeChart(figures, data, chart, rows).draw(pictures, row + 2);
        return row + 2 + NativeChart.ROWS + 1;
    }

    private Map<TargetChart, CellRangeAddress> figures(XSSFSheet sheet, String plan) {
        Map<TargetChart, CellRangeAddress> rows = new LinkedHashMap<>();
        List<Line> all = new ArrayList<>();
        Heading heading = new Heading(
                data.text("title.series", plan),
                List.of(
                        data.text("heading.unit-column"),
                        data.text("heading.series"),
                        data.text("heading.source", data.text("sheet.sources"))));
        int first = TableSheet.headRow(book, heading) + 1;
        for (TargetChart chart : charts) {
            List<Line> lines = lines(chart);
            int from = first + all.size();
            rows.put(chart, new CellRangeAddress(from, from + lines.size() - 1, 0, 0));
            all.addAll(lines);
        }
        List<Column<Line>> columns = new ArrayList<>(List.of(
                Column.text(
                        data.text("column.indicator"),
                        36,
                        l -> data.name(l.chart().indicator().name())),
                Column.text(
                        data.text("column.region"),
                        18,
                        l -> data.name(l.chart().region().name())),
                Column.text(data.text("column.unit"), 14, l -> l.chart().unit()),
                Column.text(data.text("column.period"), 16, l -> data.format().period(l.period()))));
        for (Series series : Series.values()) {
            columns.add(Column.number(head(data, series), l -> {
                Content value = l.values().get(series);
                return value == null ? Content.text("") : value;
            }));
        }
        new TableSheet<>(book, sheet, heading, columns)
                .with(all)
                .kept()
                .forScreen()
                .write("PlumblineSeries", 1);
        return rows;
    }

    static String head(ReportData data, Series series) {
        return data.text("series." + series.name().toLowerCase(java.util.Locale.ROOT));
    }

    private List<Line> lines(TargetChart chart) {
        return new ChartLines(book, chart).list();
    }
}
