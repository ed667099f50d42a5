package org.plumbline.calc;

import static org.plumbline.calc.UnavailableReason.NO_BASELINE;
import static org.plumbline.calc.UnavailableReason.OUTSIDE_PATH;
import static org.plumbline.calc.UnavailableReason.TARGET_BEFORE_BASELINE;
import static org.plumbline.calc.UnavailableReason.TARGET_BEHIND_BASELINE;
import static org.plumbline.calc.UnavailableReason.TARGET_EQUALS_BASELINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.trajectory.Anchor;
import org.plumbline.trajectory.Trajectory;
import org.plumbline.value.DecimalDigits;

/** Share of the way, position against the required path, and pace. */
final class PathCalculator {
    /**
     * What the measures are computed from.
     *
     * @param end period of the target
     */
    record Input(
            Period start,
            double startValue,
            Period end,
            Requirement requirement,
            Period at,
            double actual,
            Nature nature) {

        private double needed() {
            return DecimalDigits.clean(requirement.bound() - startValue);
        }

        private double years() {
            return start.yearsTo(end);
        }

        private double elapsedYears() {
            return start.yearsTo(at);
        }
    }

    private PathCalculator() {}

    /** Why no path can be drawn between baseline and target, if so. */
    static Optional<UnavailableReason> obstacle(Input in) {
        if (in.years() <= 0) {
            return Optional.of(TARGET_BEFORE_BASELINE);
        }
        if (in.requirement().sign() * in.needed() < 0 && !in.requirement().twoSided()) {
            return Optional.of(TARGET_BEHIND_BASELINE);
        }
        return Optional.empty();
    }

    /** (A − B)/(T − B). */
    static Cell shareOfWay(Input in) {
        Optional<UnavailableReason> obstacle = obstacle(in);
        if (obstacle.isPresent()) {
            return Cell.unavailable(obstacle.get());
        }
        if (in.needed() == 0) {
            return Cell.unavailable(TARGET_EQUALS_BASELINE);
        }
        return Cell.of((in.actual() - in.startValue()) / in.needed());
    }

    /** ln(A/B)/ln(T/B): the share of the way where changes compound. */
    static Cell logShareOfWay(Input in) {
        Optional<UnavailableReason> obstacle = obstacle(in);
        if (obstacle.isPresent()) {
            return Cell.unavailable(obstacle.get());
        }
        if (in.nature() == Nature.GROWTH || in.nature() == Nature.RANK) {
            return Cell.unavailable(UnavailableReason.NOT_APPLICABLE);
        }
        double bound = in.requirement().bound();
        if (in.needed() == 0) {
            return Cell.unavailable(TARGET_EQUALS_BASELINE);
        }
        if (in.startValue() == 0) {
            return Cell.unavailable(UnavailableReason.ZERO_BASE);
        }
        if (bound == 0) {
            return Cell.unavailable(UnavailableReason.ZERO_TARGET);
        }
        if (in.actual() == 0) {
            return Cell.unavailable(UnavailableReason.ZERO_VALUE);
        }
        if (bound / in.startValue() < 0 || in.actual() / in.startValue() < 0) {
            return Cell.unavailable(UnavailableReason.SIGN_CHANGE);
        }
        if (bound < 0) {
            return Cell.unavailable(UnavailableReason.NEGATIVE_VALUE);
        }
        return Cell.of(Math.log(in.actual() / in.startValue()) / Math.log(bound / in.startValue()));
    }

    static PathMeasures path(Input in, PathPlan plan) {
        Optional<UnavailableReason> obstacle = obstacle(in);
        if (obstacle.isPresent()) {
            return PathMeasures.unavailable(obstacle.get());
        }
        List<Anchor> points = new ArrayList<>();
        points.add(new Anchor(in.start().endInYears(), in.startValue()));
        points.addAll(plan.interim());
        points.add(new Anchor(in.end().endInYears(), in.requirement().bound()));
        PathDrawing drawing = PathDrawing.through(points, plan);
        Cell elapsed = Cell.of(in.elapsedYears() / in.years());
        return drawing.path()
                .map(path -> standing(path, drawing.shape(), in, 1, elapsed, drawing.path()))
                .orElseGet(() -> undrawn(drawing, elapsed));
    }

    private static PathMeasures undrawn(PathDrawing drawing, Cell elapsed) {
        Cell none = Cell.unavailable(drawing.failure().orElse(OUTSIDE_PATH));
        return new PathMeasures(drawing.shape(), none, none, none, elapsed);
    }

    /** @param scale by which values of the path are multiplied to be in the actual's terms */
    private static PathMeasures standing(
            Trajectory path, String shape, Input in, double scale, Cell elapsed, Optional<Trajectory> course) {
        Optional<Trajectory.Standing> found = path.standing(in.at().endInYears(), in.actual() / scale);
        if (found.isEmpty()) {
            Cell outside = Cell.unavailable(OUTSIDE_PATH);
            return new PathMeasures(shape, outside, outside, outside, elapsed, course);
        }
        OptionalDouble distance = found.get().timeDistance();
        double expected = found.get().expected() * scale;
        return new PathMeasures(
                shape,
                Cell.of(expected),
                Cell.of(in.actual() - expected),
                distance.isPresent()
                        ? Cell.of(DecimalDigits.clean(distance.getAsDouble()))
                        : Cell.unavailable(OUTSIDE_PATH),
                elapsed,
                course);
    }

    /**
     * A share of another region: the path leads from the share at the baseline to the share demanded, and stands for that
     * share of the other region's value at the actual's period.
     *
     * @param share demanded, in percent
     */
    static PathMeasures share(Input in, double share, PathPlan.Whole whole, PathPlan plan) {
        if (in.years() <= 0) {
            return PathMeasures.unavailable(TARGET_BEFORE_BASELINE);
        }
        if (whole.atBaseline().isEmpty() || whole.atActual().isEmpty()) {
            return PathMeasures.unavailable(UnavailableReason.NO_OBSERVATION);
        }
        if (whole.atBaseline().getAsDouble() <= 0 || whole.atActual().getAsDouble() <= 0) {
            return PathMeasures.unavailable(UnavailableReason.NOT_ZERO_BASED);
        }
        double from = in.startValue() / whole.atBaseline().getAsDouble() * 100;
        if (in.requirement().sign() * (share - from) < 0) {
            return PathMeasures.unavailable(TARGET_BEHIND_BASELINE);
        }
        List<Anchor> points = List.of(
                new Anchor(in.start().endInYears(), from), new Anchor(in.end().endInYears(), share));
        PathDrawing drawing = PathDrawing.through(points, plan);
        Cell elapsed = Cell.of(in.elapsedYears() / in.years());
        double scale = whole.atActual().getAsDouble() / 100;
        return drawing.path()
                .map(path -> standing(path, "share-of", in, scale, elapsed, Optional.empty()))
                .orElseGet(() -> undrawn(drawing, elapsed));
    }

    /**
     * A demand that stands level over a window: what each year, or the mean so far, is to be.
     *
     * @param elapsed share of the window's years that are known
     */
    static PathMeasures level(String shape, Requirement requirement, double actual, double elapsed) {
        if (requirement.twoSided()) {
            return PathMeasures.unavailable(UnavailableReason.NOT_APPLICABLE);
        }
        return new PathMeasures(
                shape,
                Cell.of(requirement.bound()),
                Cell.of(DecimalDigits.clean(actual - requirement.bound())),
                Cell.unavailable(UnavailableReason.NOT_APPLICABLE),
                Cell.of(elapsed));
    }

    /** An annual flow while its year is open, against the plan's share of the year. */
    static PathMeasures yearToDate(Period year, Requirement requirement, Period at, double actual, PathPlan plan) {
        double bound = requirement.bound();
        double now = at.endInYears();
        double expected = bound * plan.yearPlan().shareBy(at.months()).orElseThrow();
        OptionalDouble reached = bound == 0
                ? OptionalDouble.empty()
                : plan.yearPlan().path(year.firstMonth() / 12.0, bound).timeOf(actual);
        Cell distance = reached.isPresent()
                ? Cell.of(DecimalDigits.clean(reached.getAsDouble() - now))
                : Cell.unavailable(OUTSIDE_PATH);
        return new PathMeasures(
                plan.yearPlan().pastYearsBy(at.months()) > 0
                        ? PathMeasures.YEAR_TO_DATE_PAST_YEARS
                        : PathMeasures.YEAR_TO_DATE,
                Cell.of(expected),
                Cell.of(actual - expected),
                distance,
                Cell.of(at.months() / (double) year.months()));
    }

    static Pace pace(Input in) {
        Optional<UnavailableReason> obstacle = obstacle(in);
        UnavailableReason tooEarly = UnavailableReason.TOO_FEW_POINTS;
        boolean moved = in.elapsedYears() > 0;
        Cell observed =
                moved ? Cell.of((in.actual() - in.startValue()) / in.elapsedYears()) : Cell.unavailable(tooEarly);
        Cell observedRate = moved
                ? rate(in.startValue(), in.actual(), in.elapsedYears(), in.nature(), UnavailableReason.ZERO_VALUE)
                : Cell.unavailable(tooEarly);
        Cell required = obstacle.<Cell>map(Cell::unavailable).orElseGet(() -> Cell.of(in.needed() / in.years()));
        Cell requiredRate = obstacle.<Cell>map(Cell::unavailable)
                .orElseGet(() -> rate(
                        in.startValue(),
                        in.requirement().bound(),
                        in.years(),
                        in.nature(),
                        UnavailableReason.ZERO_TARGET));
        Cell ratio = ratio(observed, required);
        double left = in.at().yearsTo(in.end());
        Remaining remaining = remaining(in.actual(), in.requirement().bound(), left, in.nature());
        return new Pace(observed, required, observedRate, requiredRate, ratio, remaining.change(), remaining.rate());
    }

    /** What is left to do per year. */
    record Remaining(Cell change, Cell rate) {}

    static Remaining remaining(double actual, double bound, double years, Nature nature) {
        if (years <= 0) {
            Cell closed = Cell.unavailable(UnavailableReason.PERIOD_CLOSED);
            return new Remaining(closed, closed);
        }
        return new Remaining(
                Cell.of((bound - actual) / years), rate(actual, bound, years, nature, UnavailableReason.ZERO_TARGET));
    }

    /** Pace of a target without a baseline: only what is left to do per year. */
    static Pace paceWithoutBaseline(Remaining remaining) {
        Cell none = Cell.unavailable(NO_BASELINE);
        return new Pace(none, none, none, none, none, remaining.change(), remaining.rate());
    }

    private static Cell ratio(Cell observed, Cell required) {
        if (observed.reason().isPresent()) {
            return observed;
        }
        if (required.reason().isPresent()) {
            return required;
        }
        double needed = required.value().orElseThrow();
        return needed == 0
                ? Cell.unavailable(TARGET_EQUALS_BASELINE)
                : Cell.of(observed.value().orElseThrow() / needed);
    }

    private static Cell rate(double from, double to, double years, Nature nature, UnavailableReason zero) {
        return nature == Nature.GROWTH || nature == Nature.RANK
                ? Cell.unavailable(UnavailableReason.NOT_APPLICABLE)
                : AverageRate.between(from, to, years, zero);
    }
}
