package org.plumbline.model;

import java.util.OptionalDouble;

/**
 * A unit with its scale.
 *
 * @param code stable code such as {@code CNY_100M} or {@code patents/10000persons}
 * @param name as printed: 亿元, 件/万人
 * @param dimension units of one dimension convert into each other; unknown units have a dimension of their own
 * @param factor size in the dimension's base unit, above zero
 * @param percentage true for %, ‰ and percentage points, whose differences are points
 * @param known false for a code the unit table does not know: kept as it is, never converted
 */
public record UnitOfMeasure(
        String code, LocalizedText name, String dimension, double factor, boolean percentage, boolean known) {

    /** A unit the table does not know. */
    public static UnitOfMeasure unknown(String code) {
        return new UnitOfMeasure(code, LocalizedText.of(code, code), "unknown:" + code, 1, false, false);
    }

    /** The number a value in this unit is multiplied with to be in the other, or empty where they do not convert. */
    public OptionalDouble factorTo(UnitOfMeasure other) {
        if (!dimension.equals(other.dimension)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(factor / other.factor);
    }

    /** The same unit under another printed name; an empty name leaves the present one. */
    public UnitOfMeasure printedAs(String zh, String en) {
        LocalizedText printed = LocalizedText.of(zh.isEmpty() ? name.zh() : zh, en.isEmpty() ? name.en() : en);
        return new UnitOfMeasure(code, printed, dimension, factor, percentage, known);
    }
}
