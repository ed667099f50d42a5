package org.plumbline.calc;

import java.util.List;
import java.util.stream.Stream;

/**
 * Yearly change, observed (baseline to actual) against required (baseline to target), and what remains from the actual
 * to the target. Changes are per year in the indicator's unit, rates are fractions per year, compounded.
 */
public final class Pace extends CellRow {
    private static final List<Pace> NONE =
            Stream.of(UnavailableReason.values()).map(Pace::none).toList();

    /** @param ratio observed over required change */
    public Pace(
            Cell observedChange,
            Cell requiredChange,
            Cell observedRate,
            Cell requiredRate,
            Cell ratio,
            Cell remainingChange,
            Cell remainingRate) {
        super(observedChange, requiredChange, observedRate, requiredRate, ratio, remainingChange, remainingRate);
    }

    public static Pace unavailable(UnavailableReason why) {
        return NONE.get(why.ordinal());
    }

    private static Pace none(UnavailableReason why) {
        Cell none = Cell.unavailable(why);
        return new Pace(none, none, none, none, none, none, none);
    }

    public Cell observedChange() {
        return cell(0);
    }

    public Cell requiredChange() {
        return cell(1);
    }

    public Cell observedRate() {
        return cell(2);
    }

    public Cell requiredRate() {
        return cell(3);
    }

    /** Observed over required change. */
    public Cell ratio() {
        return cell(4);
    }

    public Cell remainingChange() {
        return cell(5);
    }

    public Cell remainingRate() {
        return cell(6);
    }
}
