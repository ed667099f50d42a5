package org.plumbline.projection;

/**
 * A line through points, kept by its height at the mean time, so that calendar years cost no digits.
 *
 * @param meanTime in years
 * @param centre the line's value at the mean time
 * @param slope per year
 * @param residualSquares sum of squared residuals
 * @param timeSquares sum of squared deviations of the times from their mean
 */
record StraightLine(int n, double meanTime, double centre, double slope, double residualSquares, double timeSquares) {

    static StraightLine through(double[] times, double[] values, double meanTime, double centre, double slope) {
        double residuals = 0;
        double spread = 0;
        for (int i = 0; i < times.length; i++) {
            double away = times[i] - meanTime;
            double residual = values[i] - (centre + slope * away);
            residuals += residual * residual;
            spread += away * away;
        }
        return new StraightLine(times.length, meanTime, centre, slope, residuals, spread);
    }

    double at(double time) {
        return centre + slope * (time - meanTime);
    }

    /** s, the residual standard error on n - 2 degrees of freedom. */
    double residualError() {
        return Math.sqrt(residualSquares / (n - 2));
    }

    /** The standard error of a new observation at a time: s·sqrt(1 + 1/n + (t - mean t)²/Sxx). */
    double predictionError(double time) {
        double away = time - meanTime;
        return residualError() * Math.sqrt(1 + 1.0 / n + away * away / timeSquares);
    }
}
