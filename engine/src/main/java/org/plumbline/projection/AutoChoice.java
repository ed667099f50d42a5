package org.plumbline.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Which method suits a series, and the evidence. Its length decides who may stand: from 3 points drift and last change;
 * from 5 Theil-Sen, drift and least squares, on the logarithm too where all values are above zero and on the logit where
 * the quantity has natural bounds; from 8 damped Holt too, from 10 ARIMA(0,1,1). A candidate whose projection leaves the
 * natural bounds stands back unless all do. The least mean absolute error of a back-test that leaves out the last 1, 2
 * and 3 points wins; of equals, and without a back-test, the first in the list.
 *
 * @param n points of the series
 * @param chosen the method's code; empty below three points
 * @param basis what decided
 * @param leftOut the most points that the back-test left out; 0 without one
 * @param naive the errors of the naive forecast, which is the last value unchanged
 * @param candidates all that the length admits, in order of preference
 */
public record AutoChoice(
        int n, Optional<String> chosen, Basis basis, int leftOut, Optional<Errors> naive, List<Candidate> candidates) {

    static final int MINIMUM_POINTS = 3;

    /** Errors nearer to each other than this part are equal: some models often are the same line. */
    private static final double EQUAL = 1e-6;

    /** What decided. */
    public enum Basis {
        /** The series is too short for a back-test, or for any method. */
        LENGTH,
        BACK_TEST
    }

    /**
     * Errors of a back-test.
     *
     * @param forecasts how many were compared with what came
     * @param meanAbsolute in the indicator's unit
     * @param scaled mean absolute error over the mean absolute change of the points never left out (MASE); empty where
     *     these do not change
     */
    public record Errors(int forecasts, double meanAbsolute, OptionalDouble scaled) {}

    /**
     * A method that the length admits.
     *
     * @param errors of the back-test, where it was run
     * @param excluded why it does not stand, or stands back
     */
    public record Candidate(String method, Optional<Errors> errors, Optional<ProjectionReason> excluded) {}

    public AutoChoice {
        candidates = List.copyOf(candidates);
    }

    /**
     * The choice for a series.
     *
     * @param horizon the time in years that is to be projected to, not before the last point
     */
    public static AutoChoice of(AnnualSeries series, double horizon) {
        return make(series, horizon).choice();
    }

    /** A choice with the fit of the method chosen. */
    record Made(AutoChoice choice, Optional<Fit> fit) {}

    static Made make(AnnualSeries series, double horizon) {
        List<ProjectionMethod> admitted =
                admitted(series).stream().map(ProjectionMethods::model).toList();
        if (admitted.isEmpty()) {
            return new Made(
                    new AutoChoice(series.size(), Optional.empty(), Basis.LENGTH, 0, Optional.empty(), List.of()),
                    Optional.empty());
        }
        Map<ProjectionMethod, FitOutcome> fits = new LinkedHashMap<>();
        admitted.forEach(method -> fits.put(method, method.fit(series, horizon)));
        BackTest test = BackTest.of(
                series,
                admitted.stream()
                        .filter(method -> fits.get(method) instanceof Fit)
                        .toList());
        List<Candidate> candidates = new ArrayList<>();
        fits.forEach((method, fit) -> candidates.add(candidate(series, method, fit, horizon, test)));
        List<Candidate> standing = new ArrayList<>(candidates);
        standing.removeIf(candidate -> candidate.excluded().isPresent());
        if (standing.isEmpty()) {
            standing.addAll(candidates);
            standing.removeIf(candidate -> candidate.excluded().get() != ProjectionReason.OUTSIDE_BOUNDS
                    || candidate.method().equals(OlsTrend.LOGIT));
        }
        Optional<String> best = best(standing).map(Candidate::method);
        AutoChoice choice = new AutoChoice(
                series.size(),
                best,
                test.leftOut() > 0 ? Basis.BACK_TEST : Basis.LENGTH,
                test.leftOut(),
                test.naive(),
                candidates);
        Optional<Fit> fit = fits.entrySet().stream()
                .filter(entry -> best.filter(entry.getKey().code()::equals).isPresent())
                .flatMap(entry -> entry.getValue() instanceof Fit made ? Stream.of(made) : Stream.empty())
                .findFirst();
        return new Made(choice, fit);
    }

    /** True where the chosen method did better than the last value unchanged; false too without a back-test. */
    public boolean beatsNaive() {
        return errorsOfChosen().isPresent()
                && naive.isPresent()
                && errorsOfChosen().get().meanAbsolute() < naive.get().meanAbsolute();
    }

    public Optional<Errors> errorsOfChosen() {
        return candidates.stream()
                .filter(candidate -> chosen.isPresent() && candidate.method().equals(chosen.get()))
                .findFirst()
                .flatMap(Candidate::errors);
    }

    private static List<String> admitted(AnnualSeries series) {
        int n = series.size();
        if (n < MINIMUM_POINTS) {
            return List.of();
        }
        if (n < 5) {
            return List.of(RandomWalkDrift.CODE, LastChange.CODE);
        }
        List<String> codes = new ArrayList<>();
        if (n >= 8) {
            codes.add(Holt.DAMPED);
        }
        codes.addAll(List.of(TheilSen.CODE, RandomWalkDrift.CODE, OlsTrend.LEVEL, OlsTrend.LOG));
        if (series.bounds().isPresent()) {
            codes.add(OlsTrend.LOGIT);
        }
        if (n >= 10) {
            codes.add(Arima011.CODE);
        }
        return codes;
    }

    private static Candidate candidate(
            AnnualSeries series, ProjectionMethod method, FitOutcome outcome, double horizon, BackTest test) {
        if (!(outcome instanceof Fit fit)) {
            return new Candidate(method.code(), Optional.empty(), Optional.of(((Unavailable) outcome).reason()));
        }
        Optional<Errors> errors = test.errors(method);
        double value = fit.forecast().apply(horizon).value();
        Optional<ProjectionReason> excluded = Optional.empty();
        if (!Double.isFinite(value) || (test.leftOut() > 0 && errors.isEmpty())) {
            excluded = Optional.of(ProjectionReason.OVERFLOW);
        } else if (series.bounds().isPresent() && !series.bounds().get().contains(value)) {
            excluded = Optional.of(ProjectionReason.OUTSIDE_BOUNDS);
        }
        return new Candidate(method.code(), errors, excluded);
    }

    private static Optional<Candidate> best(List<Candidate> standing) {
        Optional<Candidate> best = Optional.empty();
        for (Candidate candidate : standing) {
            if (best.isEmpty() || error(candidate) < (1 - EQUAL) * error(best.get())) {
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    private static double error(Candidate candidate) {
        return candidate.errors().map(Errors::meanAbsolute).orElse(0.0);
    }
}
