package org.plumbline.calc;

import static org.plumbline.calc.UnavailableReason.NO_BASELINE;
import static org.plumbline.calc.UnavailableReason.OUTSIDE_PATH;
import static org.plumbline.calc.UnavailableReason.PERIOD_OPEN;
import static org.plumbline.calc.UnavailableReason.TARGET_BEFORE_BASELINE;
import static org.plumbline.calc.UnavailableReason.TARGET_BEHIND_BASELINE;
import static org.plumbline.calc.UnavailableReason.TARGET_EQUALS_BASELINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.trajectory.Anchor;
import org.plumbline.trajectory.Trajectories;
import org.plumbline.trajectory.Trajectory;
import org.plumbline.value.DecimalDigits;

/** Share of the way, position against the required path, and pace. */
final class PathCalculator {
    /**
     * What the measures are computed from.
     *
     * @param end period of the target
     * @param interim points of interim targets between baseline and target, in time order
     */
    record Input(
            Period start,
            double startValue,
            Period end,
            Requirement requirement,
            Period at,
            double actual,
            List<Anchor> interim,
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

    static PathMeasures path(Input in) {
        Optional<UnavailableReason> obstacle = obstacle(in);
        if (obstacle.isPresent()) {
            return PathMeasures.unavailable(obstacle.get());
        }
        Trajectory path = pathOf(in);
        double now = in.at().endInYears();
        Optional<Trajectory.Standing> found = path.standing(now, in.actual());
        Cell elapsed = Cell.of(in.elapsedYears() / in.years());
        if (found.isEmpty()) {
            Cell outside = Cell.unavailable(OUTSIDE_PATH);
            return new PathMeasures(path.shape(), outside, outside, outside, elapsed);
        }
        Trajectory.Standing standing = found.get();
        Cell distance = standing.timeDistance().isPresent()
                ? Cell.of(DecimalDigits.clean(standing.timeDistance().getAsDouble()))
                : Cell.unavailable(OUTSIDE_PATH);
        return new PathMeasures(
                path.shape(), Cell.of(standing.expected()), Cell.of(standing.deviation()), distance, elapsed);
    }

    /** An annual flow while its year is open: the plan's share of the year is proportional to time. */
    static PathMeasures yearToDate(Period year, Requirement requirement, Period at, double actual) {
        double elapsed = at.months() / (double) year.months();
        double expected = requirement.bound() * elapsed;
        double reached = requirement.bound() == 0 ? -1 : actual / requirement.bound();
        Cell distance = reached >= 0 && reached <= 1
                ? Cell.of(DecimalDigits.clean((reached - elapsed) * year.months() / 12))
                : Cell.unavailable(OUTSIDE_PATH);
        return new PathMeasures(
                "year-to-date", Cell.of(expected), Cell.of(actual - expected), distance, Cell.of(elapsed));
    }

    static Pace pace(Input in) {
        Optional<UnavailableReason> obstacle = obstacle(in);
        UnavailableReason tooEarly = UnavailableReason.TOO_FEW_POINTS;
        boolean moved = in.elapsedYears() > 0;
        Cell observed =
                moved ? Cell.of((in.actual() - in.startValue()) / in.elapsedYears()) : Cell.unavailable(tooEarly);
        Cell observedRate =
                moved ? rate(in.startValue(), in.actual(), in.elapsedYears(), in.nature()) : Cell.unavailable(tooEarly);
        Cell required = obstacle.<Cell>map(Cell::unavailable).orElseGet(() -> Cell.of(in.needed() / in.years()));
        Cell requiredRate = obstacle.<Cell>map(Cell::unavailable)
                .orElseGet(() -> rate(in.startValue(), in.requirement().bound(), in.years(), in.nature()));
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
        return new Remaining(Cell.of((bound - actual) / years), rate(actual, bound, years, nature));
    }

    /** Pace of a target without a baseline: only what is left to do per year. */
    static Pace paceWithoutBaseline(Remaining remaining) {
        Cell none = Cell.unavailable(NO_BASELINE);
        return new Pace(none, none, none, none, none, remaining.change(), remaining.rate());
    }

    /** Pace within an open year: not asked for, the year's total is not comparable with a part of it. */
    static Pace paceWithinYear() {
        return Pace.unavailable(PERIOD_OPEN);
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

    /** Average yearly rate, compounded: (to/from)^(1/years) − 1. */
    private static Cell rate(double from, double to, double years, Nature nature) {
        if (nature == Nature.GROWTH || nature == Nature.RANK) {
            return Cell.unavailable(UnavailableReason.NOT_APPLICABLE);
        }
        if (from == 0) {
            return Cell.unavailable(UnavailableReason.ZERO_BASE);
        }
        if (from < 0 || to < 0) {
            return Cell.unavailable(UnavailableReason.SIGN_CHANGE);
        }
        double rate = Math.pow(to / from, 1 / years) - 1;
        return Double.isFinite(rate) ? Cell.of(rate) : Cell.unavailable(UnavailableReason.SIGN_CHANGE);
    }

    private static Trajectory pathOf(Input in) {
        List<Anchor> points = new ArrayList<>();
        points.add(new Anchor(in.start().endInYears(), in.startValue()));
        points.addAll(in.interim());
        points.add(new Anchor(in.end().endInYears(), in.requirement().bound()));
        return Trajectories.milestones(points);
    }
}
