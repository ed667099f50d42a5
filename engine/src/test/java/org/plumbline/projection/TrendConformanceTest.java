package org.plumbline.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.projection.TrendVectors.Case;
import org.plumbline.projection.TrendVectors.Row;

/** The published references' results on short series; every line of every file is a case. */
class TrendConformanceTest {
    private static final double RELATIVE = 1e-8;
    private static final double ABSOLUTE = 1e-9;
    private static final double ARIMA_SHARE_OF_RANGE = 0.005;
    private static final double ARIMA_LOG_LIKELIHOOD = 0.01;
    private static final double ETS_SQUARES = 1.01;

    private static final Map<String, Case> SERIES = TrendVectors.series();

    private final List<String> failures = new ArrayList<>();

    @Test
    void leastSquares() {
        run("OLS", "ols.csv", (row, of) -> {
            OlsTrend trend = trend(row, of);
            check(row, "intercept", trend.intercept());
            check(row, "slope", trend.slope());
            check(row, "n", of.series().size());
            check(row, "df", trend.degreesOfFreedom());
            if (!of.straight()) {
                check(row, "se_slope", trend.slopeStandardError());
                check(row, "t_slope", trend.slopeT());
                check(row, "p_slope", trend.slopeP());
                check(row, "residual_std_error", trend.residualStandardError());
                check(row, "r_squared", trend.rSquared());
            }
        });
    }

    @Test
    void leastSquaresForecasts() {
        run("OLS forecasts", "ols_forecast.csv", (row, of) -> {
            String code = row.text("model").equals("log") ? "log-ols" : "ols";
            Projection at80 = project(code, of.series(), row, 0.80);
            check(row, "fit", at80.value());
            if (!of.straight()) {
                checkLimits(row, at80, project(code, of.series(), row, 0.95));
                PredictiveDistribution distribution = at80.distribution().orElseThrow();
                check(row, "prediction_std_error_model_scale", distribution.standardError());
                OptionalDouble target = row.optional("target");
                if (target.isPresent()
                        && row.optional("probability_value_at_or_above_target").isPresent()) {
                    check(
                            row,
                            "probability_value_at_or_above_target",
                            distribution.probabilityAtLeast(target.getAsDouble()));
                }
            }
        });
    }

    @Test
    void theilSen() {
        run("Theil-Sen", "theil_sen.csv", (row, of) -> {
            TheilSen line = TheilSen.of(of.series()).orElseThrow();
            check(row, "n", of.series().size());
            check(row, "slope", line.slope());
            check(row, "intercept_median_y_minus_slope_median_x", line.intercept());
            check(row, "intercept_median_of_residuals", line.interceptOfResiduals());
            if (row.optional("slope_lower95").isPresent()) {
                TheilSen.SlopeLimits limits = line.slopeLimits(0.95);
                check(row, "slope_lower95", limits.lower());
                check(row, "slope_upper95", limits.upper());
            }
        });
    }

    @Test
    void mannKendall() {
        run("Mann-Kendall", "mann_kendall.csv", (row, of) -> {
            MannKendall test = MannKendall.of(of.series()).orElseThrow();
            check(row, "n", test.n());
            check(row, "s", test.s());
            check(row, "variance_s", test.varianceOfS());
            check(row, "z", test.z());
            check(row, "p_two_sided", test.normalP());
            check(row, "tau_s_over_pairs", test.tau());
            check(row, "tau_b", test.tauB());
            check(row, "p_kendall_exact_or_asymptotic", test.kendallP());
            String verdict =
                    test.normalVerdict(0.05).name().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (!verdict.equals(row.text("trend_at_5_percent"))) {
                failures.add(row.text("series_id") + " verdict " + verdict);
            }
        });
    }

    @Test
    void randomWalkWithDrift() {
        run("Random walk with drift", "random_walk_drift_forecast.csv", (row, of) -> {
            Projection at80 = project("drift", of.series(), row, 0.80);
            check(row, "drift", at80.parameters().get(0).value());
            check(row, "forecast", at80.value());
            if (!of.straight()) {
                checkLimits(row, at80, project("drift", of.series(), row, 0.95));
            }
        });
    }

    @Test
    void holtWithGivenParameters() {
        run("Holt, given parameters", "holt_fixed_parameters_forecast.csv", (row, of) -> {
            HoltFilter filter = new HoltFilter(
                    row.number("alpha"),
                    row.number("beta_star"),
                    row.optional("phi").orElse(1),
                    row.number("initial_level"),
                    row.number("initial_trend"));
            HoltFilter.State state = filter.run(of.series().values());
            check(row, "final_level", state.level());
            check(row, "final_trend", state.trend());
            check(row, "sse_one_step", state.squares());
            double h = row.number("year") - of.series().lastTime();
            check(row, "forecast", state.level() + filter.reach(h) * state.trend());
        });
    }

    @Test
    void arimaWithDrift() {
        run("ARIMA(0,1,1) with drift", "arima011_drift_forecast.csv", (row, of) -> {
            AnnualSeries series = of.series();
            double range = Stream.of(1, -1)
                    .mapToDouble(sign -> Arrays.stream(series.values())
                            .map(v -> sign * v)
                            .max()
                            .orElseThrow())
                    .sum();
            double value = project("arima011", series, row, 0.80).value();
            double likelihood = Arima011.estimate(series, 1).logLikelihood();
            boolean near = Math.abs(value - row.number("forecast"))
                    <= Math.max(ARIMA_SHARE_OF_RANGE * range, ABSOLUTE + RELATIVE * Math.abs(value));
            if (!near && !(likelihood >= row.number("loglik") - ARIMA_LOG_LIKELIHOOD)) {
                failures.add(row.text("series_id") + " " + row.text("year") + " forecast " + value + " log-likelihood "
                        + likelihood + " against " + row.cells());
            }
        });
    }

    /** For information in the reference: it depends on the optimiser, and a fit not worse by 1% is as good. */
    @Test
    void holtWithEstimatedParameters() {
        run("Holt, estimated (sum of squares)", "ets_optimised_parameters.csv", (row, of) -> {
            boolean damped = Boolean.parseBoolean(row.text("damped"));
            double squares = Holt.estimate(of.series().values(), damped)
                    .run(of.series().values())
                    .squares();
            double magnitude = of.series().magnitude();
            if (squares > ETS_SQUARES * row.number("sse") + 1e-20 * magnitude * magnitude) {
                failures.add(row.text("series_id") + " damped " + damped + ": squares " + squares + " against "
                        + row.text("sse"));
            }
        });
    }

    /** Its forecasts follow from its parameters, so the filter, the horizon and the limits can be held against it. */
    @Test
    void holtWithTheParametersThatTheReferenceEstimated() {
        Map<String, Row> parameters = new HashMap<>();
        for (Row row : TrendVectors.rows("ets_optimised_parameters.csv")) {
            parameters.put(row.text("series_id") + row.text("damped"), row);
        }
        run("Holt, limits for the reference's parameters", "ets_optimised_forecast.csv", (row, of) -> {
            Row found = parameters.get(row.text("series_id") + row.text("damped"));
            double alpha = found.number("alpha");
            HoltFilter filter = new HoltFilter(
                    alpha,
                    found.number("beta") / alpha,
                    found.optional("phi").orElse(1),
                    found.number("level0"),
                    found.number("trend0"));
            HoltFilter.State state = filter.run(of.series().values());
            double h = row.number("year") - of.series().lastTime();
            double value = state.level() + filter.reach(h) * state.trend();
            Forecast forecast = Forecast.normal(value, Math.sqrt(found.number("sigma2") * filter.varianceFactor(h)), 0);
            check(row, "forecast", value);
            if (!of.straight()) {
                PredictiveDistribution distribution = forecast.distribution().orElseThrow();
                check(row, "lower80", distribution.quantile(0.1));
                check(row, "upper95", distribution.quantile(0.975));
            }
        });
    }

    private void run(String name, String file, BiConsumer<Row, Case> comparison) {
        List<Row> rows = TrendVectors.rows(file);
        Set<String> seen = new HashSet<>();
        int passed = 0;
        int run = 0;
        for (Row row : rows) {
            int before = failures.size();
            seen.add(row.text("series_id"));
            comparison.accept(row, SERIES.get(row.text("series_id")));
            run++;
            if (failures.size() == before) {
                passed++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "trend conformance: %s: %d cases of %d series run, %d passed%n",
                name,
                run,
                seen.size(),
                passed);
        assertThat(failures).isEmpty();
        assertThat(run).isPositive().isEqualTo(rows.size());
        assertThat(passed).isEqualTo(run);
    }

    private static OlsTrend trend(Row row, Case of) {
        return (row.text("model").equals("log") ? OlsTrend.ofLog(of.series()) : OlsTrend.ofLevel(of.series()))
                .orElseThrow();
    }

    private static Projection project(String code, AnnualSeries series, Row row, double level) {
        return (Projection) ProjectionMethods.find(code).orElseThrow().project(series, row.number("year"), level);
    }

    private void checkLimits(Row row, Projection at80, Projection at95) {
        check(row, "lower80", at80.low());
        check(row, "upper80", at80.high());
        check(row, "lower95", at95.low());
        check(row, "upper95", at95.high());
    }

    private void check(Row row, String column, OptionalDouble actual) {
        if (actual.isPresent() && row.optional(column).isPresent()) {
            check(row, column, actual.getAsDouble());
        } else if (actual.isPresent() || row.optional(column).isPresent()) {
            failures.add(row.cells() + ": " + column + " is " + actual);
        }
    }

    private void check(Row row, String column, double actual) {
        double expected = row.number(column);
        double tolerance = Math.max(ABSOLUTE, RELATIVE * Math.abs(expected));
        if (!(Math.abs(actual - expected) <= tolerance)) {
            failures.add(row.text("series_id") + " " + column + " is " + actual + ", reference " + expected);
        }
    }
}
