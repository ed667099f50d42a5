package org.plumbline.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Period;

/**
 * The result of a comparison.
 *
 * @param from the evaluation of the first side
 * @param to that of the second
 * @param fromPeriod the period asked for, where periods are compared
 * @param rows one per target, then one per indicator and region, in the plan's order
 * @param cells stored figures that differ between dates or plans
 * @param revisions figures published more than once, where dates are compared
 * @param warnings the barometer of the second side's targets in force
 */
public record Comparison(
        Mode mode,
        Evaluation from,
        Evaluation to,
        Optional<Period> fromPeriod,
        Optional<Period> toPeriod,
        List<ComparedRow> rows,
        List<CellDifference> cells,
        List<Revision> revisions,
        List<RevisionStatistics> statistics,
        List<Warning> warnings) {
    /** What is set beside what. */
    public enum Mode {
        PERIODS,
        KNOWLEDGE,
        PLANS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Comparison {
        rows = List.copyOf(rows);
        cells = List.copyOf(cells);
        revisions = List.copyOf(revisions);
        statistics = List.copyOf(statistics);
        warnings = List.copyOf(warnings);
    }

    public List<ComparedRow> targetRows() {
        return rows.stream().filter(row -> row.target().isPresent()).toList();
    }

    /** The same with headline indicators only. */
    public Comparison headline() {
        return new Comparison(
                mode,
                from,
                to,
                fromPeriod,
                toPeriod,
                rows.stream().filter(row -> row.indicator().headline()).toList(),
                cells.stream().filter(cell -> cell.indicator().headline()).toList(),
                revisions.stream()
                        .filter(revision -> revision.indicator().headline())
                        .toList(),
                statistics.stream().filter(each -> each.indicator().headline()).toList(),
                warnings.stream()
                        .filter(warning -> warning.now().indicator().headline())
                        .toList());
    }

    public List<ComparedRow> indicatorRows() {
        return rows.stream().filter(row -> row.target().isEmpty()).toList();
    }
}
