package org.plumbline.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.model.Plan;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.LargestRemainder;

/**
 * Adjusted figures at the indicator's digits, or more where the total or a held part has more, so that parts add up
 * exactly: from the totals down, by largest remainders. Figures that take part in sums running across each other, and parts
 * that count other than once, stay unrounded.
 */
final class RoundedSums {
    private static final int MOST_DECIMALS = 9;
    /** As many are shown of a figure that is not rounded. */
    private static final int UNROUNDED_DECIMALS = 6;

    private static final long MOST_UNITS = 1L << 52;

    private final Plan plan;
    private final Confirmed confirmed;
    private final Map<FigureKey, Double> values;
    private final Map<FigureKey, Integer> decimals = new HashMap<>();
    private final boolean rounded;

    RoundedSums(Plan plan, Confirmed confirmed, Solution solution) {
        this.plan = plan;
        this.confirmed = confirmed;
        this.values = new HashMap<>(solution.values());
        this.rounded = solution.problem().isEmpty() && isTree(solution.checks()) && round(solution.checks());
        if (!rounded) {
            decimals.clear();
            values.putAll(solution.values());
            values.replaceAll((key, value) -> DecimalDigits.clean(value));
        }
    }

    boolean isRounded() {
        return rounded;
    }

    Adjustment.Cell cell(Check check, Amount amount) {
        FigureKey key = FigureKey.of(check, amount);
        double original = amount.value().orElseThrow();
        boolean held = confirmed.holds(amount);
        double value = values.getOrDefault(key, original);
        return new Adjustment.Cell(
                amount.indicator(),
                amount.region(),
                amount.period(),
                original,
                held ? original : value,
                decimals.getOrDefault(key, Math.min(UNROUNDED_DECIMALS, scale(value))),
                held);
    }

    /** True where every figure is a part of at most one sum, and counted once. */
    private static boolean isTree(List<Check> checks) {
        Set<FigureKey> parts = new HashSet<>();
        return checks.stream()
                .allMatch(check -> Stream.concat(Stream.of(check.total()), check.parts().stream())
                                .allMatch(amount -> amount.factor() == 1)
                        && FigureKey.parts(check).stream().allMatch(parts::add));
    }

    private boolean round(List<Check> checks) {
        Set<FigureKey> open = new HashSet<>();
        checks.forEach(check -> open.addAll(FigureKey.parts(check)));
        List<Check> left = new ArrayList<>(checks);
        while (!left.isEmpty()) {
            List<Check> next = left.stream()
                    .filter(check -> !open.contains(FigureKey.of(check, check.total())))
                    .toList();
            if (next.isEmpty() || !next.stream().allMatch(this::round)) {
                return false;
            }
            next.forEach(check -> open.removeAll(FigureKey.parts(check)));
            left.removeAll(next);
        }
        return true;
    }

    private boolean round(Check check) {
        FigureKey totalKey = FigureKey.of(check, check.total());
        double total = values.getOrDefault(totalKey, 0.0);
        int digits = digits(check, total);
        double largest = FigureKey.all(check).stream()
                .mapToDouble(key -> Math.abs(values.getOrDefault(key, 0.0)))
                .max()
                .orElse(0);
        double unit = Math.pow(10, digits);
        if (digits > MOST_DECIMALS || largest * unit > MOST_UNITS) {
            return false;
        }
        long rest = units(total, digits);
        List<Amount> moving = new ArrayList<>();
        for (Amount part : check.parts()) {
            if (confirmed.holds(part)) {
                rest -= units(part.value().orElseThrow(), digits);
            } else {
                moving.add(part);
            }
        }
        if (moving.isEmpty()) {
            return rest == 0;
        }
        double[] exact = moving.stream()
                .mapToDouble(part -> values.getOrDefault(FigureKey.of(check, part), 0.0) * unit)
                .toArray();
        long[] lower = new long[exact.length];
        long[] upper = new long[exact.length];
        Arrays.fill(lower, -MOST_UNITS * 2);
        Arrays.fill(upper, MOST_UNITS * 2);
        long[] units = LargestRemainder.round(exact, lower, upper, rest);
        decimals.merge(totalKey, digits, Math::max);
        for (int i = 0; i < units.length; i++) {
            FigureKey key = FigureKey.of(check, moving.get(i));
            values.put(key, BigDecimal.valueOf(units[i], digits).doubleValue());
            decimals.put(key, digits);
        }
        return true;
    }

    private int digits(Check check, double total) {
        int wanted = plan.indicators().get(check.indicator()).decimals().orElse(check.decimals());
        int held = check.parts().stream()
                .filter(confirmed::holds)
                .mapToInt(part -> scale(part.value().orElseThrow()))
                .max()
                .orElse(0);
        return Math.max(wanted, Math.max(held, scale(total)));
    }

    private static long units(double value, int digits) {
        return new BigDecimal(Double.toString(value))
                .movePointRight(digits)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Digits after the point that the number is written with. */
    private static int scale(double value) {
        return Math.max(
                0,
                new BigDecimal(Double.toString(DecimalDigits.clean(value)))
                        .stripTrailingZeros()
                        .scale());
    }
}
