package org.plumbline.report.workbook;

import java.util.HexFormat;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.plumbline.report.chart.TargetChart;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.Theme;

/** A chart of the spreadsheet program over cells: actual solid and dark, target and path outlined, projection dashed. */
final class NativeChart {
    /** Height on the sheet. */
    static final int ROWS = 16;

    private static final int COLUMNS = 11;
    private static final double WIDE = 2.25;
    private static final double NARROW = 1.25;
    private static final int LABEL_SIZE = 1000;

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
        XSSFClientAnchor anchor = sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 0, row, COLUMNS, row + ROWS);
        XSSFChart drawn = sheet.createDrawingPatriarch().createChart(anchor);
        describe(drawn);
        XDDFCategoryAxis time = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis value = drawn.createValueAxis(AxisPosition.LEFT);
        value.setCrosses(AxisCrosses.MIN);
        value.setNumberFormat(NumberFormats.plain(chart.decimals()));
        time.getOrAddShapeProperties().setLineProperties(line(Theme.AXIS, NARROW));
        value.getOrAddShapeProperties().setLineProperties(line(Theme.AXIS, NARROW));
        XDDFLineChartData lines = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, time, value);
        lines.setVaryColors(false);
        XDDFDataSource<String> periods = XDDFDataSourcesFactory.fromStringCellRange(figures, range(3));
        for (ChartSheets.Series series : ChartSheets.Series.values()) {
            if (isPresent(series)) {
                add(lines, periods, series);
            }
        }
        drawn.plot(lines);
        drawn.displayBlanksAs(DisplayBlanks.SPAN);
        drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        fonts(drawn.getCTChartSpace());
    }

    private boolean isPresent(ChartSheets.Series series) {
        for (int row = rows.getFirstRow(); row <= rows.getLastRow(); row++) {
            org.apache.poi.ss.usermodel.Cell cell = figures.getRow(row).getCell(series.column());
            if (cell != null && cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
                return true;
            }
        }
        return false;
    }

    private CellRangeAddress range(int column) {
        return new CellRangeAddress(rows.getFirstRow(), rows.getLastRow(), column, column);
    }

    private void add(XDDFLineChartData lines, XDDFDataSource<String> periods, ChartSheets.Series series) {
        XDDFLineChartData.Series added = (XDDFLineChartData.Series)
                lines.addSeries(periods, XDDFDataSourcesFactory.fromNumericCellRange(figures, range(series.column())));
        added.setTitle(ChartSheets.head(data, series), null);
        added.setSmooth(false);
        switch (series) {
            case ACTUAL -> style(added, line(Theme.ACTUAL, WIDE), MarkerStyle.CIRCLE, Theme.ACTUAL, true);
            case PATH -> style(added, dashed(Theme.TARGET), MarkerStyle.NONE, Theme.TARGET, false);
            case TARGET -> style(added, none(), MarkerStyle.DIAMOND, Theme.TARGET, false);
            case FORECAST -> style(added, dashed(Theme.FORECAST), MarkerStyle.NONE, Theme.FORECAST, false);
            default -> style(added, dotted(Theme.FORECAST), MarkerStyle.NONE, Theme.FORECAST, false);
        }
    }

    private static void style(
            XDDFLineChartData.Series series,
            XDDFLineProperties line,
            MarkerStyle marker,
            String colour,
            boolean filled) {
        series.setLineProperties(line);
        series.setMarkerStyle(marker);
        if (marker != MarkerStyle.NONE) {
            var shape = series.getCTLineSer().getMarker().addNewSpPr();
            if (filled) {
                shape.addNewSolidFill().addNewSrgbClr().setVal(bytes(colour));
            } else {
                shape.addNewNoFill();
            }
            shape.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(bytes(colour));
        }
    }

    private static XDDFLineProperties line(String colour, double width) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(bytes(colour))));
        line.setWidth(width);
        return line;
    }

    private static XDDFLineProperties dashed(String colour) {
        XDDFLineProperties line = line(colour, NARROW);
        line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        return line;
    }

    private static XDDFLineProperties dotted(String colour) {
        XDDFLineProperties line = line(colour, 1);
        line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DOT));
        return line;
    }

    private static XDDFLineProperties none() {
        return new XDDFLineProperties(new XDDFNoFillProperties());
    }

    static byte[] bytes(String colour) {
        return HexFormat.of().parseHex(colour);
    }

    /** What is shown, for those who do not see it. */
    private void describe(XSSFChart drawn) {
        drawn.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(chart.alternativeText());
    }

    /** Both slots named, so that neither alphabet falls back to an unknown face. */
    static void fonts(CTChartSpace space) {
        CTTextBody text = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
        if (text.getBodyPr() == null) {
            text.addNewBodyPr();
        }
        CTTextCharacterProperties properties = text.addNewP().addNewPPr().addNewDefRPr();
        properties.setSz(LABEL_SIZE);
        properties.addNewSolidFill().addNewSrgbClr().setVal(bytes(Theme.TEXT));
        properties.addNewLatin().setTypeface(Theme.LATIN_FONT);
        properties.addNewEa().setTypeface(Theme.EAST_ASIAN_FONT);
    }
}
