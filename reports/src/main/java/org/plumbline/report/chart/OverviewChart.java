package org.plumbline.report.chart;

import java.util.List;
import org.plumbline.calc.Outcome;

/**
 * Outcomes of the targets in force by topic.
 *
 * @param series what the segments stand for, in the order they are stacked
 * @param rows one for each topic, with a count for each series
 */
public record OverviewChart(
        String name, ChartTitle title, List<Series> series, List<Row> rows, List<String> notes, String alternativeText)
        implements Chart {

    /**
     * Outcomes counted together.
     *
     * @param mark the outcome whose symbol and colour stand for all
     */
    public record Series(String label, Outcome mark, List<Outcome> outcomes) {
        public Series {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** A topic. */
    public record Row(String label, List<Integer> counts) {
        public Row {
            counts = List.copyOf(counts);
        }

        public int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    public OverviewChart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
