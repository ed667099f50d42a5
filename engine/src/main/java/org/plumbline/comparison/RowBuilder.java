package org.plumbline.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Note;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Basis;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.Target;
import org.plumbline.value.Actual;

/** Makes the rows of a comparison between two views: vintages first, then time, both as steps of named effects. */
final class RowBuilder {
    private final boolean onePlan;
    private final boolean shown;
    private final View before;
    private final View after;
    private final Ranks ranksBefore;
    private final Ranks ranksAfter;
    private final ChangeShares shares;

    /**
     * @param onePlan true where both views are of one plan, so that publications in between can be told apart
     * @param shown true where a side is a report, which has no figures of other periods
     */
    RowBuilder(View before, View after, boolean onePlan, boolean shown) {
        this.onePlan = onePlan;
        this.shown = shown;
        this.before = before;
        this.after = after;
        this.ranksBefore = new Ranks(before);
        this.ranksAfter = before == after ? ranksBefore : new Ranks(after);
        this.shares = new ChangeShares(after);
    }

    /** The row of an indicator and region; both indicators are the same one, as each plan has it. */
    ComparedRow indicator(Indicator indicator, Region region, Side from, Side to) {
        Optional<UnavailableReason> obstacle = from.obstacle().or(to::obstacle);
        PeriodSteps.Way way = obstacle.map(PeriodSteps.Way::failed)
                .or(() -> otherMeaning(indicator))
                .orElseGet(() -> way(
                        indicator,
                        region,
                        indicator.definition(),
                        from.figure().orElseThrow(),
                        to.figure().orElseThrow()));
        return row(
                indicator,
                region,
                Optional.empty(),
                ranked(indicator, region, from, ranksBefore),
                ranked(indicator, region, to, ranksAfter),
                way);
    }

    private static Side ranked(Indicator indicator, Region region, Side side, Ranks ranks) {
        return side.figure()
                .flatMap(a -> ranks.of(indicator, region, a.period()))
                .map(side::ranked)
                .orElse(side);
    }

    /** The row of a target; a side without an assessment did not know it. */
    ComparedRow target(Target target, Optional<Assessment> was, Optional<Assessment> is) {
        Indicator indicator = is.or(() -> was).orElseThrow().indicator();
        Region region = is.or(() -> was).orElseThrow().region();
        Side from = side(was);
        Side to = side(is);
        Optional<UnavailableReason> obstacle = from.obstacle().or(to::obstacle);
        PeriodSteps.Way way = obstacle.map(PeriodSteps.Way::failed)
                .or(() -> otherMeaning(indicator))
                .orElseGet(() -> targetWay(
                        target,
                        indicator,
                        region,
                        from.figure().orElseThrow(),
                        to.figure().orElseThrow()));
        return row(indicator, region, Optional.of(target), from, to, way.noted(timing(target, from, to)));
    }

    /** Two plans may mean different things by one id; then nothing is compared, and the row says what differs. */
    private Optional<PeriodSteps.Way> otherMeaning(Indicator indicator) {
        List<Note> notes = meanings(indicator);
        boolean other = pair(indicator)
                .filter(both -> !Meanings.comparable(both.get(0), both.get(1)))
                .isPresent();
        return other
                ? Optional.of(
                        PeriodSteps.Way.failed(UnavailableReason.NOT_COMPARABLE).noted(notes))
                : Optional.empty();
    }

    private List<Note> meanings(Indicator indicator) {
        return pair(indicator)
                .map(both -> Meanings.differences(both.get(0), both.get(1)))
                .orElse(List.of());
    }

    /** The indicator as each of two plans has it; empty for one plan, and where a report has no definitions. */
    private Optional<List<Indicator>> pair(Indicator indicator) {
        if (onePlan || shown) {
            return Optional.empty();
        }
        Optional<Indicator> was = before.plan().indicators().find(indicator.id());
        Optional<Indicator> is = after.plan().indicators().find(indicator.id());
        return was.isPresent() && is.isPresent() ? Optional.of(List.of(was.get(), is.get())) : Optional.empty();
    }

    /** What is odd about the periods of a target's figures. */
    private List<Note> timing(Target target, Side from, Side to) {
        int due = target.period().lastMonth();
        boolean later = Stream.of(from, to)
                .flatMap(side -> side.actual().stream())
                .anyMatch(actual -> actual.period().lastMonth() > due);
        if (later) {
            return List.of(Note.of("after-target"));
        }
        boolean over = before == after
                && from.actual().isPresent()
                && from.period().equals(to.period())
                && from.actual().get().period().lastMonth() == due;
        return over ? List.of(Note.of("target-over")) : List.of();
    }

    private static Side side(Optional<Assessment> assessment) {
        if (assessment.isEmpty()) {
            return Side.of(Optional.empty(), Optional.empty(), UnavailableReason.NOT_KNOWN_THEN);
        }
        UnavailableReason why = assessment.get().reasons().getOrDefault("actual", UnavailableReason.NO_OBSERVATION);
        return Side.of(Optional.empty(), assessment.get().actual(), why).with(assessment);
    }

    private ComparedRow row(
            Indicator indicator, Region region, Optional<Target> target, Side from, Side to, PeriodSteps.Way way) {
        if (way.failure().isPresent()) {
            UnavailableReason why = way.failure().get();
            return new ComparedRow(
                    indicator,
                    region,
                    target,
                    from,
                    to,
                    EffectParts.unavailable(why),
                    EffectParts.unavailable(why),
                    Growth.unavailable(why),
                    List.of(),
                    way.notes());
        }
        Actual start = from.figure().orElseThrow();
        Actual end = to.figure().orElseThrow();
        double base = way.comparable().orElse(start.value());
        String definition = target.map(Target::definition).orElse(indicator.definition());
        Growth growth = GrowthRates.of(after, indicator, region, definition, start.period(), end, base);
        return new ComparedRow(
                indicator,
                region,
                target,
                from,
                to,
                EffectParts.of(start.value(), way.steps()),
                target.isPresent()
                        ? GapSplit.of(from.assessment(), to.assessment(), start.value(), way.steps())
                        : EffectParts.unavailable(UnavailableReason.NOT_APPLICABLE),
                growth,
                target.isPresent() ? List.of() : shares.of(indicator, region, start.period(), end.period(), base),
                notes(indicator, start, end, way));
    }

    private List<Note> notes(Indicator indicator, Actual start, Actual end, PeriodSteps.Way way) {
        List<Note> notes = new ArrayList<>(way.notes());
        notes.addAll(meanings(indicator));
        if (start.derivation().equals("linked") || end.derivation().equals("linked")) {
            notes.add(Note.of("linked"));
        }
        return notes;
    }

    private PeriodSteps.Way targetWay(Target target, Indicator indicator, Region region, Actual start, Actual end) {
        boolean level = target.basis() == Basis.LEVEL
                && !start.derivation().equals("chained-growth")
                && !end.derivation().equals("chained-growth");
        if (level) {
            return way(indicator, region, target.definition(), start, end);
        }
        List<EffectParts.Step> steps = new ArrayList<>();
        Actual restated = start;
        if (before != after) {
            boolean samePeriod = start.period().equals(end.period());
            Optional<Actual> now = samePeriod
                    ? Optional.of(end)
                    : assessed(after, target, start.period(), after.request().knownAt());
            if (now.isEmpty()) {
                return PeriodSteps.Way.failed(UnavailableReason.NO_OBSERVATION);
            }
            restated = now.get();
            steps.addAll(
                    vintages(indicator, region, start, restated, day -> assessed(after, target, start.period(), day)));
        }
        if (!restated.period().equals(end.period()) || restated.value() != end.value()) {
            steps.add(new EffectParts.Step(Effect.PERIOD, end.value()));
        }
        return PeriodSteps.Way.of(steps);
    }

    private static Optional<Actual> assessed(View view, Target target, Period asOf, LocalDate day) {
        return view.assess(target, Optional.of(asOf), day).flatMap(Assessment::actual);
    }

    private PeriodSteps.Way way(Indicator indicator, Region region, String definition, Actual start, Actual end) {
        if (before == after) {
            return timed(after, indicator, region, definition, start, end, List.of());
        }
        Period then = start.period();
        if (then.equals(end.period())) {
            return PeriodSteps.Way.of(
                    vintages(indicator, region, start, end, day -> known(indicator, region, then, definition, day)));
        }
        Optional<Actual> restated = figure(after, indicator, region, then, definition);
        if (restated.isPresent()) {
            List<EffectParts.Step> revised = vintages(
                    indicator, region, start, restated.get(), day -> known(indicator, region, then, definition, day));
            return timed(after, indicator, region, definition, restated.get(), end, revised);
        }
        Optional<Actual> earlier = figure(before, indicator, region, end.period(), definition);
        if (earlier.isEmpty()) {
            return shown
                    ? PeriodSteps.Way.of(List.of(new EffectParts.Step(Effect.PERIOD, end.value())))
                            .noted(List.of(Note.of("period-with-revision")))
                    : PeriodSteps.Way.failed(UnavailableReason.NO_OBSERVATION);
        }
        List<EffectParts.Step> revised = vintages(
                indicator, region, earlier.get(), end, day -> known(indicator, region, end.period(), definition, day));
        return timed(before, indicator, region, definition, start, earlier.get(), List.of())
                .then(revised);
    }

    private static PeriodSteps.Way timed(
            View view,
            Indicator indicator,
            Region region,
            String definition,
            Actual start,
            Actual end,
            List<EffectParts.Step> revised) {
        return start.period().equals(end.period())
                ? PeriodSteps.Way.of(revised)
                : PeriodSteps.of(view, indicator, region, definition, start, end)
                        .after(revised);
    }

    private List<EffectParts.Step> vintages(
            Indicator indicator,
            Region region,
            Actual start,
            Actual end,
            java.util.function.Function<LocalDate, Optional<Actual>> on) {
        return onePlan
                ? VintageSteps.between(
                        after.plan(),
                        indicator,
                        region,
                        start,
                        end,
                        before.request().knownAt(),
                        after.request().knownAt(),
                        on)
                : VintageSteps.step(start, end);
    }

    private Optional<Actual> known(
            Indicator indicator, Region region, Period period, String definition, LocalDate day) {
        return figure(after.on(day), indicator, region, period, definition);
    }

    private static Optional<Actual> figure(
            View view, Indicator indicator, Region region, Period period, String definition) {
        return view.at(indicator, region, period, definition)
                .filter(a -> !a.qualifier().isBound());
    }
}
