package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LayoutMode;
import org.apache.poi.xddf.usermodel.chart.LayoutTarget;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFAreaChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFManualLayout;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.plumbline.report.chart.AxisSpan;
import org.plumbline.report.chart.TargetChart;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.Theme;
import org.plumbline.report.workbook.ChartSheets.Series;

/**
 * Actual, required path and projection over cells: the actual solid and dark, target and path outlined, the projection
 * dashed with its interval as a band. Lines are named where they end instead of in a legend.
 */
final class NativeChart {
    /** Height on the sheet. */
    static final int ROWS = 16;

    private static final int COLUMNS = 11;
    private static final String BAND = "D6ECEA";

    /** Room on the right for the names of the lines. */
    private static final double PLOT_WIDTH = 0.76;

    private static final double PLOT_HEIGHT = 0.8;

    private final XSSFSheet figures;
    private final ReportData data;
    private final TargetChart chart;
    private final CellRangeAddress rows;

    NativeChart(XSSFSheet figures, ReportData data, TargetChart chart, CellRangeAddress rows) {
        this.figures = figures;
        this.data = data;
        this.chart = chart;
        this.rows = rows;
    }

    void draw(XSSFSheet sheet, int row) {
        XSSFChart drawn =
                ChartInk.chart(sheet, new CellRangeAddress(row, row + ROWS, 0, COLUMNS), chart.alternativeText());
        XDDFCategoryAxis time = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis value = drawn.createValueAxis(AxisPosition.LEFT);
        value.setCrosses(AxisCrosses.MIN);
        value.setNumberFormat(NumberFormats.plain(chart.decimals()));
        AxisSpan span = AxisSpan.around(values(), false);
        value.setMinimum(span.low());
        value.setMaximum(span.high());
        value.setMajorUnit(span.step());
        time.getOrAddShapeProperties().setLineProperties(ChartInk.line(Theme.AXIS, ChartInk.NARROW));
        value.getOrAddShapeProperties().setLineProperties(ChartInk.line(Theme.AXIS, ChartInk.NARROW));
        XDDFDataSource<String> periods = XDDFDataSourcesFactory.fromStringCellRange(figures, range(3));
        if (last(Series.WIDTH).isPresent()) {
            band(drawn, time, value, periods);
        }
        XDDFLineChartData lines = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, time, value);
        lines.setGrouping(Grouping.STANDARD);
        lines.setVaryColors(false);
        for (Series series : List.of(Series.PATH, Series.TARGET, Series.FORECAST, Series.ACTUAL)) {
            if (last(series).isPresent()) {
                add(lines, periods, series);
            }
        }
        drawn.plot(lines);
        drawn.displayBlanksAs(DisplayBlanks.SPAN);
        layout(drawn);
        ChartInk.fonts(drawn.getCTChartSpace());
    }

    private static void layout(XSSFChart drawn) {
        XDDFManualLayout layout = drawn.getOrAddManualLayout();
        layout.setTarget(LayoutTarget.INNER);
        layout.setXMode(LayoutMode.EDGE);
        layout.setYMode(LayoutMode.EDGE);
        layout.setX(0.09);
        layout.setY(0.05);
        layout.setWidthRatio(PLOT_WIDTH);
        layout.setHeightRatio(PLOT_HEIGHT);
    }

    private List<Double> values() {
        List<Double> values = new ArrayList<>();
        for (int row = rows.getFirstRow(); row <= rows.getLastRow(); row++) {
            for (Series series : Series.values()) {
                OptionalDouble value = series == Series.WIDTH ? OptionalDouble.empty() : value(row, series);
                value.ifPresent(values::add);
            }
        }
        return values;
    }

    private OptionalDouble value(int row, Series series) {
        return CellNumbers.number(figures, row, series.column());
    }

    /** Position of a series' last value among the rows. */
    private OptionalInt last(Series series) {
        for (int row = rows.getLastRow(); row >= rows.getFirstRow(); row--) {
            if (value(row, series).isPresent()) {
                return OptionalInt.of(row - rows.getFirstRow());
            }
        }
        return OptionalInt.empty();
    }

    private CellRangeAddress range(int column) {
        return new CellRangeAddress(rows.getFirstRow(), rows.getLastRow(), column, column);
    }

    /** The interval: its width stacked on an area that does not show. */
    private void band(XSSFChart drawn, XDDFCategoryAxis time, XDDFValueAxis value, XDDFDataSource<String> periods) {
        XDDFAreaChartData areas = (XDDFAreaChartData) drawn.createData(ChartTypes.AREA, time, value);
        areas.setGrouping(Grouping.STACKED);
        areas.setVaryColors(false);
        for (Series series : List.of(Series.LOW, Series.WIDTH)) {
            XDDFAreaChartData.Series added = (XDDFAreaChartData.Series)
                    areas.addSeries(periods, CellNumbers.of(figures, range(series.column())));
            added.setTitle(ChartSheets.head(data, series), null);
            XDDFShapeProperties shape = series == Series.WIDTH ? ChartInk.filled(BAND) : ChartInk.invisible();
            added.setShapeProperties(shape);
        }
        drawn.plot(areas);
    }

    private void add(XDDFLineChartData lines, XDDFDataSource<String> periods, Series series) {
        XDDFLineChartData.Series added =
                (XDDFLineChartData.Series) lines.addSeries(periods, CellNumbers.of(figures, range(series.column())));
        added.setTitle(ChartSheets.head(data, series), null);
        added.setSmooth(false);
        switch (series) {
            case ACTUAL -> style(added, ChartInk.line(Theme.ACTUAL, ChartInk.WIDE), MarkerStyle.CIRCLE, Theme.ACTUAL);
            case PATH -> style(added, ChartInk.dashed(Theme.TARGET), MarkerStyle.NONE, Theme.TARGET);
            case TARGET -> style(added, ChartInk.none(), MarkerStyle.DIAMOND, Theme.TARGET);
            default -> style(added, ChartInk.dashed(Theme.FORECAST), MarkerStyle.NONE, Theme.FORECAST);
        }
        label(added, series);
    }

    private static void style(
            XDDFLineChartData.Series series, XDDFLineProperties line, MarkerStyle marker, String colour) {
        series.setLineProperties(line);
        series.setMarkerStyle(marker);
        if (marker != MarkerStyle.NONE) {
            CTMarker drawn = series.getCTLineSer().getMarker();
            ChartInk.value(
                    drawn.isSetSize() ? drawn.getSize() : drawn.addNewSize(), marker == MarkerStyle.DIAMOND ? 9 : 6);
            var shape = drawn.addNewSpPr();
            if (marker == MarkerStyle.CIRCLE) {
                shape.addNewSolidFill().addNewSrgbClr().setVal(ChartInk.bytes(colour));
            } else {
                shape.addNewNoFill();
            }
            shape.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(ChartInk.bytes(colour));
        }
    }

    /** The line's name at its last point; the path's away from the targets, if there is room. */
    private void label(XDDFLineChartData.Series added, Series series) {
        OptionalInt point = series == Series.PATH ? middle() : last(series);
        if (point.isEmpty()) {
            return;
        }
        boolean path = series == Series.PATH;
        String colour =
                switch (series) {
                    case ACTUAL -> Theme.ACTUAL;
                    case FORECAST -> Theme.FORECAST_TEXT;
                    default -> Theme.TARGET_TEXT;
                };
        STDLblPos.Enum place = path ? STDLblPos.B : series == Series.ACTUAL ? STDLblPos.T : STDLblPos.R;
        PointLabel.put(added.getCTLineSer().addNewDLbls(), point.getAsInt(), place, !path, colour);
    }

    /** A place on the path between its ends where no target is marked. */
    private OptionalInt middle() {
        List<Integer> on = new ArrayList<>();
        for (int row = rows.getFirstRow(); row <= rows.getLastRow(); row++) {
            if (value(row, Series.PATH).isPresent()) {
                on.add(row);
            }
        }
        return on.subList(Math.min(1, on.size()), on.size()).stream()
                .filter(row -> value(row, Series.TARGET).isEmpty())
                .mapToInt(row -> row - rows.getFirstRow())
                .findFirst();
    }
}
