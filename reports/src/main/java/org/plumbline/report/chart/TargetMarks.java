package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.RequiredInterval;
import org.plumbline.model.Basis;
import org.plumbline.model.Period;
import org.plumbline.report.chart.TargetChart.Mark;
import org.plumbline.report.content.ValueFormat;

/** The targets of a chart as marks, those that say the same once. */
final class TargetMarks {
    private TargetMarks() {}

    /** @param judged true where marks carry the outcome */
    static List<Mark> of(List<Assessment> shown, ValueFormat format, boolean judged) {
        List<Mark> marks = new ArrayList<>();
        for (Assessment a : shown) {
            RequiredInterval required = a.required().orElseThrow();
            Period period = a.target().period();
            Period last = period.months() > 12 ? period.lastCalendarYear() : period;
            Mark mark = new Mark(
                    a.target().id(),
                    firstPeriod(a, last),
                    last,
                    required.low(),
                    required.high(),
                    format.requirement(a),
                    a.inForce(),
                    Optional.of(a.outcome()).filter(o -> judged && (o.isFavourable() || o.isUnfavourable())));
            boolean known = marks.stream()
                    .anyMatch(m -> m.period().equals(mark.period())
                            && m.from().equals(mark.from())
                            && m.label().equals(mark.label())
                            && m.inForce() == mark.inForce());
            if (!known) {
                marks.add(mark);
            }
        }
        marks.removeIf(mark -> !mark.inForce()
                && marks.stream()
                        .anyMatch(m -> m.inForce()
                                && m.period().equals(mark.period())
                                && m.label().equals(mark.label())));
        marks.sort(Comparator.comparing(Mark::period));
        return marks;
    }

    /** Targets for each year or the mean of several hold from the first of them. */
    private static Period firstPeriod(Assessment a, Period last) {
        Basis basis = a.target().basis();
        if (basis != Basis.PER_YEAR && basis != Basis.AVERAGE) {
            return last;
        }
        Period period = a.target().period();
        int first = a.target().windowStart().map(day -> day.getYear()).orElse(period.firstYear());
        return first < last.lastYear() ? Period.ofYear(first) : last;
    }
}
