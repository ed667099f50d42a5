package org.plumbline.report.chart;

import java.util.List;

/**
 * Actuals over their targets; on the line they are equal. Both axes have one scale.
 *
 * @param logarithmic true where sizes differ so much that equal steps are equal ratios
 */
public record ScatterChart(
        ChartHead head, String across, String upwards, boolean logarithmic, double low, double high, List<Point> points)
        implements SceneChart {

    /** A region. */
    public record Point(String label, double target, double actual, boolean favourable, String figures) {}

    public ScatterChart {
        points = List.copyOf(points);
    }
}
