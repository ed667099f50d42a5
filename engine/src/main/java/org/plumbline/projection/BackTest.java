package org.plumbline.projection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Forecasts of the last points from the points before them: the last one left out, then the last two, then the last
 * three, as far as every method still has the points it needs; all points left out are forecast and compared.
 */
final class BackTest {
    private static final int MOST_LEFT_OUT = 3;

    private final AnnualSeries series;
    private final int leftOut;

    private BackTest(AnnualSeries series, int leftOut) {
        this.series = series;
        this.leftOut = leftOut;
    }

    static BackTest of(AnnualSeries series, List<ProjectionMethod> methods) {
        int needed =
                methods.stream().mapToInt(ProjectionMethod::minimumPoints).max().orElse(series.size());
        return new BackTest(series, Math.max(0, Math.min(MOST_LEFT_OUT, series.size() - needed)));
    }

    int leftOut() {
        return leftOut;
    }

    /** The method's errors; empty without a back-test or where it gives no finite forecast. */
    Optional<AutoChoice.Errors> errors(ProjectionMethod method) {
        double sum = 0;
        for (int out = 1; out <= leftOut; out++) {
            AnnualSeries known = series.first(series.size() - out);
            if (!(method.fit(known, series.lastTime()) instanceof Fit fit)) {
                return Optional.empty();
            }
            for (int i = known.size(); i < series.size(); i++) {
                sum += Math.abs(
                        series.value(i) - fit.forecast().apply(series.time(i)).value());
            }
        }
        return errors(sum);
    }

    /** The errors of the last known value, unchanged. */
    Optional<AutoChoice.Errors> naive() {
        double sum = 0;
        for (int out = 1; out <= leftOut; out++) {
            int known = series.size() - out;
            for (int i = known; i < series.size(); i++) {
                sum += Math.abs(series.value(i) - series.value(known - 1));
            }
        }
        return errors(sum);
    }

    private Optional<AutoChoice.Errors> errors(double sum) {
        if (leftOut == 0 || !Double.isFinite(sum)) {
            return Optional.empty();
        }
        int forecasts = leftOut * (leftOut + 1) / 2;
        double mean = sum / forecasts;
        double scaled = mean / meanChange();
        return Optional.of(new AutoChoice.Errors(
                forecasts, mean, Double.isFinite(scaled) ? OptionalDouble.of(scaled) : OptionalDouble.empty()));
    }

    private double meanChange() {
        int known = series.size() - leftOut;
        double sum = 0;
        for (int i = 1; i < known; i++) {
            sum += Math.abs(series.value(i) - series.value(i - 1));
        }
        return sum / (known - 1);
    }
}
