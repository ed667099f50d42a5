package org.plumbline.report.chart;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.plumbline.report.font.ReportFont;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A chart as SVG, with title and description for those who do not see it. */
final class SvgDrawing {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private SvgDrawing() {}

    static String of(
            JFreeChart drawing, Chart chart, Frame frame, boolean outlines, String idPrefix, ChartTexts texts) {
        Document document = emptyDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(2);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return idPrefix + super.generateID(prefix);
            }
        });
        SVGGraphics2D g2 = new SVGGraphics2D(context, outlines);
        ChartRenderingInfo info = new ChartRenderingInfo();
        drawing.draw(g2, new Rectangle2D.Double(0, 0, frame.width(), frame.height()), info);
        Element root = g2.getRoot();
        SvgLayers.gather(root);
        describe(document, root, chart, frame, idPrefix);
        if (!outlines) {
            List<Hotspot> hotspots =
                    Hotspots.of(chart, drawing, info.getPlotInfo().getDataArea(), texts);
            if (!hotspots.isEmpty()) {
                root.setAttribute("role", "group");
                root.appendChild(spots(document, hotspots));
            }
        }
        StringWriter out = new StringWriter();
        try {
            g2.stream(root, out, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String drawn = out.toString();
        return outlines ? drawn : inPage(drawn);
    }

    /** Places that can be pointed at and stepped through; the first is reached by the tabulator, the others from it. */
    private static Element spots(Document document, List<Hotspot> hotspots) {
        Element group = document.createElementNS(SVG, "g");
        group.setAttribute("class", "spots");
        for (int i = 0; i < hotspots.size(); i++) {
            Hotspot hotspot = hotspots.get(i);
            Element spot = document.createElementNS(SVG, "rect");
            spot.setAttribute("class", "spot");
            spot.setAttribute("x", pixels(hotspot.area().getX()));
            spot.setAttribute("y", pixels(hotspot.area().getY()));
            spot.setAttribute("width", pixels(hotspot.area().getWidth()));
            spot.setAttribute("height", pixels(hotspot.area().getHeight()));
            spot.setAttribute("fill", "transparent");
            spot.setAttribute("stroke", "none");
            spot.setAttribute("role", "img");
            spot.setAttribute("tabindex", i == 0 ? "0" : "-1");
            spot.setAttribute("aria-label", hotspot.text());
            if (!hotspot.layer().isEmpty()) {
                spot.setAttribute("data-layer", hotspot.layer());
            }
            Element title = document.createElementNS(SVG, "title");
            title.setTextContent(hotspot.text());
            spot.appendChild(title);
            group.appendChild(spot);
        }
        return group;
    }

    private static String pixels(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** Inside a page the markup language is known: no prolog, no names of vocabularies, no ids that are not ours. */
    private static String inPage(String drawn) {
        return drawn.substring(drawn.indexOf("<svg"))
                .replaceAll(" xmlns(:\\w+)?=\"[^\"]*\"", "")
                .replaceAll("<defs id=\"genericDefs\"\\s*/>", "")
                .replace("'Dialog'", "'" + ReportFont.bundled().family() + "'")
                .strip();
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The runtime makes no plain document", e);
        }
    }

    private static void describe(Document document, Element root, Chart chart, Frame frame, String idPrefix) {
        root.setAttribute("viewBox", "0 0 " + frame.width() + " " + frame.height());
        root.setAttribute("width", Integer.toString(frame.width()));
        root.setAttribute("height", Integer.toString(frame.height()));
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", idPrefix + "title " + idPrefix + "desc");
        Element title = document.createElementNS(SVG, "title");
        title.setAttribute("id", idPrefix + "title");
        title.setTextContent(chart.title().who() + " · " + chart.title().what());
        Element description = document.createElementNS(SVG, "desc");
        description.setAttribute("id", idPrefix + "desc");
        description.setTextContent(chart.alternativeText());
        root.insertBefore(description, root.getFirstChild());
        root.insertBefore(title, description);
    }
}
