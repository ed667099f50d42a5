package org.plumbline.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.calc.Cell;
import org.plumbline.calc.UnavailableReason;

/**
 * A change split into effects that add up to it to the last digit, or the reason why there is none.
 *
 * @param change in the indicator's unit; of percentages in percentage points
 * @param parts every effect; empty where the change has no number
 */
public record EffectParts(Cell change, Map<Effect, Double> parts) {
    /** A level reached by replacing one more effect. */
    record Step(Effect effect, double level) {}

    /** All levels are put on one decimal grid of so many significant digits, where decimal sums are exact. */
    private static final int DIGITS = 14;

    public EffectParts {
        parts = Collections.unmodifiableMap(parts.isEmpty() ? Map.of() : new EnumMap<>(parts));
    }

    static EffectParts unavailable(UnavailableReason why) {
        return new EffectParts(Cell.unavailable(why), Map.of());
    }

    /** From a level over the others; an effect that occurs more than once is summed. */
    static EffectParts of(double start, List<Step> steps) {
        double largest = Math.abs(start);
        for (Step step : steps) {
            largest = Math.max(largest, Math.abs(step.level()));
        }
        if (!Double.isFinite(largest)) {
            return unavailable(UnavailableReason.OVERFLOW);
        }
        BigDecimal top = BigDecimal.valueOf(largest);
        int scale = DIGITS - (top.precision() - top.scale());
        Map<Effect, BigDecimal> sums = new EnumMap<>(Effect.class);
        for (Effect effect : Effect.values()) {
            sums.put(effect, BigDecimal.ZERO);
        }
        BigDecimal first = onGrid(start, scale);
        BigDecimal last = first;
        for (Step step : steps) {
            BigDecimal here = onGrid(step.level(), scale);
            sums.merge(step.effect(), here.subtract(last), BigDecimal::add);
            last = here;
        }
        Map<Effect, Double> parts = new EnumMap<>(Effect.class);
        sums.forEach((effect, sum) -> parts.put(effect, sum.doubleValue()));
        return new EffectParts(Cell.of(last.subtract(first).doubleValue()), parts);
    }

    public Optional<UnavailableReason> reason() {
        return change.reason();
    }

    /** One part; 0 where the change has no number. */
    public double part(Effect effect) {
        return parts.getOrDefault(effect, 0.0);
    }

    private static BigDecimal onGrid(double value, int scale) {
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP);
    }
}
