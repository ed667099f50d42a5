package org.plumbline.calc;

/** Distance between actual and requirement. */
public final class Gap extends CellRow {

    /**
     * @param value actual minus the deciding bound, in the indicator's unit (percentage points for rates); 0 inside a
     *     two-sided requirement
     * @param favourable the same with the sign turned so that above zero is good
     * @param relative value over the absolute bound; not for rates, growth, indices and ranks
     */
    public Gap(Cell value, Cell favourable, Cell relative) {
        super(value, favourable, relative);
    }

    public static Gap unavailable(UnavailableReason why) {
        Cell none = Cell.unavailable(why);
        return new Gap(none, none, none);
    }

    /** Actual minus the deciding bound; 0 inside a two-sided requirement. */
    public Cell value() {
        return cell(0);
    }

    /** The same with the sign turned so that above zero is good. */
    public Cell favourable() {
        return cell(1);
    }

    /** Value over the absolute bound. */
    public Cell relative() {
        return cell(2);
    }
}
