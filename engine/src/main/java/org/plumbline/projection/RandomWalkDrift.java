package org.plumbline.projection;

import java.util.List;

/**
 * Random walk with drift, the model of R {@code forecast::rwf(drift = TRUE)}: {@code y(n+h) = y(n) + h·c} with
 * {@code c = (y(n) - y(1))/(n - 1)}, standard error {@code sqrt(h·s² + (h·s)²/(n - 1))} with s² the sum of squared
 * deviations of the changes from c over n - 2, normal. Over a gap of k years a change has mean k·c and variance k·s²
 * and counts as the one change it is; without gaps that is R's.
 */
final class RandomWalkDrift {
    static final String CODE = "drift";

    private RandomWalkDrift() {}

    static FitOutcome fit(AnnualSeries series) {
        int last = series.size() - 1;
        double span = series.time(last) - series.time(0);
        double drift = (series.value(last) - series.value(0)) / span;
        double sum = 0;
        for (int i = 1; i <= last; i++) {
            double years = series.time(i) - series.time(i - 1);
            double deviation = series.value(i) - series.value(i - 1) - drift * years;
            sum += deviation * deviation / years;
        }
        double variance = sum / (series.size() - 2);
        if (!Double.isFinite(drift) || !Double.isFinite(variance)) {
            return new Unavailable(ProjectionReason.OVERFLOW);
        }
        return Fit.of(CODE, List.of(new Parameter("drift", drift), new Parameter("s", Math.sqrt(variance))), time -> {
            double years = time - series.time(last);
            return Forecast.normal(
                    series.value(last) + drift * years,
                    Math.sqrt(variance * (years + years * years / span)),
                    series.magnitude());
        });
    }
}
