package org.plumbline.calc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.Basis;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.PlanSettings;
import org.plumbline.model.TargetKind;
import org.plumbline.projection.AnnualSeries;
import org.plumbline.projection.Bounds;
import org.plumbline.projection.Fit;
import org.plumbline.projection.FitOutcome;
import org.plumbline.projection.Projection;
import org.plumbline.projection.ProjectionMethod;
import org.plumbline.projection.ProjectionMethods;
import org.plumbline.projection.ReachOutcome;
import org.plumbline.projection.TargetBand;
import org.plumbline.projection.Unavailable;

/** Carries a target's series on to its period. */
final class ProjectionCalculator {
    private final ProjectionMethod method;
    private final double level;

    ProjectionCalculator(PlanSettings settings) {
        this.method = ProjectionMethods.find(settings.projection()).orElseGet(ProjectionMethods::auto);
        this.level = settings.intervalLevel();
    }

    ProjectionResult project(
            TargetFacts.Facts facts, Optional<UnavailableReason> obstacle, List<ComparableSeries.Entry> entries) {
        if (facts.target().isBlank()) {
            return ProjectionResult.unavailable(UnavailableReason.NO_VALUE);
        }
        if (obstacle.isPresent()) {
            return ProjectionResult.unavailable(obstacle.get());
        }
        if (facts.reading().own().isPresent()) {
            return ProjectionResult.unavailable(UnavailableReason.PERIOD_CLOSED);
        }
        if (isOverYears(facts.basis())) {
            return new WindowProjection(facts, entries, method, level).project();
        }
        if (entries.isEmpty()) {
            return ProjectionResult.unavailable(
                    facts.reading().actual().isPresent()
                            ? UnavailableReason.NOT_APPLICABLE
                            : facts.reading().failure().orElse(UnavailableReason.NO_OBSERVATION));
        }
        AnnualSeries series = series(facts, entries);
        double at = time(facts.target().period());
        if (at < series.lastTime()) {
            return ProjectionResult.unavailable(UnavailableReason.PERIOD_CLOSED);
        }
        FitOutcome fitted = method.fitTo(series, at);
        if (!(fitted instanceof Fit fit)) {
            return ProjectionResult.unavailable(
                    reason(((Unavailable) fitted).reason().code()));
        }
        return fit.projectTo(series, at, level) instanceof Projection projection
                ? result(projection, fit, facts, series, at)
                : ProjectionResult.unavailable(UnavailableReason.OVERFLOW);
    }

    /** True for bases whose years are projected one by one. */
    static boolean isOverYears(Basis basis) {
        return basis == Basis.CUMULATIVE || basis == Basis.PER_YEAR || basis == Basis.AVERAGE;
    }

    private static ProjectionResult result(
            Projection projection, Fit fit, TargetFacts.Facts facts, AnnualSeries series, double at) {
        UnavailableReason noInterval =
                projection.noDistribution().map(why -> reason(why.code())).orElse(UnavailableReason.TOO_FEW_POINTS);
        Optional<TargetBand> band = facts.required()
                .requirement()
                .filter(wanted -> facts.target().kind() != TargetKind.SHARE_OF)
                .map(ProjectionCalculator::band);
        Cell probability = band.<Cell>map(wanted -> cell(
                        projection.probabilityOf(wanted),
                        projection
                                .noProbability()
                                .map(why -> reason(why.code()))
                                .orElse(noInterval)))
                .orElseGet(() -> Cell.unavailable(UnavailableReason.NOT_APPLICABLE));
        return new ProjectionResult(
                Optional.of(projection),
                Cell.of(projection.value()),
                cell(projection.low(), noInterval),
                cell(projection.high(), noInterval),
                probability,
                band.flatMap(wanted -> reachedIn(fit, series, wanted, at)));
    }

    /** By the model that gave the projection: a choice made anew for the longer horizon could contradict it. */
    private static Optional<Period> reachedIn(Fit fit, AnnualSeries series, TargetBand wanted, double at) {
        return fit.reachedIn(series, wanted, at + ProjectionResult.HORIZON_YEARS) instanceof ReachOutcome.Reached when
                ? Optional.of(Period.ofYear((int) Math.floor(when.time() + 1e-9)))
                : Optional.empty();
    }

    /** The values that satisfy a requirement; of a band with a better end only the end that binds. */
    static TargetBand band(Requirement requirement) {
        if (requirement.twoSided()) {
            return TargetBand.between(
                    requirement.interval().low().orElseThrow(),
                    requirement.interval().high().orElseThrow());
        }
        return requirement.sign() > 0
                ? TargetBand.atLeast(requirement.bound())
                : TargetBand.atMost(requirement.bound());
    }

    static AnnualSeries series(TargetFacts.Facts facts, List<ComparableSeries.Entry> entries) {
        double[] times = entries.stream().mapToDouble(e -> time(e.period())).toArray();
        double[] numbers =
                entries.stream().mapToDouble(ComparableSeries.Entry::value).toArray();
        AnnualSeries series = AnnualSeries.of(times, numbers);
        if (facts.indicator().nature() != Nature.RATE
                || !facts.indicator().unit().percentage()) {
            return series;
        }
        Bounds whole = new Bounds(0, 1 / facts.indicator().unit().factor());
        return entries.stream().allMatch(e -> whole.contains(e.value())) ? series.within(whole) : series;
    }

    /** The end of a period on a scale on which the end of 2012 is 2012. */
    static double time(Period period) {
        return period.endInYears() - 1;
    }

    private static Cell cell(OptionalDouble value, UnavailableReason otherwise) {
        return value.isPresent() ? Cell.of(value.getAsDouble()) : Cell.unavailable(otherwise);
    }

    /** The engine's reason of the same code. */
    static UnavailableReason reason(String code) {
        return UnavailableReason.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
