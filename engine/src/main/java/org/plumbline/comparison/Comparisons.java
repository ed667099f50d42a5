package org.plumbline.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.Target;
import org.plumbline.model.TargetId;
import org.plumbline.value.Actual;

/** Compares: period with period, date of knowledge with date of knowledge, plan with plan. */
public final class Comparisons {
    /** An indicator and a region as one of the views has them. */
    record Pair(Indicator indicator, Region region) {}

    private record Key(IndicatorId indicator, RegionId region) {}

    private Comparisons() {}

    /** Two periods of one plan, both as known on the request's day. */
    public static Comparison ofPeriods(Plan plan, EvaluationRequest request, Period from, Period to) {
        Optional<Period> cut = Optional.of(from.lastMonth() > to.lastMonth() ? from : to);
        View view = new View(plan, request.lookingFrom(cut, request.knownAt()));
        Evaluation then = view.evaluation(Optional.of(from));
        Evaluation now = view.evaluation(Optional.of(to));
        RowBuilder rows = new RowBuilder(view, view, true, false);
        List<ComparedRow> found = new ArrayList<>(targets(rows, then, now));
        Map<Key, Assessment> ownThen = own(then, from);
        Map<Key, Assessment> ownNow = own(now, to);
        for (Indicator indicator : plan.indicators().list()) {
            for (Region region : plan.regions().list()) {
                if (!view.wants(indicator, region)) {
                    continue;
                }
                Side start = at(view, indicator, region, from, ownThen);
                Side end = at(view, indicator, region, to, ownNow);
                if (start.actual().isPresent() || end.actual().isPresent()) {
                    found.add(rows.indicator(indicator, region, start, end));
                }
            }
        }
        return new Comparison(
                Comparison.Mode.PERIODS,
                then,
                now,
                Optional.of(from),
                Optional.of(to),
                found,
                List.of(),
                List.of(),
                List.of(),
                Warnings.of(view, Optional.of(from), view, Optional.of(to)));
    }

    private static Side at(View view, Indicator indicator, Region region, Period period, Map<Key, Assessment> own) {
        Optional<Actual> actual = view.at(indicator, region, period, indicator.definition());
        return Side.of(Optional.of(period), actual, view.lacking(indicator, region, period))
                .with(Optional.ofNullable(own.get(new Key(indicator.id(), region.id()))));
    }

    /** Assessments of targets in force for exactly this period. */
    private static Map<Key, Assessment> own(Evaluation evaluation, Period period) {
        Map<Key, Assessment> own = new LinkedHashMap<>();
        evaluation.assessments().stream()
                .filter(a -> a.inForce() && a.target().period().equals(period))
                .forEach(a ->
                        own.putIfAbsent(new Key(a.indicator().id(), a.region().id()), a));
        return own;
    }

    /** One plan as known on two days. */
    public static Comparison ofKnowledge(Plan plan, EvaluationRequest request, LocalDate from, LocalDate to) {
        View before = new View(plan, request.lookingFrom(request.asOf(), from));
        View after = new View(plan, request.lookingFrom(request.asOf(), to));
        return of(Comparison.Mode.KNOWLEDGE, before, after, Extent.WHOLE, Extent.WHOLE);
    }

    /** Two plans, matched by the ids of targets, indicators and regions. */
    public static Comparison ofPlans(Evaluation from, Evaluation to) {
        return of(Comparison.Mode.PLANS, View.of(from), View.of(to), Extent.WHOLE, Extent.WHOLE);
    }

    /** As two plans, where either may be a report read back, which has only the figures that it shows. */
    public static Comparison ofReports(Evaluation from, Extent first, Evaluation to, Extent second) {
        return of(Comparison.Mode.PLANS, View.of(from), View.of(to), first, second);
    }

    private static Comparison of(Comparison.Mode mode, View before, View after, Extent first, Extent second) {
        boolean shown = first == Extent.SHOWN || second == Extent.SHOWN;
        RowBuilder rows = new RowBuilder(before, after, mode == Comparison.Mode.KNOWLEDGE, shown);
        List<ComparedRow> found = new ArrayList<>(targets(rows, before.evaluation(), after.evaluation()));
        Map<Key, Pair> pairs = new LinkedHashMap<>();
        for (View view : List.of(after, before)) {
            for (Indicator indicator : view.plan().indicators().list()) {
                for (Region region : view.plan().regions().list()) {
                    if (view.wants(indicator, region)) {
                        pairs.putIfAbsent(new Key(indicator.id(), region.id()), new Pair(indicator, region));
                    }
                }
            }
        }
        pairs.forEach((key, pair) -> {
            Optional<Actual> now = latest(after, key, OptionalInt.empty());
            OptionalInt months =
                    now.map(a -> OptionalInt.of(a.period().months())).orElse(OptionalInt.empty());
            Optional<Actual> then = latest(before, key, months).or(() -> latest(before, key, OptionalInt.empty()));
            boolean listed = shown ? now.isPresent() && then.isPresent() : now.isPresent() || then.isPresent();
            if (listed) {
                found.add(rows.indicator(pair.indicator(), pair.region(), side(then), side(now)));
            }
        });
        List<Revision> revisions =
                mode == Comparison.Mode.KNOWLEDGE ? RevisionTriangle.of(later(before, after)) : List.of();
        return new Comparison(
                mode,
                before.evaluation(),
                after.evaluation(),
                Optional.empty(),
                Optional.empty(),
                found,
                CellDifferences.of(before, first, after, second, List.copyOf(pairs.values()), found),
                revisions,
                RevisionStatistics.of(revisions),
                shown
                        ? List.of()
                        : Warnings.of(
                                before,
                                before.request().asOf(),
                                after,
                                after.request().asOf()));
    }

    private static View later(View one, View other) {
        return one.request().knownAt().isAfter(other.request().knownAt()) ? one : other;
    }

    private static Side side(Optional<Actual> actual) {
        return Side.of(Optional.empty(), actual, UnavailableReason.NO_OBSERVATION);
    }

    private static Optional<Actual> latest(View view, Key key, OptionalInt months) {
        Optional<Indicator> indicator = view.plan().indicators().find(key.indicator());
        Optional<Region> region = view.plan().regions().find(key.region());
        return indicator.isPresent() && region.isPresent()
                ? view.latest(indicator.get(), region.get(), months)
                : Optional.empty();
    }

    private static List<ComparedRow> targets(RowBuilder rows, Evaluation from, Evaluation to) {
        Map<TargetId, Target> all = new LinkedHashMap<>();
        to.assessments().forEach(a -> all.put(a.target().id(), a.target()));
        from.assessments().forEach(a -> all.putIfAbsent(a.target().id(), a.target()));
        Map<TargetId, Assessment> then = index(from);
        Map<TargetId, Assessment> now = index(to);
        return all.values().stream()
                .map(target -> rows.target(
                        target,
                        Optional.ofNullable(then.get(target.id())).or(() -> replaced(target, then, to)),
                        Optional.ofNullable(now.get(target.id()))))
                .toList();
    }

    /** The target that was in force before this one took its place. */
    private static Optional<Assessment> replaced(Target target, Map<TargetId, Assessment> then, Evaluation now) {
        return now.assessments().stream()
                .filter(a -> a.supersededBy().filter(target.id()::equals).isPresent())
                .flatMap(a -> Optional.ofNullable(then.get(a.target().id())).stream())
                .filter(Assessment::inForce)
                .findFirst();
    }

    private static Map<TargetId, Assessment> index(Evaluation evaluation) {
        Map<TargetId, Assessment> index = new LinkedHashMap<>();
        evaluation.assessments().forEach(a -> index.put(a.target().id(), a));
        return index;
    }
}
