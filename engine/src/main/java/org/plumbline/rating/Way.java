package org.plumbline.rating;

import java.util.Optional;

/** The share of the way from baseline to target, and the share of the time or of the plan's schedule. */
final class Way {
    /**
     * Both shares at the latest observation not after the target's period.
     *
     * @param share (y − y0)/(T − y0); of a sum counted from 0, y/T
     * @param elapsed (t − t0)/(tT − t0), or the plan's share where it has its own
     */
    record Shares(Point latest, Quantity share, Quantity elapsed) {
        /** Favourable way per scheduled way: share/elapsed; of a budget 1 − (share − elapsed)/elapsed. */
        Quantity ratio(RatingInput in) {
            return combine((s, e) -> budget(in) ? 1 - (s - e) / e : s / e);
        }

        /** Favourable share minus scheduled share, in percentage points. */
        Quantity deviation(RatingInput in) {
            return combine((s, e) -> 100 * (budget(in) ? e - s : s - e));
        }

        private Quantity combine(java.util.function.DoubleBinaryOperator operator) {
            if (share.reason().isPresent()) {
                return share;
            }
            return elapsed.map(e -> operator.applyAsDouble(share.value().orElseThrow(), e));
        }
    }

    private Way() {}

    static boolean budget(RatingInput in) {
        return in.accumulating() && in.direction() < 0;
    }

    /** The shares; the input has a target and a point not after it. Notes what it uses on the sheet. */
    static Shares of(RatingInput in, Worksheet sheet) {
        RatingTarget target = in.target().orElseThrow();
        Point latest = in.latestToTarget().orElseThrow();
        sheet.latest(latest);
        sheet.target(target);
        Optional<StartPoint.Found> start = StartPoint.exact(in);
        start.ifPresent(sheet::start);
        Quantity share = share(in, target, latest, start);
        Quantity elapsed = elapsed(in, target, latest);
        sheet.put(Term.SHARE_OF_WAY, share).put(Term.ELAPSED, elapsed);
        return new Shares(latest, share, elapsed);
    }

    private static Quantity share(RatingInput in, RatingTarget target, Point latest, Optional<StartPoint.Found> start) {
        if (in.accumulating()) {
            return target.value() == 0
                    ? Quantity.undefined(Undefined.ZERO_TARGET)
                    : Quantity.of(latest.value() / target.value());
        }
        if (start.isEmpty()) {
            return Quantity.undefined(Undefined.NO_BASELINE);
        }
        Point base = start.get().point();
        double needed = target.value() - base.value();
        if (target.year() <= base.year()) {
            return Quantity.undefined(Undefined.TARGET_BEFORE_BASELINE);
        }
        if (needed == 0) {
            return Quantity.undefined(Undefined.TARGET_EQUALS_BASELINE);
        }
        if (in.direction() * needed < 0) {
            return Quantity.undefined(Undefined.TARGET_BEHIND_BASELINE);
        }
        return Quantity.of((latest.value() - base.value()) / needed);
    }

    private static Quantity elapsed(RatingInput in, RatingTarget target, Point latest) {
        double share;
        if (in.scheduleShare().isPresent()) {
            share = in.scheduleShare().getAsDouble();
        } else if (in.baseline().isEmpty()) {
            return Quantity.undefined(Undefined.NO_BASELINE);
        } else {
            double start = in.baseline().get().year();
            if (target.year() <= start) {
                return Quantity.undefined(Undefined.TARGET_BEFORE_BASELINE);
            }
            share = (latest.year() - start) / (target.year() - start);
        }
        return share > 0 ? Quantity.of(share) : Quantity.undefined(Undefined.TOO_FEW_POINTS);
    }

    /** ln(y/y0)/ln(T/y0): the share of the way where changes compound. Values above zero only. */
    static Quantity logShare(RatingInput in, Point latest, Quantity linear) {
        if (linear.reason().isPresent()) {
            return linear;
        }
        if (in.accumulating() || !in.compounds()) {
            return Quantity.undefined(Undefined.NOT_APPLICABLE);
        }
        double y0 = StartPoint.exact(in).orElseThrow().point().value();
        double target = in.target().orElseThrow().value();
        Optional<Undefined> obstacle = GrowthRate.obstacle(y0, latest.value(), in.target());
        if (obstacle.isPresent()) {
            return Quantity.undefined(obstacle.get());
        }
        return Quantity.of(Math.log(latest.value() / y0) / Math.log(target / y0));
    }

    /** Why a target with a number cannot be looked at at all, if so. */
    static Optional<Undefined> obstacle(RatingInput in) {
        if (in.target().isEmpty()) {
            return Optional.of(Undefined.NO_VALUE);
        }
        return in.latestToTarget().isEmpty() ? Optional.of(Undefined.NO_OBSERVATION) : Optional.empty();
    }
}
