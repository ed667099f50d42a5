package org.plumbline.report.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Qualifier;
import org.plumbline.value.Actual;
import org.plumbline.value.KnownObservations;

/** Which other values were known for the same thing, and why they did not count. */
final class OthersPart {
    private static final int MOST = 12;

    private final TraceContext context;
    private final ObservationTable table;
    private final KnownObservations known;
    private final ActualPart actuals;

    OthersPart(TraceContext context) {
        this.context = context;
        this.table = context.plan().observations();
        this.known = new KnownObservations(
                context.plan(),
                context.data().evaluation().request().asOf(),
                context.data().evaluation().request().knownAt());
        this.actuals = new ActualPart(context);
    }

    TraceSection section() {
        TraceSection part = context.section("others");
        int indicator = context.plan().indicators().indexOf(context.indicator().id());
        int region =
                context.plan().regions().indexOf(context.assessment().region().id());
        Set<Integer> used = used();
        Set<Integer> counting = new HashSet<>();
        known.series(indicator, region).rows().forEach(counting::add);
        List<Integer> rows = new ArrayList<>();
        long knownAt = context.data().evaluation().request().knownAt().toEpochDay();
        table.series(indicator, region).stream()
                .filter(row -> table.published(row) <= knownAt && !used.contains(row))
                .forEach(rows::add);
        nearest(rows).forEach(row -> part.add("other", "", line(row, counting)));
        if (part.lines().isEmpty()) {
            part.add("other", "", context.text("none"));
        }
        return part;
    }

    private Set<Integer> used() {
        Set<Integer> used = new HashSet<>();
        context.assessment().actual().ifPresent(actual -> collect(actual, used));
        context.assessment().baseline().flatMap(b -> b.observed()).ifPresent(actual -> collect(actual, used));
        return used;
    }

    private static void collect(Actual actual, Set<Integer> used) {
        actual.row().ifPresent(used::add);
        actual.inputs().forEach(input -> collect(input, used));
    }

    /** Values of the target's and the actual's own periods first, then those nearest in time; in order of time. */
    private List<Integer> nearest(List<Integer> rows) {
        int wanted = context.assessment().target().period().lastMonth();
        Optional<Integer> seen =
                context.assessment().actual().map(a -> a.period().lastMonth());
        return rows.stream()
                .sorted((a, b) -> Integer.compare(distance(a, wanted, seen), distance(b, wanted, seen)))
                .limit(MOST)
                .sorted((a, b) -> {
                    int byPeriod = table.period(a).compareTo(table.period(b));
                    return byPeriod != 0 ? byPeriod : Integer.compare(a, b);
                })
                .toList();
    }

    private int distance(int row, int wanted, Optional<Integer> seen) {
        int own = Math.abs(table.period(row).lastMonth() - wanted);
        int other = seen.map(month -> Math.abs(table.period(row).lastMonth() - month))
                .orElse(own);
        return Math.min(own, other);
    }

    private String line(int row, Set<Integer> counting) {
        return context.text(
                "other",
                context.data().format().period(table.period(row)),
                context.data().format().qualified(table.qualifier(row), TraceContext.number(table.value(row))),
                context.data().format().unit(context.indicator()),
                table.location(row).display(),
                context.data().texts().stage(table.stage(row)),
                actuals.day(table.published(row)),
                why(row, counting));
    }

    private String why(int row, Set<Integer> counting) {
        if (!table.definition(row).equals(context.assessment().target().definition())) {
            return context.text("why.definition", table.definition(row));
        }
        if (!known.isActual(row)) {
            return context.text("why.expected");
        }
        if (!known.isKnown(row)) {
            return context.text("why.after");
        }
        if (counting.contains(row)) {
            return context.text("why.counts");
        }
        Period period = table.period(row);
        return counting.stream()
                .filter(other -> table.period(other).equals(period)
                        && table.definition(other).equals(table.definition(row)))
                .findFirst()
                .map(winner -> lostTo(row, winner))
                .orElseGet(() -> context.text("why.other-period"));
    }

    /** The first criterion in which the winner is ahead; a row that is ahead itself lost as a reprint. */
    private String lostTo(int row, int winner) {
        List<Integer> criteria = List.of(
                table.stage(winner).compareTo(table.stage(row)),
                Boolean.compare(isExact(winner), isExact(row)),
                Integer.compare(table.published(winner), table.published(row)),
                Integer.compare(table.decimals(winner), table.decimals(row)),
                Integer.compare(winner, row));
        List<String> names = List.of("stage", "qualifier", "published", "decimals", "order");
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i) != 0) {
                return context.text("why." + (criteria.get(i) > 0 ? names.get(i) : "reprint"));
            }
        }
        return context.text("why.order");
    }

    private boolean isExact(int row) {
        return table.qualifier(row) == Qualifier.EXACT;
    }
}
