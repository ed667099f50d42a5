package org.plumbline.projection;

import java.util.List;

/** What if: the last value continued at a rate that somebody assumes; no interval, for nothing was estimated. */
record ConstantRate(double rate) implements ProjectionMethod {
    static final String CODE = "assumed-rate";

    ConstantRate {
        if (!Double.isFinite(rate) || rate <= -1) {
            throw new IllegalArgumentException("Not a rate of change: " + rate);
        }
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int minimumPoints() {
        return 1;
    }

    @Override
    public String formula() {
        return "y(n+h) = y(n)·(1 + r)^h";
    }

    @Override
    public String source() {
        return "-";
    }

    @Override
    public FitOutcome fit(AnnualSeries series, double horizon) {
        return Fit.of(
                CODE,
                List.of(new Parameter("rate", rate)),
                time -> Forecast.without(
                        series.lastValue() * Math.pow(1 + rate, time - series.lastTime()),
                        ProjectionReason.NOT_APPLICABLE));
    }
}
