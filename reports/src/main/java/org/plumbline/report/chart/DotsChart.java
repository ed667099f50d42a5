package org.plumbline.report.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The parts of a region ranked by their actuals, each beside last year's and the target.
 *
 * @param low left end of the scale
 * @param high right end of the scale
 * @param rows the best first
 */
public record DotsChart(ChartHead head, double low, double high, List<Row> rows) implements SceneChart {

    /** One region; figures as printed stand beside the values. */
    public record Row(
            String label, double value, String figure, OptionalDouble previous, String change, OptionalDouble target) {}

    public DotsChart {
        rows = List.copyOf(rows);
    }
}
