package org.plumbline.report.chart;

import java.util.List;

/**
 * Tasks by the time they are due.
 *
 * @param first first year shown
 * @param last last year shown
 * @param now the day looked from, in years; outside the years shown where it is later or earlier
 * @param rows one for each title, in the order they are first due
 */
public record TimelineChart(
        ChartHead head, int first, int last, double now, String nowLabel, List<State> states, List<Row> rows)
        implements SceneChart {

    /** How a task stands on the day looked from. */
    public enum State {
        DONE,
        IN_PROGRESS,
        NOT_STARTED,
        /** Due, and reported as not done. */
        OVERDUE,
        CANCELLED,
        /** No state is reported; nothing is said of whether it is done. */
        UNKNOWN
    }

    /** A title with its lead unit and the ends of the periods its tasks are due by. */
    public record Row(String label, String detail, List<Due> dues) {
        public Row {
            dues = List.copyOf(dues);
        }
    }

    /** A task's due time in years, such as 2013.0 for the end of 2012. */
    public record Due(double time, State state, String text) {}

    public TimelineChart {
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }
}
