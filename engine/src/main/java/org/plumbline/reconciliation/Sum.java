package org.plumbline.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.PrintedFigure;

/**
 * Parts to be set against a total. They agree where the interval of the total and the sum of the parts' intervals have a
 * value in common: for plain numbers, where the difference is no larger than their half widths together.
 *
 * @param rest what it means that parts fall short
 * @param missing what has no figure
 */
record Sum(
        CheckKind kind,
        FigureKind figures,
        String identity,
        Amount total,
        List<Amount> parts,
        Rest rest,
        List<String> missing,
        boolean acrossSources) {

    /** Whether there can be more parts than are there. */
    enum Rest {
        /** All parts are there. */
        NONE,
        /** Some part has no figure. */
        MISSING,
        /** The parts never were all. */
        UNALLOCATED
    }

    Sum {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    Check judged() {
        Interval sum = parts.stream().map(Amount::interval).reduce(Interval.ZERO, Interval::plus);
        OptionalDouble number = number();
        OptionalDouble difference = number.isPresent() && total.counted().isPresent()
                ? OptionalDouble.of(decimal(number.getAsDouble())
                        .subtract(decimal(total.counted().getAsDouble()))
                        .doubleValue())
                : OptionalDouble.empty();
        Interval whole = total.interval();
        OptionalDouble tolerance =
                sum.halfWidth().isPresent() && whole.halfWidth().isPresent()
                        ? OptionalDouble.of(tidy(sum.halfWidth().getAsDouble()
                                + whole.halfWidth().getAsDouble()))
                        : OptionalDouble.empty();
        Check plain = new Check(
                kind,
                figures,
                identity,
                total.indicator(),
                total.region(),
                total.period(),
                total,
                parts,
                number,
                sum.findLow(),
                sum.findHigh(),
                difference,
                tolerance,
                Verdict.HOLDS,
                Cause.NONE,
                missing,
                acrossSources);
        return judge(plain, sum, whole);
    }

    private Check judge(Check plain, Interval sum, Interval whole) {
        OptionalDouble difference = plain.difference();
        if (difference.isPresent() && PrintedFigure.isWithin(difference.getAsDouble(), 0, whole.high())) {
            return plain;
        }
        if (sum.meets(whole)) {
            if (difference.isEmpty()) {
                return plain.with(Verdict.HOLDS, Cause.WITHIN_RANGE);
            }
            boolean about = total.about() || parts.stream().anyMatch(Amount::about);
            return plain.with(Verdict.ROUNDING, about ? Cause.ABOUT : Cause.DIGITS);
        }
        if (whole.isBelow(sum)) {
            boolean missingCannotLower = rest == Rest.NONE || parts.stream().noneMatch(Amount::mayBeNegative);
            return missingCannotLower
                    ? plain.with(Verdict.ERROR, Cause.EXCEEDS)
                    : plain.with(Verdict.RESIDUAL, Cause.MISSING_PARTS);
        }
        return switch (rest) {
            case NONE -> plain.with(Verdict.ERROR, Cause.FALLS_SHORT);
            case MISSING -> plain.with(Verdict.RESIDUAL, Cause.MISSING_PARTS);
            case UNALLOCATED -> plain.with(Verdict.RESIDUAL, Cause.UNALLOCATED);
        };
    }

    private OptionalDouble number() {
        if (parts.stream().anyMatch(part -> part.counted().isEmpty())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(parts.stream()
                .map(part -> decimal(part.counted().orElseThrow()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue());
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value));
    }

    private static double tidy(double value) {
        return DecimalDigits.clean(value);
    }
}
