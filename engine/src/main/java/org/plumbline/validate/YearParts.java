package org.plumbline.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.model.Frequency;
import org.plumbline.model.Nature;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;

/** Half-years, quarters or months of a flow against its year, all of one source: revised years have unrevised quarters. */
final class YearParts implements Rule {
    private static final List<Integer> LENGTHS = List.of(6, 3, 1);

    @Override
    public String name() {
        return "year-parts";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.OBSERVATIONS);
    }

    @Override
    public List<Finding> check(KnownPlan known) {
        ObservationTable table = known.observations();
        List<Finding> found = new ArrayList<>();
        known.forEachCell(cell -> {
            if (known.indicatorOf(cell[0]).nature() == Nature.FLOW
                    && table.period(cell[0]).frequency() == Frequency.YEAR) {
                known.byDefinition(cell).forEach(rows -> check(known, rows[0]).ifPresent(found::add));
            }
        });
        return found;
    }

    private static Optional<Finding> check(KnownPlan known, int yearRow) {
        ObservationTable table = known.observations();
        Optional<Integer> counting = counting(known, yearRow, table.period(yearRow));
        return counting.flatMap(year -> LENGTHS.stream()
                .flatMap(months -> parts(known, year, months)
                        .finding(
                                table.location(year),
                                known.subject(year),
                                table.period(year).toString(),
                                table.text(year))
                        .stream())
                .findFirst());
    }

    private static Parts parts(KnownPlan known, int yearRow, int months) {
        ObservationTable table = known.observations();
        double approx = known.plan().settings().approxTolerance();
        int january = table.period(yearRow).firstMonth();
        List<PrintedFigure> parts = new ArrayList<>();
        for (int month = 0; month < 12; month += months) {
            counting(known, yearRow, new Period(january + month, months))
                    .filter(row -> table.source(row) == table.source(yearRow))
                    .ifPresent(row -> parts.add(PrintedFigure.ofRow(table, row)));
        }
        PrintedFigure year = PrintedFigure.ofRow(table, yearRow);
        double tolerance = year.halfWidth(approx)
                + parts.stream().mapToDouble(p -> p.halfWidth(approx)).sum();
        return new Parts(parts, year, tolerance, parts.size() == 12 / months);
    }

    /** The value that counts in another period of the same series and definition, unless it is a mere bound. */
    private static Optional<Integer> counting(KnownPlan known, int row, Period period) {
        ObservationTable table = known.observations();
        return known.counting(table.indicator(row), table.region(row), period, table.definition(row))
                .filter(known::statesActual);
    }
}
