package org.plumbline.calc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.plumbline.model.Basis;
import org.plumbline.model.Period;
import org.plumbline.value.Actual;
import org.plumbline.value.ValueResolver;

/**
 * The series a target's value belongs to, as far as it is comparable with that value: nothing beyond a break, a new
 * definition or a region change without a link. Annual for targets of a year, else of the target's own length.
 */
final class ComparableSeries {
    /**
     * One point of the series.
     *
     * @param value in the terms of the judged value's definition and of the target's basis
     */
    record Entry(Period period, double value, Actual source) {}

    private final ValueResolver values;
    private final Bridges bridges;

    ComparableSeries(ValueResolver values, Bridges bridges) {
        this.values = values;
        this.bridges = bridges;
    }

    /** The points in time order; empty for bases that have no series of their own. */
    List<Entry> of(TargetFacts.Facts facts) {
        if (TargetFacts.needsRealSeries(facts.target(), facts.indicator())) {
            return facts.reading().known().stream()
                    .map(a -> new Entry(a.period(), a.value(), a))
                    .toList();
        }
        return switch (facts.basis()) {
            case LEVEL -> levels(facts);
            case INCREMENT -> rises(facts);
            default -> List.of();
        };
    }

    /** The yearly values behind a target over a window, as far back as they are comparable with the latest. */
    List<Entry> years(TargetFacts.Facts facts) {
        List<Actual> known = known(facts);
        return known.isEmpty() ? List.of() : around(facts, known, known.get(known.size() - 1));
    }

    private List<Entry> rises(TargetFacts.Facts facts) {
        Optional<Actual> latest = facts.reading().latest();
        if (latest.isEmpty() || latest.get().inputs().size() != 2) {
            return List.of();
        }
        double base = latest.get().inputs().get(0).value() - latest.get().value();
        return levels(facts).stream()
                .map(e -> new Entry(e.period(), e.value() - base, e.source()))
                .toList();
    }

    private List<Entry> levels(TargetFacts.Facts facts) {
        return facts.reading()
                .actual()
                .map(judged -> around(facts, known(facts), judged))
                .orElseGet(List::of);
    }

    private List<Actual> known(TargetFacts.Facts facts) {
        List<Actual> known = new ArrayList<>();
        for (Period period : periods(facts)) {
            values.at(facts.indicator(), facts.region(), period, facts.target().definition())
                    .filter(a -> !a.qualifier().isBound())
                    .ifPresent(a -> known.add(a));
        }
        return known;
    }

    /** The values on either side of the judged one, as far as they are comparable with it. */
    private List<Entry> around(TargetFacts.Facts facts, List<Actual> known, Actual judged) {
        int middle = 0;
        while (middle < known.size()
                && known.get(middle).period().lastMonth() <= judged.period().lastMonth()) {
            middle++;
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = middle - 1; i >= 0 && add(facts, known.get(i), judged, entries); i--) {}
        Collections.reverse(entries);
        for (int i = middle; i < known.size() && add(facts, known.get(i), judged, entries); i++) {}
        return entries;
    }

    private boolean add(TargetFacts.Facts facts, Actual actual, Actual judged, List<Entry> entries) {
        OptionalDouble carried = bridges.carry(
                facts.indicator(),
                facts.region(),
                facts.target().definition(),
                actual.period(),
                actual.value(),
                judged.period());
        carried.ifPresent(value -> entries.add(new Entry(asked(facts, actual.period()), value, actual)));
        return carried.isPresent();
    }

    private NavigableSet<Period> periods(TargetFacts.Facts facts) {
        NavigableSet<Period> periods = new TreeSet<>();
        for (Period candidate : values.candidatePeriods(facts.indicator(), facts.region())) {
            Period asked = asked(facts, candidate);
            if (asked.lastMonth() == candidate.lastMonth() || asked.contains(candidate)) {
                periods.add(asked);
            }
        }
        return periods;
    }

    /** The period of the series that a candidate may fill. */
    private static Period asked(TargetFacts.Facts facts, Period candidate) {
        Period target = facts.target().period();
        boolean endsYear = (target.lastMonth() + 1) % 12 == 0;
        boolean annual = target.months() >= 12 || (endsYear && facts.basis() != Basis.PER_YEAR);
        return annual ? candidate.lastCalendarYear() : candidate;
    }
}
