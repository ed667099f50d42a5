package org.plumbline.report.content;

import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.Source;
import org.plumbline.value.Actual;

/**
 * Targets and actuals of sibling regions in the shape planners use: regions down, the whole first; periods and under each
 * the indicators across.
 *
 * @param parent the whole
 * @param source the document all its targets come from; empty where they name none
 * @param unit all indicators' unit as a stable code
 * @param columns by period, then indicator
 * @param rows the whole first where it has a target, then its parts
 */
public record DistrictTable(Region parent, Optional<Source> source, String unit, List<Column> columns, List<Row> rows) {

    /** A period and an indicator. */
    public record Column(Period period, Indicator indicator) {}

    /**
     * One region's assessments.
     *
     * @param whole true for the region that the others are parts of
     * @param cells one for each column, empty where the region has no target
     */
    public record Row(Region region, boolean whole, List<Optional<Assessment>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public DistrictTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** True where at least one actual is known, so that actual and achievement are worth their columns. */
    public boolean hasActuals() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(Optional::stream)
                .anyMatch(a -> actualOf(a).isPresent());
    }

    /** The actual of the target's own period; another period's has no place in the table. */
    public static Optional<Actual> actualOf(Assessment assessment) {
        return assessment
                .actual()
                .filter(actual -> actual.period().lastMonth()
                        == assessment.target().period().lastMonth());
    }

    public String title(ReportTexts texts) {
        String where = parent.name().in(texts.language());
        return source.map(s -> texts.text("district.title-source", s.title().in(texts.language()), where))
                .orElseGet(() -> texts.text("district.title", where));
    }
}
