package org.plumbline.calc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.Basis;
import org.plumbline.model.Period;
import org.plumbline.projection.AnnualSeries;
import org.plumbline.projection.Fit;
import org.plumbline.projection.FitOutcome;
import org.plumbline.projection.Projection;
import org.plumbline.projection.ProjectionMethod;
import org.plumbline.projection.TargetBand;
import org.plumbline.projection.Unavailable;

/**
 * Targets over a window carried on: the yearly series is projected for the years that are not known yet and set beside
 * those that are; their sum, mean or worst year is the result. An interval and a probability are given where one year
 * is missing: how the errors of several years hang together is not known. Part of an open year does not count.
 */
final class WindowProjection {
    private final TargetFacts.Facts facts;
    private final List<ComparableSeries.Entry> entries;
    private final ProjectionMethod method;
    private final double level;
    private final Map<Period, Double> known = new LinkedHashMap<>();
    private final List<Period> missing = new ArrayList<>();

    /** @param entries the yearly values of the indicator, in time order */
    WindowProjection(
            TargetFacts.Facts facts, List<ComparableSeries.Entry> entries, ProjectionMethod method, double level) {
        this.facts = facts;
        this.entries = entries;
        this.method = method;
        this.level = level;
    }

    ProjectionResult project() {
        Optional<UnavailableReason> obstacle = sortYears();
        if (obstacle.isPresent()) {
            return ProjectionResult.unavailable(obstacle.get());
        }
        AnnualSeries series = ProjectionCalculator.series(facts, entries);
        double end = ProjectionCalculator.time(missing.get(missing.size() - 1));
        FitOutcome fitted = method.fitTo(series, end);
        if (!(fitted instanceof Fit fit)) {
            return ProjectionResult.unavailable(
                    ProjectionCalculator.reason(((Unavailable) fitted).reason().code()));
        }
        List<Projection> projected = new ArrayList<>();
        for (Period year : missing) {
            if (!(fit.projectTo(series, ProjectionCalculator.time(year), level) instanceof Projection one)) {
                return ProjectionResult.unavailable(UnavailableReason.OVERFLOW);
            }
            projected.add(one);
        }
        return result(series, fit, projected);
    }

    /** Tells the window's known years from the missing ones; why that cannot be done, if so. */
    private Optional<UnavailableReason> sortYears() {
        if (facts.window().isEmpty()) {
            return Optional.of(UnavailableReason.NO_WINDOW);
        }
        Period window = facts.window().get();
        boolean wholeYears = window.firstMonth() % 12 == 0 && window.months() % 12 == 0;
        if (!wholeYears || facts.required().requirement().isEmpty()) {
            return Optional.of(UnavailableReason.NOT_APPLICABLE);
        }
        if (entries.isEmpty()) {
            return Optional.of(UnavailableReason.NO_OBSERVATION);
        }
        Map<Period, Double> values = new LinkedHashMap<>();
        entries.forEach(entry -> values.put(entry.period(), entry.value()));
        int last = entries.get(entries.size() - 1).period().lastMonth();
        for (Period year : WindowReader.yearsOf(window)) {
            Double value = values.get(year);
            if (value != null) {
                known.put(year, value);
            } else if (year.lastMonth() <= last) {
                return Optional.of(UnavailableReason.NO_OBSERVATION);
            } else {
                missing.add(year);
            }
        }
        return missing.isEmpty() ? Optional.of(UnavailableReason.PERIOD_CLOSED) : Optional.empty();
    }

    private ProjectionResult result(AnnualSeries series, Fit fit, List<Projection> projected) {
        Projection last = projected.get(projected.size() - 1);
        double value = combined(projected.stream().map(Projection::value).toList());
        Optional<Period> reached = reachedIn(series, fit);
        if (projected.size() > 1) {
            Cell several = Cell.unavailable(UnavailableReason.NOT_APPLICABLE);
            return new ProjectionResult(Optional.of(last), Cell.of(value), several, several, several, reached);
        }
        UnavailableReason noInterval = last.noDistribution()
                .map(why -> ProjectionCalculator.reason(why.code()))
                .orElse(UnavailableReason.TOO_FEW_POINTS);
        UnavailableReason noProbability = last.noProbability()
                .map(why -> ProjectionCalculator.reason(why.code()))
                .orElse(noInterval);
        return new ProjectionResult(
                Optional.of(last),
                Cell.of(value),
                end(last.low(), noInterval),
                end(last.high(), noInterval),
                cell(probability(last), noProbability),
                reached);
    }

    private Cell end(OptionalDouble end, UnavailableReason otherwise) {
        return end.isPresent() ? Cell.of(combined(List.of(end.getAsDouble()))) : Cell.unavailable(otherwise);
    }

    private static Cell cell(OptionalDouble value, UnavailableReason otherwise) {
        return value.isPresent() ? Cell.of(value.getAsDouble()) : Cell.unavailable(otherwise);
    }

    /** What known and projected years come to in the terms of the basis. */
    private double combined(List<Double> projected) {
        List<Double> all = new ArrayList<>(known.values());
        all.addAll(projected);
        Requirement requirement = facts.required().requirement().orElseThrow();
        return switch (facts.basis()) {
            case CUMULATIVE -> sum(all);
            case AVERAGE -> sum(all) / all.size();
            default ->
                all.stream()
                        .reduce((a, b) ->
                                Measures.favourable(requirement, b) < Measures.favourable(requirement, a) ? b : a)
                        .orElseThrow();
        };
    }

    private static double sum(Iterable<Double> numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** That the one missing year brings what the known ones leave to it. */
    private OptionalDouble probability(Projection year) {
        TargetBand band =
                ProjectionCalculator.band(facts.required().requirement().orElseThrow());
        double soFar = sum(known.values());
        double years = known.size() + 1.0;
        return switch (facts.basis()) {
            case CUMULATIVE -> year.probabilityOf(moved(band, 1, soFar));
            case AVERAGE -> year.probabilityOf(moved(band, years, soFar));
            default ->
                known.values().stream().allMatch(band::satisfiedBy) ? year.probabilityOf(band) : OptionalDouble.of(0);
        };
    }

    private static TargetBand moved(TargetBand band, double factor, double less) {
        return new TargetBand(moved(band.low(), factor, less), moved(band.high(), factor, less));
    }

    private static OptionalDouble moved(OptionalDouble end, double factor, double less) {
        return end.isPresent() ? OptionalDouble.of(end.getAsDouble() * factor - less) : end;
    }

    /** The year in which a sum that only grows reaches its floor. */
    private Optional<Period> reachedIn(AnnualSeries series, Fit fit) {
        Requirement requirement = facts.required().requirement().orElseThrow();
        if (facts.basis() != Basis.CUMULATIVE || requirement.twoSided() || requirement.sign() < 0) {
            return Optional.empty();
        }
        double sum = 0;
        int first = facts.window().orElseThrow().firstYear();
        int last = facts.target().period().lastYear() + ProjectionResult.HORIZON_YEARS;
        for (int year = first; year <= last; year++) {
            Double seen = known.get(Period.ofYear(year));
            double value = seen != null
                    ? seen
                    : fit.projectTo(series, year, level) instanceof Projection one ? one.value() : -1;
            if (value < 0) {
                return Optional.empty();
            }
            sum += value;
            if (sum >= requirement.bound()) {
                return Optional.of(Period.ofYear(year));
            }
        }
        return Optional.empty();
    }
}
