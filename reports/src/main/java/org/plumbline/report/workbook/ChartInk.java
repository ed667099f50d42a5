package org.plumbline.report.workbook;

import java.util.HexFormat;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.plumbline.report.content.Theme;

/** Lines, fills and letters of native charts, in the report's theme. */
final class ChartInk {
    static final double WIDE = 2.25;
    static final double NARROW = 1.25;
    private static final int LABEL_SIZE = 1000;

    private ChartInk() {}

    /** A chart between two cells, with a text for those who do not see it. */
    static XSSFChart chart(XSSFSheet sheet, CellRangeAddress area, String alternativeText) {
        XSSFClientAnchor anchor = sheet.createDrawingPatriarch()
                .createAnchor(
                        0, 0, 0, 0, area.getFirstColumn(), area.getFirstRow(), area.getLastColumn(), area.getLastRow());
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        XSSFChart drawn = sheet.createDrawingPatriarch().createChart(anchor);
        drawn.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(alternativeText);
        CTChartSpace space = drawn.getCTChartSpace();
        if (!space.isSetRoundedCorners()) {
            space.addNewRoundedCorners();
        }
        space.getRoundedCorners().setVal(false);
        return drawn;
    }

    static XDDFLineProperties line(String colour, double width) {
        XDDFLineProperties line = new XDDFLineProperties(solid(colour));
        line.setWidth(width);
        return line;
    }

    static XDDFLineProperties dashed(String colour) {
        XDDFLineProperties line = line(colour, NARROW);
        line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        return line;
    }

    static XDDFLineProperties none() {
        return new XDDFLineProperties(new XDDFNoFillProperties());
    }

    static XDDFSolidFillProperties solid(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(bytes(colour)));
    }

    /** Filled and without a border. */
    static XDDFShapeProperties filled(String colour) {
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(solid(colour));
        shape.setLineProperties(none());
        return shape;
    }

    /** A border around nothing. */
    static XDDFShapeProperties outlined(String colour) {
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(new XDDFNoFillProperties());
        shape.setLineProperties(line(colour, WIDE));
        return shape;
    }

    static XDDFShapeProperties invisible() {
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(new XDDFNoFillProperties());
        shape.setLineProperties(none());
        return shape;
    }

    /** Set as text: the schema classes that come with the library lack the types of some values. */
    static void value(XmlObject element, int value) {
        try (XmlCursor cursor = element.newCursor()) {
            cursor.setAttributeText(new QName("val"), Integer.toString(value));
        }
    }

    static byte[] bytes(String colour) {
        return HexFormat.of().parseHex(colour);
    }

    /** Both slots named, so that neither alphabet falls back to an unknown face. */
    static void fonts(CTChartSpace space) {
        fonts(space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr(), Theme.TEXT, false);
    }

    static void fonts(CTTextBody text, String colour, boolean bold) {
        if (text.getBodyPr() == null) {
            text.addNewBodyPr();
        }
        CTTextCharacterProperties properties = text.addNewP().addNewPPr().addNewDefRPr();
        properties.setSz(LABEL_SIZE);
        properties.setB(bold);
        properties.addNewSolidFill().addNewSrgbClr().setVal(bytes(colour));
        properties.addNewLatin().setTypeface(Theme.LATIN_FONT);
        properties.addNewEa().setTypeface(Theme.EAST_ASIAN_FONT);
    }
}
