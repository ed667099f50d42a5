package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Basis;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.report.content.RegionOrder;

/**
 * Targets in force for one indicator and period in the parts of one region.
 *
 * @param parts one for each part, in the order of regions
 * @param whole the region's own
 * @param atRoot true where the region is not itself a part of a part
 */
record SiblingGroup(
        Region parent,
        Indicator indicator,
        Period period,
        List<Assessment> parts,
        Optional<Assessment> whole,
        boolean atRoot) {

    private record Key(RegionId parent, Indicator indicator, Period period) {}

    SiblingGroup {
        parts = List.copyOf(parts);
    }

    /** By indicator, then period. */
    static List<SiblingGroup> listOf(Evaluation evaluation) {
        Map<Key, List<Assessment>> byKey = new LinkedHashMap<>();
        for (Assessment a : evaluation.assessments()) {
            if (isLevelInForce(a) && !a.region().overlaps()) {
                a.region().parent().ifPresent(parent -> byKey.computeIfAbsent(
                                new Key(parent, a.indicator(), a.target().period()), k -> new ArrayList<>())
                        .add(a));
            }
        }
        RegionOrder order = new RegionOrder(evaluation.plan().regions());
        List<SiblingGroup> groups = new ArrayList<>();
        Map<Key, Assessment> wholes = wholes(evaluation, byKey.keySet());
        byKey.forEach((key, all) ->
                groups.add(group(evaluation.plan(), key, all, Optional.ofNullable(wholes.get(key)), order)));
        groups.sort(
                Comparator.comparing((SiblingGroup g) -> g.indicator().order().orElse(Integer.MAX_VALUE))
                        .thenComparing(g -> g.indicator().id())
                        .thenComparing(SiblingGroup::period)
                        .thenComparing(g -> g.parent().id(), order));
        return groups;
    }

    /** For each group the first target of the region itself. */
    private static Map<Key, Assessment> wholes(Evaluation evaluation, Set<Key> groups) {
        Map<Key, Assessment> wholes = new HashMap<>();
        for (Assessment a : evaluation.assessments()) {
            Key key = new Key(a.region().id(), a.indicator(), a.target().period());
            if (isLevelInForce(a) && groups.contains(key)) {
                wholes.putIfAbsent(key, a);
            }
        }
        return wholes;
    }

    private static SiblingGroup group(
            Plan plan, Key key, List<Assessment> all, Optional<Assessment> whole, RegionOrder order) {
        Map<RegionId, Assessment> first = new LinkedHashMap<>();
        all.forEach(a -> first.putIfAbsent(a.region().id(), a));
        boolean atRoot = plan.regions()
                .get(key.parent())
                .parent()
                .flatMap(plan.regions()::find)
                .flatMap(Region::parent)
                .isEmpty();
        return new SiblingGroup(
                plan.regions().get(key.parent()),
                key.indicator(),
                key.period(),
                first.values().stream()
                        .sorted(Comparator.comparing(a -> a.region().id(), order))
                        .toList(),
                whole,
                atRoot);
    }

    private static boolean isLevelInForce(Assessment a) {
        return a.inForce() && a.target().basis() == Basis.LEVEL;
    }

    /** {@code <kind>--<indicator>--<period>}, with the region where it is not at the root. */
    String name(String kind) {
        String plain = kind + "--" + indicator.id() + "--" + period.toString().replace('/', '_');
        return atRoot ? plain : plain + "--" + parent.id();
    }
}
