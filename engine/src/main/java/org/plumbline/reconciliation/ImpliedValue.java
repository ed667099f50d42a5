package org.plumbline.reconciliation;

import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.model.Coded;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;

/**
 * A value that nobody states and that follows from figures that are stated.
 *
 * @param value in the indicator's unit; empty where it is a range or has no end
 * @param low least value the figures leave open; empty: no limit
 * @param high greatest value the figures leave open; empty: no limit
 * @param from the figures it follows from
 */
public record ImpliedValue(
        How how,
        FigureKind figures,
        IndicatorId indicator,
        RegionId region,
        Period period,
        OptionalDouble value,
        OptionalDouble low,
        OptionalDouble high,
        List<Amount> from) {

    /** How a value follows. */
    public enum How implements Coded {
        /** Numerator over the stated ratio. */
        DENOMINATOR("denominator"),
        /** Stated ratio times the denominator. */
        NUMERATOR("numerator"),
        /** A level over the multiple or growth that is to lead there. */
        BASELINE("baseline"),
        /** A stock less what is to be added to it. */
        STOCK_BEFORE("stock-before"),
        /** A total less its other parts. */
        REST("rest");

        private final String code;

        How(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public ImpliedValue {
        from = List.copyOf(from);
    }

    /** A value known by the interval it lies in; a number where that is a single one. */
    static ImpliedValue of(
            How how,
            FigureKind figures,
            IndicatorId indicator,
            RegionId region,
            Period period,
            Interval interval,
            List<Amount> from) {
        boolean exact = interval.low() == interval.high();
        return new ImpliedValue(
                how,
                figures,
                indicator,
                region,
                period,
                exact ? OptionalDouble.of(interval.low()) : OptionalDouble.empty(),
                interval.findLow(),
                interval.findHigh(),
                from);
    }

    ImpliedValue withValue(double number) {
        return new ImpliedValue(how, figures, indicator, region, period, OptionalDouble.of(number), low, high, from);
    }

    Interval interval() {
        return new Interval(low.orElse(Double.NEGATIVE_INFINITY), high.orElse(Double.POSITIVE_INFINITY));
    }

    /** The same as a figure of a check. */
    Amount amount() {
        return new Amount(
                indicator,
                region,
                period,
                from.get(0).target(),
                from.get(0).source(),
                value,
                low,
                high,
                0,
                1,
                false,
                "",
                "",
                from.get(0).location());
    }
}
