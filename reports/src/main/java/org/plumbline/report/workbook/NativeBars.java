package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.plumbline.report.chart.AxisSpan;
import org.plumbline.report.content.Theme;

/** Lying bars of native charts over the cells of a sheet of figures. */
final class NativeBars {
    /** How the bars of one column look. */
    record Bars(String name, int column, XDDFShapeProperties shape, String labelFormat, boolean labelInside) {}

    private static final int BULLET_OVERLAP = 55;

    private final XSSFChart drawn;
    private final XSSFSheet figures;
    private final CellRangeAddress rows;
    private final int categories;

    /** @param rows of the figures */
    NativeBars(XSSFChart drawn, XSSFSheet figures, CellRangeAddress rows, int categories) {
        this.drawn = drawn;
        this.figures = figures;
        this.rows = rows;
        this.categories = categories;
    }

    /** The first row on top, the places named on the left, no scale where the bars carry their numbers. */
    void ranked(AxisSpan span, int gap, List<Bars> series) {
        XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        names.setMajorTickMark(AxisTickMark.NONE);
        names.getOrAddShapeProperties().setLineProperties(ChartInk.line(Theme.AXIS, ChartInk.NARROW));
        XDDFValueAxis values = drawn.createValueAxis(AxisPosition.BOTTOM);
        scale(values, span);
        values.setVisible(false);
        names.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrosses(AxisCrosses.MAX);
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        bars(names, values, BarGrouping.CLUSTERED, gap, 100, series);
        ChartInk.fonts(drawn.getCTChartSpace());
    }

    private static void scale(XDDFValueAxis axis, AxisSpan span) {
        axis.setMinimum(span.low());
        axis.setMaximum(span.high());
        axis.setMajorUnit(span.step());
    }

    private void bars(
            XDDFCategoryAxis names,
            XDDFValueAxis values,
            BarGrouping grouping,
            int gap,
            int overlap,
            List<Bars> series) {
        XDDFBarChartData data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(grouping);
        data.setVaryColors(false);
        XDDFDataSource<String> labels = XDDFDataSourcesFactory.fromStringCellRange(figures, range(categories));
        for (Bars bars : series) {
            XDDFBarChartData.Series added =
                    (XDDFBarChartData.Series) data.addSeries(labels, CellNumbers.of(figures, range(bars.column())));
            added.setTitle(bars.name(), null);
            added.setInvertIfNegative(false);
            added.setShapeProperties(bars.shape());
            if (!bars.labelFormat().isEmpty()) {
                label(added, bars);
            }
        }
        drawn.plot(data);
        CTPlotArea area = drawn.getCTChart().getPlotArea();
        CTBarChart chart = area.getBarChartArray(area.sizeOfBarChartArray() - 1);
        ChartInk.value(chart.isSetGapWidth() ? chart.getGapWidth() : chart.addNewGapWidth(), gap);
        ChartInk.value(chart.isSetOverlap() ? chart.getOverlap() : chart.addNewOverlap(), overlap);
    }

    private CellRangeAddress range(int column) {
        return new CellRangeAddress(rows.getFirstRow(), rows.getLastRow(), column, column);
    }

    private static void label(XDDFBarChartData.Series series, Bars bars) {
        CTDLbls labels = series.getCTBarSer().addNewDLbls();
        var number = labels.addNewNumFmt();
        number.setFormatCode(bars.labelFormat());
        number.setSourceLinked(false);
        labels.addNewSpPr().addNewNoFill();
        ChartInk.fonts(labels.addNewTxPr(), bars.labelInside() ? Theme.PAPER : Theme.TEXT, bars.labelInside());
        labels.addNewDLblPos().setVal(bars.labelInside() ? STDLblPos.IN_BASE : STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /**
     * One bar before shades, beside what it is compared with.
     *
     * @param shades widths of the ranges from low to high
     * @param marks from the bottom up
     */
    void bullet(AxisSpan span, String format, List<Bars> shades, Bars bar, List<Bars> marks) {
        XDDFCategoryAxis behind = drawn.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis scale = drawn.createValueAxis(AxisPosition.BOTTOM);
        behind.setVisible(false);
        scale(scale, span);
        scale.setNumberFormat(format);
        scale.setCrosses(AxisCrosses.AUTO_ZERO);
        scale.getOrAddShapeProperties().setLineProperties(ChartInk.none());
        if (!shades.isEmpty()) {
            bars(behind, scale, BarGrouping.STACKED, 10, 100, shades);
        }
        XDDFCategoryAxis names = shades.isEmpty() ? behind : drawn.createCategoryAxis(AxisPosition.RIGHT);
        XDDFValueAxis same = shades.isEmpty() ? scale : drawn.createValueAxis(AxisPosition.TOP);
        if (!shades.isEmpty()) {
            names.setVisible(false);
            same.setVisible(false);
            scale(same, span);
            names.crossAxis(same);
            same.crossAxis(names);
            same.setCrosses(AxisCrosses.AUTO_ZERO);
        }
        List<Bars> front = new ArrayList<>(marks);
        front.add(bar);
        bars(names, same, BarGrouping.CLUSTERED, 50, BULLET_OVERLAP, front);
        ChartInk.fonts(drawn.getCTChartSpace());
    }
}
