package org.plumbline.calc;

/**
 * Distance between actual and requirement.
 *
 * @param value actual minus the deciding bound, in the indicator's unit (percentage points for rates); 0 inside a
 *     two-sided requirement
 * @param favourable the same with the sign turned so that above zero is good
 * @param relative value over the absolute bound; not for rates, growth, indices and ranks
 */
public record Gap(Cell value, Cell favourable, Cell relative) {

    public static Gap unavailable(UnavailableReason why) {
        Cell none = Cell.unavailable(why);
        return new Gap(none, none, none);
    }
}
