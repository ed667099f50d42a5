package org.plumbline.report.workbook;

import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.plumbline.report.content.Theme;

/**
 * The label of a single point. Written as XML, because the schema classes that come with the library leave this one out.
 */
@SuppressWarnings("InlineFormatString")
final class PointLabel {
    private static final String FORM = """
            <c:dLbl xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
            <c:idx val="%d"/><c:spPr><a:noFill/></c:spPr>\
            <c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000" b="1"><a:solidFill><a:srgbClr val="%s"/></a:solidFill>\
            <a:latin typeface="%s"/><a:ea typeface="%s"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>\
            <c:dLblPos val="%s"/><c:showLegendKey val="0"/><c:showVal val="%d"/><c:showCatName val="0"/>\
            <c:showSerName val="1"/><c:showPercent val="0"/><c:showBubbleSize val="0"/><c:separator> </c:separator>\
            </c:dLbl>""";

    private PointLabel() {}

    /** Names the series at one of its points, and no other. */
    static void put(CTDLbls labels, int point, STDLblPos.Enum place, boolean withValue, String colour) {
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(false);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
        String xml = String.format(
                java.util.Locale.ROOT,
                FORM,
                point,
                colour,
                Theme.LATIN_FONT,
                Theme.EAST_ASIAN_FONT,
                place,
                withValue ? 1 : 0);
        try (XmlCursor to = labels.newCursor();
                XmlCursor from = XmlObject.Factory.parse(xml).newCursor()) {
            to.toFirstContentToken();
            from.toFirstContentToken();
            from.copyXml(to);
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }
}
