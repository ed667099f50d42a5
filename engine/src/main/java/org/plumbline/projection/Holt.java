package org.plumbline.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.MultivariateFunctionMappingAdapter;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Holt's and damped Holt's smoothing with the parameters of least squared one-step errors: alpha 0.0001 to 0.9999,
 * betaStar 0 to 1, phi 0.80 to 0.98, and the initial level and trend that are best for them. Limits are those of the
 * state-space model with additive errors (Hyndman and others 2008, R {@code ets(AAN)}): normal, s² the sum of squares
 * over n less the number of estimates.
 */
final class Holt {
    static final String PLAIN = "holt";
    static final String DAMPED = "damped-holt";

    private static final double[] LOWER = {0.0001, 0, 0.80};
    private static final double[] UPPER = {0.9999, 1, 0.98};
    private static final double[] GRID = {0.02, 0.2, 0.4, 0.6, 0.8, 0.98};
    private static final int MAXIMUM_EVALUATIONS = 4000;
    private static final double CONVERGED = 1e-13;

    private Holt() {}

    static FitOutcome fitPlain(AnnualSeries series) {
        return fit(PLAIN, series, false);
    }

    static FitOutcome fitDamped(AnnualSeries series) {
        return fit(DAMPED, series, true);
    }

    private static FitOutcome fit(String code, AnnualSeries series, boolean damped) {
        OptionalDouble step = series.evenStep();
        if (step.isEmpty()) {
            return new Unavailable(ProjectionReason.UNEVEN_SPACING);
        }
        double magnitude = series.magnitude();
        if (!Double.isFinite(magnitude * magnitude * series.size())) {
            return new Unavailable(ProjectionReason.OVERFLOW);
        }
        double[] values = series.values();
        HoltFilter best = estimate(values, damped);
        HoltFilter.State state = best.run(values);
        int estimates = damped ? 5 : 4;
        double error = Math.sqrt(state.squares() / (series.size() - estimates));
        return Fit.of(code, parameters(best, state, error, damped), time -> {
            double h = (time - series.lastTime()) / step.getAsDouble();
            return Forecast.normal(
                    state.level() + best.reach(h) * state.trend(),
                    error * Math.sqrt(best.varianceFactor(h)),
                    magnitude);
        });
    }

    /** The filter with the least sum of squared one-step errors. */
    static HoltFilter estimate(double[] values, boolean damped) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double scale = Arrays.stream(values).map(v -> Math.abs(v - mean)).max().orElseThrow();
        if (scale == 0) {
            return new HoltFilter(0.5, 0.5, damped ? 0.98 : 1, mean, 0);
        }
        // Numbers of one size for every unit, so that the search takes the same way whatever the unit.
        double[] standard = Arrays.stream(values).map(v -> (v - mean) / scale).toArray();
        double[] best = polish(standard, bestOnGrid(standard, damped));
        HoltFilter filter = withBestStart(standard, best);
        return new HoltFilter(
                filter.alpha(),
                filter.betaStar(),
                filter.phi(),
                filter.initialLevel() * scale + mean,
                filter.initialTrend() * scale);
    }

    private static double[] bestOnGrid(double[] values, boolean damped) {
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (double alpha : GRID) {
            for (double betaStar : GRID) {
                for (double phi : damped ? new double[] {0.82, 0.87, 0.92, 0.97} : new double[] {1}) {
                    double[] point = damped ? new double[] {alpha, betaStar, phi} : new double[] {alpha, betaStar};
                    double squares = squares(values, point);
                    if (squares < least) {
                        least = squares;
                        best = point;
                    }
                }
            }
        }
        return best;
    }

    private static double[] polish(double[] values, double[] start) {
        int dimensions = start.length;
        MultivariateFunctionMappingAdapter bounded = new MultivariateFunctionMappingAdapter(
                (MultivariateFunction) point -> squares(values, point),
                Arrays.copyOf(LOWER, dimensions),
                Arrays.copyOf(UPPER, dimensions));
        try {
            PointValuePair found = new SimplexOptimizer(new SimpleValueChecker(CONVERGED, CONVERGED * CONVERGED))
                    .optimize(
                            new MaxEval(MAXIMUM_EVALUATIONS),
                            new ObjectiveFunction(bounded),
                            GoalType.MINIMIZE,
                            new InitialGuess(bounded.boundedToUnbounded(start)),
                            new NelderMeadSimplex(dimensions));
            double[] point = bounded.unboundedToBounded(found.getPoint());
            return squares(values, point) < squares(values, start) ? point : start;
        } catch (TooManyEvaluationsException e) {
            return start;
        }
    }

    private static double squares(double[] values, double[] point) {
        return withBestStart(values, point).run(values).squares();
    }

    /** The one-step errors are linear in the initial level and trend, so these follow from the rest by least squares. */
    private static HoltFilter withBestStart(double[] values, double[] point) {
        double alpha = point[0];
        double betaStar = point[1];
        double phi = point.length > 2 ? point[2] : 1;
        double[] none = new double[values.length];
        double[] rest = new HoltFilter(alpha, betaStar, phi, 0, 0).run(values).errors();
        double[] byLevel = new HoltFilter(alpha, betaStar, phi, 1, 0).run(none).errors();
        double[] byTrend = new HoltFilter(alpha, betaStar, phi, 0, 1).run(none).errors();
        Array2DRowRealMatrix design = new Array2DRowRealMatrix(values.length, 2);
        for (int i = 0; i < values.length; i++) {
            design.setEntry(i, 0, -byLevel[i]);
            design.setEntry(i, 1, -byTrend[i]);
        }
        try {
            double[] start = new QRDecomposition(design, 1e-12)
                    .getSolver()
                    .solve(new ArrayRealVector(rest))
                    .toArray();
            return new HoltFilter(alpha, betaStar, phi, start[0], start[1]);
        } catch (SingularMatrixException e) {
            return new HoltFilter(alpha, betaStar, phi, values[0], 0);
        }
    }

    private static List<Parameter> parameters(HoltFilter filter, HoltFilter.State state, double error, boolean damped) {
        List<Parameter> all = new ArrayList<>();
        all.add(new Parameter("alpha", filter.alpha()));
        all.add(new Parameter("betaStar", filter.betaStar()));
        if (damped) {
            all.add(new Parameter("phi", filter.phi()));
        }
        all.add(new Parameter("level", state.level()));
        all.add(new Parameter("trend", state.trend()));
        all.add(new Parameter("s", error));
        return all;
    }
}
