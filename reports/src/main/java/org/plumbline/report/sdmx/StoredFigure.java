package org.plumbline.report.sdmx;

import java.util.OptionalDouble;
import org.plumbline.model.Indicator;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.UnitOfMeasure;
import org.plumbline.model.Units;

/**
 * A value in the terms of SDMX.
 *
 * @param unit code without its power of ten
 * @param power of ten that the value is to be multiplied with
 * @param decimals digits after the point of the value
 */
record StoredFigure(double value, String unit, int power, int decimals) {
    private static final double SAME = 1e-12;

    /** As stored where the stored unit says how, else in the indicator's unit. */
    static StoredFigure of(ObservationTable table, int row, Indicator indicator) {
        UnitOfMeasure own = indicator.unit();
        double value = table.value(row);
        double stored = table.stored(row);
        if (value != stored && !table.storedUnit(row).isEmpty()) {
            UnitOfMeasure unit = Units.parse(table.storedUnit(row));
            OptionalDouble factor = unit.factorTo(own);
            if (factor.isPresent() && isSame(stored * factor.getAsDouble(), value)) {
                double shift = Math.log10(factor.getAsDouble());
                if (isSame(shift, Math.rint(shift))) {
                    return in(unit, stored, Math.max(0, table.decimals(row) + (int) Math.rint(shift)));
                }
            }
        }
        return in(own, value, table.decimals(row));
    }

    private static StoredFigure in(UnitOfMeasure unit, double value, int decimals) {
        int power = unit.known() ? Units.scalePower(unit) : 0;
        String code = power == 0 ? unit.code() : Units.withScale(unit, 0).code();
        boolean readsBack =
                power == 0 || Units.withScale(Units.parse(code), power).factor() == unit.factor();
        return readsBack
                ? new StoredFigure(value, code, power, decimals)
                : new StoredFigure(value, unit.code(), 0, decimals);
    }

    private static boolean isSame(double first, double second) {
        return Math.abs(first - second) <= SAME * Math.max(1, Math.abs(second));
    }
}
