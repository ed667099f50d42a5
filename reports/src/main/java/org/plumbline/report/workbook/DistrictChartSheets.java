package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.model.TargetId;
import org.plumbline.report.chart.AxisSpan;
import org.plumbline.report.chart.Chart;
import org.plumbline.report.chart.ChartTitle;
import org.plumbline.report.chart.RankingChart;
import org.plumbline.report.chart.VarianceChart;
import org.plumbline.report.chart.WorkbookCharts;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.Theme;

/** Differences between actual and target of the parts of a region, and their ranking, with the sheet of their figures. */
final class DistrictChartSheets {
    static final int MOST_CHARTS = 6;
    private static final int HALF = 7;
    private static final int FIRST_NUMBER = 4;
    private static final String RELATIVE = "+0.0%;-0.0%;0.0%";

    /** Excel draws the blank text of a formula as zero; its label stays away. */
    private static final String NO_ZERO = ";";

    /** A row of figures: what is better and what is worse stand in columns of their own, so that each has its fill. */
    private record Line(
            Chart chart,
            TargetId about,
            String region,
            OptionalDouble better,
            OptionalDouble worse,
            OptionalDouble relativeBetter,
            OptionalDouble relativeWorse,
            OptionalDouble ratio,
            OptionalDouble whole,
            String format) {}

    private final Book book;
    private final ReportData data;

    DistrictChartSheets(Book book) {
        this.book = book;
        this.data = book.data();
    }

    void write(WorkbookCharts set) {
        List<Chart> charts = Stream.<Chart>concat(set.variances().stream(), set.rankings().stream())
                .toList();
        if (charts.isEmpty()) {
            return;
        }
        String plan = data.name(data.plan().title());
        String title = data.text("title.district-charts", plan);
        XSSFSheet pictures =
                book.addSheet(data.text("sheet.district-charts"), title, data.text("describe.district-charts"));
        XSSFSheet figures = book.addSheet(
                data.text("sheet.district-data"),
                data.text("title.district-data", plan),
                data.text("describe.district-data"));
        Map<Chart, CellRangeAddress> rows = figures(figures, plan, charts);
        int row = TableSheet.heading(book, pictures, new Heading(title, List.of(data.text("heading.district-charts"))));
        for (Map.Entry<Chart, CellRangeAddress> entry : rows.entrySet()) {
            ChartTitle about = entry.getKey().title();
            book.put(pictures, row, 0, about.message(), Look.PLAIN.bolder().unwrapped());
            pictures.getRow(row).setHeightInPoints(24);
            book.put(pictures, row + 1, 0, String.join("  ", about.who(), about.what(), about.when()), Look.SUBTITLE);
            int height = picture(pictures, figures, entry.getKey(), entry.getValue(), row + 2);
            row += 2 + height + 1;
            pictures.setRowBreak(row - 1);
        }
        Book.freeze(pictures, 0, 0);
        book.preparePrint(pictures, -1, -1);
    }

    private int picture(XSSFSheet sheet, XSSFSheet figures, Chart chart, CellRangeAddress rows, int row) {
        int bars = rows.getLastRow() - rows.getFirstRow() + 1;
        int height = Math.max(8, bars + 2);
        if (chart instanceof VarianceChart variance) {
            List<Double> absolute =
                    variance.rows().stream().map(VarianceChart.Row::difference).toList();
            List<Double> relative = variance.rows().stream()
                    .flatMap(r -> r.relative().stream().boxed())
                    .toList();
            String format = lines(chart).get(0).format();
            String label = data.text("chart.variance");
            bars(sheet, figures, rows, row, 0, height, described(chart, label))
                    .ranked(AxisSpan.around(absolute, true), 60, pair(label, FIRST_NUMBER, format));
            if (!relative.isEmpty()) {
                String percent = data.text("chart.variance-relative");
                bars(sheet, figures, rows, row, HALF, height, described(chart, percent))
                        .ranked(AxisSpan.around(relative, true), 500, pair(percent, FIRST_NUMBER + 2, RELATIVE));
            }
            return height;
        }
        RankingChart ranking = (RankingChart) chart;
        List<Double> ratios = new ArrayList<>(
                ranking.bars().stream().map(RankingChart.Bar::ratio).toList());
        ratios.add(1d);
        bars(sheet, figures, rows, row, 0, height, chart.alternativeText())
                .ranked(
                        AxisSpan.around(ratios, true),
                        60,
                        List.of(
                                new NativeBars.Bars(
                                        data.text("series.actual"),
                                        FIRST_NUMBER + 4,
                                        ChartInk.filled(Theme.ACTUAL),
                                        NumberFormats.RATIO,
                                        true),
                                new NativeBars.Bars(
                                        data.text("series.target"),
                                        FIRST_NUMBER + 5,
                                        ChartInk.outlined(Theme.TARGET),
                                        "",
                                        false)));
        return height;
    }

    private String described(Chart chart, String what) {
        return data.text("chart.part", chart.alternativeText(), what);
    }

    private NativeBars bars(
            XSSFSheet sheet,
            XSSFSheet figures,
            CellRangeAddress rows,
            int row,
            int column,
            int height,
            String alternative) {
        int last = column + HALF;
        XSSFChart drawn = ChartInk.chart(sheet, new CellRangeAddress(row, row + height, column, last), alternative);
        return new NativeBars(drawn, figures, rows, 3);
    }

    private List<NativeBars.Bars> pair(String name, int column, String format) {
        String label = format.substring(0, format.lastIndexOf(';')) + NO_ZERO;
        return List.of(
                new NativeBars.Bars(
                        data.text("chart.better", name), column, ChartInk.filled(Theme.BETTER), label, false),
                new NativeBars.Bars(
                        data.text("chart.worse", name), column + 1, ChartInk.filled(Theme.WORSE), label, false));
    }

    private List<Line> lines(Chart chart) {
        if (chart instanceof VarianceChart variance) {
            int decimals = variance.rows().stream()
                    .mapToInt(r -> decimalsOf(r.differenceLabel()))
                    .max()
                    .orElse(0);
            return variance.rows().stream()
                    .map(r -> line(variance, r, NumberFormats.signed(decimals)))
                    .toList();
        }
        return ((RankingChart) chart)
                .bars().stream()
                        .map(b -> new Line(
                                chart,
                                b.about(),
                                data.name(b.region().name()),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.of(b.ratio()),
                                OptionalDouble.of(1),
                                ""))
                        .toList();
    }

    private static int decimalsOf(String printed) {
        int point = printed.indexOf('.');
        return point < 0 ? 0 : printed.length() - point - 1;
    }

    private static Line line(VarianceChart chart, VarianceChart.Row row, String format) {
        OptionalDouble none = OptionalDouble.empty();
        OptionalDouble difference = OptionalDouble.of(row.difference());
        boolean good = row.isFavourable();
        return new Line(
                chart,
                row.about(),
                row.label(),
                good ? difference : none,
                good ? none : difference,
                good ? row.relative() : none,
                good ? none : row.relative(),
                none,
                none,
                format);
    }

    private Map<Chart, CellRangeAddress> figures(XSSFSheet sheet, String plan, List<Chart> charts) {
        List<Line> all = charts.stream().flatMap(c -> lines(c).stream()).toList();
        Heading heading = new Heading(
                data.text("title.district-data", plan),
                List.of(
                        data.text("heading.unit-title"),
                        data.text("heading.district-data", all.size()),
                        data.text("heading.source", data.text("sheet.sources"))));
        int from = TableSheet.headRow(book, heading) + 1;
        Map<Chart, CellRangeAddress> rows = new LinkedHashMap<>();
        Map<Chart, Long> sizes =
                all.stream().collect(Collectors.groupingBy(Line::chart, LinkedHashMap::new, Collectors.counting()));
        for (Map.Entry<Chart, Long> size : sizes.entrySet()) {
            int to = from + size.getValue().intValue() - 1;
            rows.put(size.getKey(), new CellRangeAddress(from, to, 0, 0));
            from = to + 1;
        }
        new TableSheet<>(
                        book,
                        sheet,
                        heading,
                        List.of(
                                text("chart-who", 24, l -> l.chart().title().who()),
                                text("chart-what", 40, l -> l.chart().title().what()),
                                text("chart-when", 36, l -> l.chart().title().when()),
                                text("region", 20, Line::region),
                                variance("better", LiveColumn.GAP, Line::better, Line::format),
                                variance("worse", LiveColumn.GAP, Line::worse, Line::format),
                                variance("better", LiveColumn.RELATIVE, Line::relativeBetter, l -> RELATIVE),
                                variance("worse", LiveColumn.RELATIVE, Line::relativeWorse, l -> RELATIVE),
                                Column.number(data.text("chart.ratio"), this::ratio),
                                Column.number(
                                        data.text("chart.ratio-target"), l -> number(l.whole(), NumberFormats.RATIO))))
                .with(all)
                .forScreen()
                .write("PlumblineDistricts", 1);
        return rows;
    }

    private Column<Line> text(String key, int most, Function<Line, String> text) {
        return Column.text(data.text("column." + key), most, text);
    }

    /** One side of the differences: blank on the other, also after a change has turned one round. */
    private Column<Line> variance(
            String side, LiveColumn column, Function<Line, OptionalDouble> value, Function<Line, String> format) {
        boolean better = side.equals("better");
        String name = data.text(column == LiveColumn.GAP ? "chart.variance" : "chart.variance-relative");
        return Column.number(data.text("chart." + side, name), line -> {
            Content content = number(value.apply(line), format.apply(line));
            if (!hasFigure(line, column) || !book.live().active()) {
                return content;
            }
            String cell = book.live().cellOf(column, line.about());
            String effect = book.live().cellOf(LiveColumn.FAVOURABLE, line.about());
            return new Content.Formula(
                    "IF(AND(ISNUMBER(" + cell + ")," + effect + (better ? ">=0" : "<0") + ")," + cell + ",\"\")",
                    content);
        });
    }

    private static boolean hasFigure(Line line, LiveColumn column) {
        return column == LiveColumn.GAP
                ? line.better().isPresent() || line.worse().isPresent()
                : line.relativeBetter().isPresent() || line.relativeWorse().isPresent();
    }

    private Content ratio(Line line) {
        Content content = number(line.ratio(), NumberFormats.RATIO);
        return line.ratio().isPresent() ? book.live().follow(LiveColumn.LEVEL_RATIO, line.about(), content) : content;
    }

    private static Content number(OptionalDouble number, String format) {
        return number.isPresent() ? Content.number(number.getAsDouble(), format) : Content.text("");
    }
}
