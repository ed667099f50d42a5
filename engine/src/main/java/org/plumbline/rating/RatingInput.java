package org.plumbline.rating;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.Nature;

/**
 * What the rating methods work from.
 *
 * @param series the comparable segment in time order, nothing later than as-of, at most one point per time
 * @param target empty for a target of direction only
 * @param direction +1 where higher is better, −1 where lower is
 * @param nature decides whether compound rates and ratios of levels mean anything
 * @param percent true where the values are percentages between 0 and 100
 * @param naturalLimit the value the indicator cannot pass: a ceiling where higher is better, else a floor
 * @param peersAtBaseline the values of the peer group in the base year, the own one among them
 * @param scheduleShare the share of the target that the plan expects by now; empty: the elapsed share of the time
 * @param accumulating true for a sum counted from 0 (year to date, cumulative): a ceiling is then a budget
 * @param judgedMet what the assessment already decided, for this engine's own methods; published ones compare unrounded
 */
public record RatingInput(
        List<Point> series,
        Optional<Baseline> baseline,
        Optional<RatingTarget> target,
        int direction,
        Nature nature,
        boolean percent,
        OptionalDouble naturalLimit,
        List<Double> peersAtBaseline,
        OptionalDouble scheduleShare,
        boolean accumulating,
        Optional<Boolean> judgedMet,
        Thresholds thresholds) {

    public RatingInput {
        series = series.stream().sorted(Comparator.comparingDouble(Point::year)).toList();
        peersAtBaseline = List.copyOf(peersAtBaseline);
        if (direction != 1 && direction != -1) {
            throw new IllegalArgumentException("Direction is +1 or -1: " + direction);
        }
        for (int i = 1; i < series.size(); i++) {
            if (series.get(i).year() == series.get(i - 1).year()) {
                throw new IllegalArgumentException(
                        "Two values for " + series.get(i).year());
            }
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The distance of every value from a range, 0 inside: rates a range or an exact value by any method, lower better. */
    public static List<Point> distanceOutside(List<Point> series, double low, double high) {
        return series.stream()
                .map(point -> new Point(point.year(), distance(point.value(), low, high)))
                .toList();
    }

    /** The latest value. */
    Optional<Point> latest() {
        return series.isEmpty() ? Optional.empty() : Optional.of(series.get(series.size() - 1));
    }

    /** The series up to the target's period: what comes later does not speak about the target. */
    List<Point> seriesToTarget() {
        return target.isEmpty()
                ? series
                : series.stream()
                        .filter(point -> point.year() <= target.get().year())
                        .toList();
    }

    Optional<Point> latestToTarget() {
        List<Point> points = seriesToTarget();
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    }

    /** True where a value satisfies the target, unrounded. */
    boolean meets(double value) {
        return target.isPresent()
                && (target.get().strict()
                        ? direction * (value - target.get().value()) > 0
                        : direction * (value - target.get().value()) >= 0);
    }

    /** Whether the target is met at a point, by the assessment where it has decided; a budget not before its end. */
    boolean met(Point latest) {
        if (judgedMet.isPresent()) {
            return judgedMet.get();
        }
        boolean budget = accumulating && direction < 0;
        return meets(latest.value())
                && !(budget
                        && target.isPresent()
                        && latest.year() < target.get().year());
    }

    /** True where a compound rate of the values means something. */
    boolean compounds() {
        return nature != Nature.GROWTH && nature != Nature.RANK;
    }

    boolean quantity() {
        return nature == Nature.FLOW || nature == Nature.STOCK;
    }

    /** The same with one value changed by an amount, and no verdict taken over. */
    RatingInput withChange(double year, double amount) {
        List<Point> changed = series.stream()
                .map(point -> point.year() == year ? new Point(year, point.value() + amount) : point)
                .toList();
        return new RatingInput(
                changed,
                baseline,
                target,
                direction,
                nature,
                percent,
                naturalLimit,
                peersAtBaseline,
                scheduleShare,
                accumulating,
                Optional.empty(),
                thresholds);
    }

    private static double distance(double value, double low, double high) {
        return value < low ? low - value : Math.max(0, value - high);
    }

    /** Builds an input; direction +1, a flow, no target and no baseline unless said. */
    public static final class Builder {
        private List<Point> series = List.of();
        private Optional<Baseline> baseline = Optional.empty();
        private Optional<RatingTarget> target = Optional.empty();
        private int direction = 1;
        private Nature nature = Nature.FLOW;
        private boolean percent;
        private OptionalDouble naturalLimit = OptionalDouble.empty();
        private List<Double> peers = List.of();
        private OptionalDouble scheduleShare = OptionalDouble.empty();
        private boolean accumulating;
        private Optional<Boolean> judgedMet = Optional.empty();
        private Thresholds thresholds = Thresholds.NONE;

        private Builder() {}

        public Builder series(List<Point> points) {
            this.series = List.copyOf(points);
            return this;
        }

        public Builder baseline(Baseline base) {
            this.baseline = Optional.of(base);
            return this;
        }

        public Builder target(RatingTarget wanted) {
            this.target = Optional.of(wanted);
            return this;
        }

        public Builder direction(int sign) {
            this.direction = sign;
            return this;
        }

        public Builder nature(Nature kind) {
            this.nature = kind;
            return this;
        }

        public Builder percent(boolean isPercent) {
            this.percent = isPercent;
            return this;
        }

        public Builder naturalLimit(double limit) {
            this.naturalLimit = OptionalDouble.of(limit);
            return this;
        }

        public Builder peersAtBaseline(List<Double> values) {
            this.peers = List.copyOf(values);
            return this;
        }

        public Builder scheduleShare(double share) {
            this.scheduleShare = OptionalDouble.of(share);
            return this;
        }

        public Builder accumulating(boolean sum) {
            this.accumulating = sum;
            return this;
        }

        public Builder judgedMet(boolean met) {
            this.judgedMet = Optional.of(met);
            return this;
        }

        public Builder thresholds(Thresholds set) {
            this.thresholds = set;
            return this;
        }

        public RatingInput build() {
            return new RatingInput(
                    series,
                    baseline,
                    target,
                    direction,
                    nature,
                    percent,
                    naturalLimit,
                    peers,
                    scheduleShare,
                    accumulating,
                    judgedMet,
                    thresholds);
        }
    }
}
