package org.plumbline.projection;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;

/**
 * ARIMA(0,1,1) with drift by exact maximum likelihood, the model of R {@code forecast::Arima}:
 * {@code y(t) - y(t-1) = c + e(t) + theta·e(t-1)}, simple exponential smoothing with drift. Given theta, drift and
 * variance follow by generalised least squares; theta is searched in [-1, 1], the invertible half. Missing years are
 * exact too: a change over k steps is the sum of k. Limits are normal, with the variance over n - 3 and the parameters
 * taken as known.
 */
record Arima011(
        double theta, double drift, double squares, double logLikelihood, double carried, double lastPrecision) {
    static final String CODE = "arima011";

    private static final int GRID = 40;
    private static final double NOISE = 1e-12;

    static FitOutcome fit(AnnualSeries series) {
        OptionalDouble step = series.gridStep();
        if (step.isEmpty()) {
            return new Unavailable(ProjectionReason.UNEVEN_SPACING);
        }
        double magnitude = series.magnitude();
        if (!Double.isFinite(magnitude * magnitude * series.size())) {
            return new Unavailable(ProjectionReason.OVERFLOW);
        }
        Arima011 best = estimate(series, step.getAsDouble());
        double error = Math.sqrt(best.squares / (series.size() - 3));
        List<Parameter> parameters = List.of(
                new Parameter("theta", best.theta), new Parameter("drift", best.drift), new Parameter("s", error));
        return Fit.of(CODE, parameters, time -> {
            double h = (time - series.lastTime()) / step.getAsDouble();
            return Forecast.normal(
                    series.lastValue() + best.expectedChange(h), error * Math.sqrt(best.varianceFactor(h)), magnitude);
        });
    }

    /** The fit of greatest likelihood; the step must put all points on a grid. */
    static Arima011 estimate(AnnualSeries series, double step) {
        double[] change = new double[series.size() - 1];
        double[] steps = new double[change.length];
        for (int i = 0; i < change.length; i++) {
            change[i] = series.value(i + 1) - series.value(i);
            steps[i] = Math.rint((series.time(i + 1) - series.time(i)) / step);
        }
        if (isStraight(change, steps, series.magnitude())) {
            return given(0, change, steps);
        }
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            double likelihood = given(onGrid(i), change, steps).logLikelihood;
            if (likelihood > most) {
                most = likelihood;
                best = i;
            }
        }
        UnivariatePointValuePair found = new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(500),
                        new UnivariateObjectiveFunction(theta -> given(theta, change, steps).logLikelihood),
                        GoalType.MAXIMIZE,
                        new SearchInterval(onGrid(Math.max(0, best - 1)), onGrid(Math.min(GRID, best + 1))));
        // The search never looks at the ends, where the likelihood of short series often peaks.
        return given(found.getValue() > most ? found.getPoint() : onGrid(best), change, steps);
    }

    /** The fit for a given theta. The changes' covariance over the error variance has three diagonals. */
    static Arima011 given(double theta, double[] change, double[] steps) {
        int m = change.length;
        Array2DRowRealMatrix covariance = new Array2DRowRealMatrix(m, m);
        for (int i = 0; i < m; i++) {
            covariance.setEntry(i, i, steps[i] * (1 + theta * theta) + 2 * (steps[i] - 1) * theta);
            if (i > 0) {
                covariance.setEntry(i, i - 1, theta);
                covariance.setEntry(i - 1, i, theta);
            }
        }
        CholeskyDecomposition cholesky = new CholeskyDecomposition(covariance);
        DecompositionSolver solver = cholesky.getSolver();
        RealVector mean = new ArrayRealVector(steps);
        RealVector weighted = solver.solve(mean);
        double drift = weighted.dotProduct(new ArrayRealVector(change)) / weighted.dotProduct(mean);
        RealVector residual = new ArrayRealVector(change).subtract(mean.mapMultiply(drift));
        RealVector scaled = solver.solve(residual);
        double squares = Math.max(0, residual.dotProduct(scaled));
        RealVector last = new ArrayRealVector(m);
        last.setEntry(m - 1, 1);
        return new Arima011(
                theta,
                drift,
                squares,
                -0.5 * (m * (Math.log(2 * Math.PI * squares / m) + 1) + Math.log(cholesky.getDeterminant())),
                theta * scaled.getEntry(m - 1),
                solver.solve(last).getEntry(m - 1));
    }

    /** The change expected over h steps; within the first step on the straight line to its end. */
    double expectedChange(double h) {
        return drift * h + carried * Math.min(1, h);
    }

    /** The error variance h steps ahead over that of e; within the first step in proportion. */
    private double varianceFactor(double h) {
        double oneStep = 1 + theta * theta * (1 - lastPrecision);
        return h <= 1 ? h * oneStep : oneStep + (h - 1) * (1 + theta) * (1 + theta);
    }

    private static boolean isStraight(double[] change, double[] steps, double magnitude) {
        for (int i = 0; i < change.length; i++) {
            if (Math.abs(change[i] / steps[i] - change[0] / steps[0]) > NOISE * magnitude) {
                return false;
            }
        }
        return true;
    }

    private static double onGrid(int i) {
        return -1 + 2.0 * i / GRID;
    }
}
