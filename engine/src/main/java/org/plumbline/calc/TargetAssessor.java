package org.plumbline.calc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.ledger.Standing;
import org.plumbline.ledger.TargetLedger;
import org.plumbline.model.Basis;
import org.plumbline.model.Indicator;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.Target;
import org.plumbline.model.TargetId;
import org.plumbline.value.Actual;
import org.plumbline.value.ValueResolver;

/** Assesses one target: facts, outcome, measures, rating, notes. */
final class TargetAssessor {
    /**
     * @param closed true where the target's period has ended as looked from the date
     * @param awaited true where its figure is not due to be published yet
     */
    record Timing(boolean closed, boolean awaited) {}

    private final Plan plan;
    private final TargetLedger ledger;
    private final TargetFacts facts;
    private final Comparability comparability;
    private final PathPlanner paths;
    private final TaskNotes tasks;
    private final BoundaryNotes boundaries;

    private final ComparableSeries series;
    private final ProjectionCalculator projections;
    private final Ratings ratings;
    private final AssumptionCalculator assumptions;
    private final ValueResolver values;

    TargetAssessor(Plan plan, EvaluationRequest request, ValueResolver values, TargetLedger ledger) {
        this.plan = plan;
        this.ledger = ledger;
        Bridges bridges = new Bridges(plan, values);
        LevelReader levels = new LevelReader(values);
        RequirementBuilder requirements = new RequirementBuilder(plan, values);
        this.facts = new TargetFacts(
                values,
                bridges,
                levels,
                new WindowReader(plan, values, bridges, levels),
                requirements,
                new GrowthChain(plan, values));
        this.series = new ComparableSeries(values, bridges);
        this.projections = new ProjectionCalculator(plan.settings().withProjection(request.projection()));
        this.ratings = new Ratings(plan, values, request.method());
        this.values = values;
        this.assumptions =
                new AssumptionCalculator(request.assumptions(), plan.settings().intervalLevel());
        this.comparability = new Comparability(values);
        this.paths = new PathPlanner(plan, values, new InterimTargets(plan, ledger, requirements));
        this.tasks = new TaskNotes(plan);
        this.boundaries = new BoundaryNotes(plan, values, bridges, request.boundaries());
    }

    Assessment assess(Target target, Timing timing) {
        Indicator indicator = plan.indicatorOf(target);
        Region region = plan.regions().get(target.region());
        TargetFacts.Facts found = facts.gather(target, indicator, region, timing.closed());
        Optional<UnavailableReason> obstacle = comparability.obstacle(found);
        PathPlan path = paths.plan(found);
        Measures measures = Measures.of(found, obstacle, path);
        OutcomeDecider.Decision decision = OutcomeDecider.decide(found, obstacle, measures, timing);
        Standing standing = ledger.get(target);
        List<ComparableSeries.Entry> entries = series.of(found);
        List<ComparableSeries.Entry> carriedOn =
                ProjectionCalculator.isOverYears(found.basis()) ? series.years(found) : entries;
        Outlook outlook = Outlook.of(announced(found), assumptions.of(found, obstacle, carriedOn));
        ProjectionResult projected = projections.project(found, obstacle, carriedOn);
        Optional<Note> impossible = OutlookNotes.impossible(projected, found, carriedOn);
        Map<String, Rating> rated = ratings.rate(found, obstacle, decision.outcome(), entries, path);
        return new Assessment(
                        target,
                        indicator,
                        region,
                        found.required().requirement().map(Requirement::interval),
                        found.required()
                                .requirement()
                                .map(TargetAssessor::bound)
                                .orElse(OptionalDouble.empty()),
                        found.baseline(),
                        obstacle.isPresent()
                                ? Optional.empty()
                                : decision.actual().or(() -> found.reading().actual()),
                        decision.outcome(),
                        decision.byRoundingOnly(),
                        false,
                        measures.gap(),
                        measures.levelRatio(),
                        measures.shareOfWay(),
                        measures.logShareOfWay(),
                        measures.path(),
                        measures.pace(),
                        projected,
                        rated,
                        standing.inForce(),
                        standing.supersededBy().map(Target::id),
                        reasons(found, obstacle),
                        notes(found, path, decision, standing, rated, outlook, impossible))
                .withOutlook(outlook);
    }

    private static OptionalDouble bound(Requirement requirement) {
        OptionalDouble bound = OptionalDouble.of(requirement.bound());
        RequiredInterval interval = requirement.interval();
        return bound.equals(interval.low()) ? interval.low() : bound.equals(interval.high()) ? interval.high() : bound;
    }

    /** Of a target whose own period is not observed: what the plan's sources expect for it. */
    private Optional<Actual> announced(TargetFacts.Facts found) {
        Target target = found.target();
        boolean ownPeriod = found.basis() == Basis.LEVEL
                || (found.basis() == Basis.CUMULATIVE && found.window().equals(Optional.of(target.period())));
        return ownPeriod && found.reading().own().isEmpty()
                ? values.announced(found.indicator(), found.region(), target.period(), target.definition())
                : Optional.empty();
    }

    private static Map<String, UnavailableReason> reasons(
            TargetFacts.Facts found, Optional<UnavailableReason> obstacle) {
        Map<String, UnavailableReason> reasons = new LinkedHashMap<>();
        found.required().failure().ifPresent(why -> reasons.put("required", why));
        if (found.baseline().isEmpty()) {
            reasons.put("baseline", UnavailableReason.NO_BASELINE);
        }
        Optional<UnavailableReason> none = found.reading().actual().isPresent()
                ? Optional.empty()
                : found.reading().failure();
        obstacle.or(() -> none).ifPresent(why -> reasons.put("actual", why));
        return reasons;
    }

    private List<Note> notes(
            TargetFacts.Facts found,
            PathPlan path,
            OutcomeDecider.Decision decision,
            Standing standing,
            Map<String, Rating> rated,
            Outlook outlook,
            Optional<Note> impossible) {
        List<Note> notes = new ArrayList<>(found.notes());
        notes.addAll(path.notes());
        Target target = found.target();
        notes.addAll(tasks.of(target));
        if (decision.byRoundingOnly()) {
            notes.add(Note.of("met-by-rounding-only"));
        }
        Optional<Actual> actual = found.reading().actual();
        if (actual.isPresent() && found.reading().own().isEmpty()) {
            actual.filter(a -> a.period().lastMonth() > target.period().lastMonth())
                    .ifPresent(a ->
                            notes.add(Note.of("later-than-target", a.period().toString())));
        }
        actual.filter(a -> a.qualifier().isBound())
                .ifPresent(a -> notes.add(Note.of("bound-only", a.qualifier().code())));
        actual.filter(Actual::isDerived).ifPresent(a -> notes.add(Note.of("derived", a.derivation())));
        actual.filter(a -> a.derivation().equals("linked")).ifPresent(a -> notes.add(Note.of("linked")));
        actual.filter(a -> a.derivation().equals("chained-growth"))
                .ifPresent(a -> notes.add(Note.of("constant-prices")));
        if (found.baseline().isPresent() && found.comparableBaseline().isEmpty()) {
            notes.add(Note.of("break-since-baseline"));
        }
        impossible.ifPresent(notes::add);
        outlook.announced().map(OutlookNotes::announced).ifPresent(notes::add);
        outlook.assumed().map(a -> OutlookNotes.assumed(a, found)).ifPresent(notes::add);
        notes.addAll(boundaries.of(found, actual));
        Ratings.disagreement(rated).ifPresent(notes::add);
        standing.supersededBy()
                .map(Target::id)
                .map(TargetId::value)
                .ifPresent(id -> notes.add(Note.of("superseded-" + standing.rule(), id)));
        if (!standing.duplicates().isEmpty()) {
            notes.add(Note.of(
                    "duplicates",
                    String.join(
                            ", ",
                            standing.duplicates().stream()
                                    .map(t -> t.id().value())
                                    .toList())));
        }
        return notes;
    }
}
