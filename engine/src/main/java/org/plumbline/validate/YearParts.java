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

/** Half-years, quarters or months of a flow against its year, all of one source. */
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
                known.byDefinition(cell).forEach(rows -> PublishedWhole.of(known, rows)
                        .flatMap(YearParts::check)
                        .ifPresent(found::add));
            }
        });
        return found;
    }

    private static Optional<Finding> check(PublishedWhole year) {
        return LENGTHS.stream()
                .flatMap(months -> {
                    List<Integer> parts = parts(year, months);
                    return year.compare(parts, parts.size() == 12 / months).stream();
                })
                .findFirst();
    }

    private static List<Integer> parts(PublishedWhole year, int months) {
        ObservationTable table = year.known().observations();
        List<Integer> parts = new ArrayList<>();
        for (int month = 0; month < 12; month += months) {
            year.findPart(
                            table.region(year.counting()),
                            new Period(year.period().firstMonth() + month, months))
                    .filter(row -> table.source(row) == table.source(year.counting()))
                    .ifPresent(parts::add);
        }
        return parts;
    }
}
