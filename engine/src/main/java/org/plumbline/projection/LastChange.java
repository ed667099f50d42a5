package org.plumbline.projection;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The last change carried on, an ARIMA(0,2,0): {@code y(n+h) = y(n) + h·(y(n) - y(n-1))}. With s² the mean square of the
 * n - 2 second differences, the error variance h steps ahead is s²·(1² + … + h²), normal. After a gap the change is per
 * year, and there is no interval unless the points are evenly spaced.
 */
final class LastChange {
    static final String CODE = "last-change";

    private LastChange() {}

    static FitOutcome fit(AnnualSeries series) {
        int last = series.size() - 1;
        double perYear = (series.value(last) - series.value(last - 1)) / (series.time(last) - series.time(last - 1));
        if (!Double.isFinite(perYear)) {
            return new Unavailable(ProjectionReason.OVERFLOW);
        }
        double spread = secondDifferenceError(series);
        return Fit.of(CODE, List.of(new Parameter("change", perYear)), time -> {
            double value = series.value(last) + perYear * (time - series.time(last));
            OptionalDouble step = series.evenStep();
            if (step.isEmpty()) {
                return Forecast.without(value, ProjectionReason.UNEVEN_SPACING);
            }
            double h = (time - series.time(last)) / step.getAsDouble();
            return Forecast.normal(value, spread * Math.sqrt(h * (h + 1) * (2 * h + 1) / 6), series.magnitude());
        });
    }

    private static double secondDifferenceError(AnnualSeries series) {
        double sum = 0;
        for (int i = 2; i < series.size(); i++) {
            double second = series.value(i) - 2 * series.value(i - 1) + series.value(i - 2);
            sum += second * second;
        }
        return Math.sqrt(sum / (series.size() - 2));
    }
}
