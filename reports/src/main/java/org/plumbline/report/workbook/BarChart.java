package org.plumbline.report.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.report.content.Theme;

/** Upright bars of the spreadsheet program over cells of the same sheet. */
final class BarChart {
    /** Height on the sheet. */
    static final int ROWS = 15;

    /** Figures with their name and colour. */
    record Bars(String name, CellRangeAddress cells, String colour) {}

    private BarChart() {}

    /** Draws from a row on over the columns from the first to before the last. */
    static void draw(
            XSSFSheet sheet,
            int row,
            int firstColumn,
            int lastColumn,
            String title,
            CellRangeAddress categories,
            List<Bars> series,
            String format) {
        var drawing = sheet.createDrawingPatriarch();
        XSSFChart chart =
                drawing.createChart(drawing.createAnchor(0, 0, 0, 0, firstColumn, row, lastColumn, row + ROWS));
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(title);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setNumberFormat(format);
        names.getOrAddShapeProperties().setLineProperties(line());
        values.getOrAddShapeProperties().setLineProperties(line());
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(BarDirection.COL);
        data.setVaryColors(false);
        data.setGapWidth(80);
        for (Bars bars : series) {
            XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory.fromNumericCellRange(sheet, bars.cells());
            XDDFChartData.Series added =
                    data.addSeries(XDDFDataSourcesFactory.fromStringCellRange(sheet, categories), numbers);
            added.setTitle(bars.name(), null);
            added.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(ChartInk.bytes(bars.colour()))));
        }
        chart.plot(data);
        if (series.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        ChartInk.fonts(chart.getCTChartSpace());
    }

    private static XDDFLineProperties line() {
        return new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(ChartInk.bytes(Theme.AXIS))));
    }
}
