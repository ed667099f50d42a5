package org.plumbline.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Nature;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;

/**
 * Flows of shorter periods against the longer one they make up: half-years, quarters and months against a year or a year
 * to date, and a year to date with what follows it against a longer one.
 */
public final class PeriodSums {
    private PeriodSums() {}

    /** Hands over a check for every way a published period is divided, in the order of the observation table. */
    public static void forEach(KnownPlan known, Consumer<Check> consumer) {
        ObservationTable table = known.observations();
        known.forEachCell(cell -> {
            if (known.indicatorOf(cell[0]).nature() == Nature.FLOW
                    && EqualParts.isWhole(table.period(cell[0]))
                    && known.isDivided(cell[0])) {
                known.byDefinition(cell)
                        .forEach(rows -> PublishedWhole.of(known, rows).ifPresent(whole -> check(whole, consumer)));
            }
        });
    }

    private static void check(PublishedWhole whole, Consumer<Check> consumer) {
        int divisions = 0;
        for (List<Period> periods : EqualParts.of(whole.period())) {
            divisions += equalParts(whole, periods, consumer);
        }
        if (divisions == 0) {
            toDateAndRest(whole).ifPresent(consumer);
        }
    }

    private static int equalParts(PublishedWhole whole, List<Period> periods, Consumer<Check> consumer) {
        List<Integer> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Period period : periods) {
            find(whole, period).ifPresentOrElse(parts::add, () -> missing.add(period.toString()));
        }
        if (parts.isEmpty()) {
            return 0;
        }
        Check check = compare(whole, parts, missing.isEmpty() ? Sum.Rest.NONE : Sum.Rest.MISSING, missing);
        // A single published quarter is no division of the year, unless it is more than the year.
        if (parts.size() > 1 || check.failed()) {
            consumer.accept(check);
            return missing.isEmpty() ? 1 : 0;
        }
        return 0;
    }

    /** January to September and the fourth quarter make the year. */
    private static Optional<Check> toDateAndRest(PublishedWhole whole) {
        Period all = whole.period();
        for (int months = all.months() - 1; months > 0; months--) {
            Optional<Integer> soFar = find(whole, new Period(all.firstMonth(), months));
            Optional<Integer> rest = find(whole, new Period(all.firstMonth() + months, all.months() - months));
            if (soFar.isPresent() && rest.isPresent()) {
                return Optional.of(compare(whole, List.of(soFar.get(), rest.get()), Sum.Rest.NONE, List.of()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> find(PublishedWhole whole, Period period) {
        return whole.findPart(whole.known().observations().region(whole.counting()), period);
    }

    /** Parts of another source than the whole prove nothing: one of them was revised and the other was not. */
    private static Check compare(PublishedWhole whole, List<Integer> parts, Sum.Rest rest, List<String> missing) {
        ObservationTable table = whole.known().observations();
        Check check = whole.compare(CheckKind.PERIODS, parts, rest, missing);
        boolean oneSource = parts.stream().allMatch(row -> table.source(row) == table.source(whole.counting()));
        return check.failed() && !oneSource ? check.with(Verdict.RESIDUAL, Cause.OTHER_VINTAGE) : check;
    }
}
