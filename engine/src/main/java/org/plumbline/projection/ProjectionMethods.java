package org.plumbline.projection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods there are. A method is added by one entry here. */
public final class ProjectionMethods {

    /** The method that takes least work, for evaluations of which nobody sees projections. */
    public static final String CHEAPEST = LastChange.CODE;

    private static final String R_FORECAST = "Hyndman and Khandakar, R package forecast 8.20";

    /** Every method that is one model, in the order in which results list them. */
    private static final List<ProjectionMethod> MODELS = List.of(
            new ModelMethod(
                    LastChange.CODE,
                    3,
                    LastChange::fit,
                    "y(n+h) = y(n) + h·(y(n) - y(n-1))",
                    "ARIMA(0,2,0); Box and Jenkins"),
            new ModelMethod(
                    RandomWalkDrift.CODE,
                    3,
                    RandomWalkDrift::fit,
                    "y(n+h) = y(n) + h·(y(n) - y(1))/(n - 1)",
                    R_FORECAST + ", rwf"),
            new ModelMethod(OlsTrend.LEVEL, 3, OlsTrend::fitLevel, "y = a + b·t", "R lm, predict.lm"),
            new ModelMethod(OlsTrend.LOG, 3, OlsTrend::fitLog, "ln y = a + b·t", "R lm, predict.lm"),
            new ModelMethod(OlsTrend.LOGIT, 3, OlsTrend::fitLogit, "ln((y - L)/(U - y)) = a + b·t", "R lm, predict.lm"),
            new ModelMethod(
                    TheilSen.CODE,
                    3,
                    TheilSen::fit,
                    "y = a + b·t, b = median of pairwise slopes, a = median(y) - b·median(t)",
                    "Theil 1950, Sen 1968, Conover; limits are ours"),
            new ModelMethod(
                    Holt.PLAIN, 5, Holt::fitPlain, "y(n+h) = l(n) + h·b(n)", R_FORECAST + ", ets(AAN); Holt 1957"),
            new ModelMethod(
                    Holt.DAMPED,
                    6,
                    Holt::fitDamped,
                    "y(n+h) = l(n) + (phi + … + phi^h)·b(n)",
                    R_FORECAST + ", ets(AAN, damped); Gardner and McKenzie 1985"),
            new ModelMethod(
                    Arima011.CODE,
                    7,
                    Arima011::fit,
                    "y(t) - y(t-1) = c + e(t) + theta·e(t-1)",
                    R_FORECAST + ", Arima; exact maximum likelihood"));

    private ProjectionMethods() {}

    /** Every method, {@code auto} first. */
    public static List<ProjectionMethod> all() {
        return Stream.concat(Stream.of(auto()), MODELS.stream()).toList();
    }

    public static Optional<ProjectionMethod> find(String code) {
        return all().stream().filter(method -> method.code().equals(code)).findFirst();
    }

    /** The method that chooses among the others, see {@link AutoChoice}. */
    public static ProjectionMethod auto() {
        return AutoMethod.INSTANCE;
    }

    /**
     * What if the last value continued at a rate that is assumed.
     *
     * @param rate a fraction per year above -1, such as 0.08
     */
    public static ProjectionMethod atRate(double rate) {
        return new ConstantRate(rate);
    }

    static ProjectionMethod model(String code) {
        return MODELS.stream()
                .filter(method -> method.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
