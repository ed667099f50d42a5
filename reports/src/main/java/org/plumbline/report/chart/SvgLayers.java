package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Keeps what belongs to one series together in a drawing, so that a page can show and hide it. */
final class SvgLayers {
    private static final String NAME = "data-layer";
    private static final String BEGIN = "begin-layer";
    private static final String END = "end-layer";

    private SvgLayers() {}

    /** Draws; in a vector drawing what is drawn stands between marks that {@link #gather} looks for. */
    static void draw(Graphics2D g2, String layer, Runnable drawing) {
        if (!(g2 instanceof SVGGraphics2D svg) || layer.isEmpty()) {
            drawing.run();
            return;
        }
        mark(svg, BEGIN, layer);
        drawing.run();
        mark(svg, END, layer);
    }

    private static void mark(SVGGraphics2D svg, String what, String layer) {
        Element mark = svg.getDOMFactory().createElementNS("http://www.w3.org/2000/svg", "g");
        mark.setAttribute(what, layer);
        svg.getDOMTreeManager().appendGroup(mark, null);
    }

    /** Puts everything between two marks into a group that bears the layer's name. */
    static void gather(Element root) {
        Deque<Element> open = new ArrayDeque<>();
        for (Element child : List.copyOf(children(root))) {
            if (child.hasAttribute(BEGIN)) {
                child.setAttribute(NAME, child.getAttribute(BEGIN));
                child.removeAttribute(BEGIN);
                open.push(child);
            } else if (child.hasAttribute(END)) {
                open.pop();
                root.removeChild(child);
            } else if (!open.isEmpty()) {
                open.peek().appendChild(child);
            } else {
                gather(child);
            }
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
