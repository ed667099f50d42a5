package org.plumbline.report.chart;

import java.awt.geom.Rectangle2D;

/**
 * A place in a drawing that has a figure to tell.
 *
 * @param layer the series it belongs to, as layers of the drawing are named; may be empty
 * @param text what is said there: the period or row, the figure with its unit, and what it is
 */
record Hotspot(Rectangle2D area, String layer, String text) {
    static Hotspot around(double x, double y, double reach, String layer, String text) {
        return new Hotspot(new Rectangle2D.Double(x - reach, y - reach, 2 * reach, 2 * reach), layer, text);
    }
}
