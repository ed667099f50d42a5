package org.plumbline.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Baseline;
import org.plumbline.calc.Cell;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.TargetId;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;

/** Finds the stored figures that two views do not share, and the verdicts they changed. */
final class CellDifferences {
    private record Key(Period period, String definition) {}

    private record Leaf(IndicatorId indicator, RegionId region, Period period) {}

    private CellDifferences() {}

    /**
     * @param first of a report what it does not show is not known to differ
     * @param pairs indicators and regions to look at, with a view that has them
     * @param rows to tell which verdicts changed
     */
    static List<CellDifference> of(
            View before,
            Extent first,
            View after,
            Extent second,
            List<Comparisons.Pair> pairs,
            List<ComparedRow> rows) {
        Map<Leaf, Set<TargetId>> changed = changed(rows);
        List<CellDifference> found = new ArrayList<>();
        for (Comparisons.Pair pair : pairs) {
            Map<Key, Actual> old = figures(before, pair);
            Map<Key, Actual> now = figures(after, pair);
            Map<Period, Set<Key>> keys = new TreeMap<>();
            Stream.concat(old.keySet().stream(), now.keySet().stream())
                    .forEach(key -> keys.computeIfAbsent(key.period(), p -> new LinkedHashSet<>())
                            .add(key));
            keys.values().stream().flatMap(Set::stream).forEach(key -> {
                Optional<Actual> from = Optional.ofNullable(old.get(key));
                Optional<Actual> to = Optional.ofNullable(now.get(key));
                boolean hidden = (from.isEmpty() && first == Extent.SHOWN) || (to.isEmpty() && second == Extent.SHOWN);
                if (!hidden && !from.map(Actual::value).equals(to.map(Actual::value))) {
                    Leaf leaf = new Leaf(pair.indicator().id(), pair.region().id(), key.period());
                    found.add(new CellDifference(
                            pair.indicator(),
                            pair.region(),
                            key.period(),
                            key.definition(),
                            from,
                            to,
                            difference(from, to),
                            List.copyOf(changed.getOrDefault(leaf, Set.of()))));
                }
            });
        }
        return found;
    }

    private static Cell difference(Optional<Actual> from, Optional<Actual> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return Cell.unavailable(UnavailableReason.NO_OBSERVATION);
        }
        return from.get().qualifier().isBound() || to.get().qualifier().isBound()
                ? Cell.unavailable(UnavailableReason.BOUND_ONLY)
                : Cell.of(DecimalDigits.clean(to.get().value() - from.get().value()));
    }

    private static Map<Key, Actual> figures(View view, Comparisons.Pair pair) {
        Map<Key, Actual> figures = new LinkedHashMap<>();
        Optional<Indicator> indicator =
                view.plan().indicators().find(pair.indicator().id());
        Optional<Region> region = view.plan().regions().find(pair.region().id());
        if (indicator.isPresent() && region.isPresent()) {
            view.values().series(indicator.get(), region.get()).rows().forEach(row -> {
                Actual figure = view.values().ofRow(indicator.get(), region.get(), row);
                figures.put(new Key(figure.period(), view.plan().observations().definition(row)), figure);
            });
        }
        return figures;
    }

    private static Map<Leaf, Set<TargetId>> changed(List<ComparedRow> rows) {
        Map<Leaf, Set<TargetId>> changed = new LinkedHashMap<>();
        for (ComparedRow row : rows) {
            if (row.verdictChanged() && row.target().isPresent()) {
                Stream.of(row.from(), row.to())
                        .flatMap(side -> side.assessment().stream())
                        .flatMap(CellDifferences::figures)
                        .flatMap(CellDifferences::leaves)
                        .map(a -> new Leaf(a.indicator(), a.region(), a.period()))
                        .forEach(leaf -> changed.computeIfAbsent(leaf, l -> new LinkedHashSet<>())
                                .add(row.target().get().id()));
            }
        }
        return changed;
    }

    private static Stream<Actual> figures(Assessment assessment) {
        return Stream.concat(
                assessment.actual().stream(), assessment.baseline().map(Baseline::observed).flatMap(o -> o).stream());
    }

    private static Stream<Actual> leaves(Actual figure) {
        return figure.inputs().isEmpty()
                ? Stream.of(figure)
                : figure.inputs().stream().flatMap(CellDifferences::leaves);
    }
}
