package org.plumbline.report.chart;

import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Outcome;

/**
 * Achievement of the parts of a region over indicators and periods.
 *
 * @param columns two heads above each column: the period, and the indicator
 * @param rows the whole first
 */
public record HeatMapChart(ChartHead head, List<Column> columns, List<Row> rows) implements SceneChart {

    /** The heads of a column. */
    public record Column(String period, String indicator) {}

    /** A region with a cell for each column, empty where it has no target. */
    public record Row(String label, boolean whole, List<Optional<Cell>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A target.
     *
     * @param text the achievement as a percentage, else the gap; empty where there is neither
     */
    public record Cell(Outcome outcome, String text) {}

    public HeatMapChart {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
