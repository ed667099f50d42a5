package org.plumbline.breakdown;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * The table with given row and column sums nearest to a start in weighted least squares: least {@code Σ (x - start)² / weight}.
 * Solved for the multipliers of the columns (the rows' are eliminated, the last column's is free); where cells leave their
 * bounds, row and column multipliers are then found in turn (Hildreth 1957).
 */
final class TableLeastSquares {
    private static final int MOST_ROUNDS = 20_000;
    private static final double TOLERANCE = 1e-11;

    private final double[] start;
    private final double[] weight;
    private final double[] rowSums;
    private final double[] columnSums;
    private final double[] lower;
    private final double[] upper;
    private final int rows;
    private final int columns;

    private TableLeastSquares(
            double[] start, double[] weight, double[] rowSums, double[] columnSums, double[] lower, double[] upper) {
        this.start = start;
        this.weight = weight;
        this.rowSums = rowSums;
        this.columnSums = columnSums;
        this.lower = lower;
        this.upper = upper;
        this.rows = rowSums.length;
        this.columns = columnSums.length;
    }

    /** Cells row by row; one without weight stays at its start, within its bounds. */
    static double[] fit(
            double[] start, double[] weight, double[] rowSums, double[] columnSums, double[] lower, double[] upper) {
        return new TableLeastSquares(start, weight, rowSums, columnSums, lower, upper).fit();
    }

    private double[] fit() {
        double[] columnShift = direct();
        double[] cells = cells(rowShifts(columnShift), columnShift);
        int rounds = 0;
        while (worst(cells) > TOLERANCE && rounds < MOST_ROUNDS) {
            double[] rowShift = rowShifts(columnShift);
            for (int j = 0; j < columns; j++) {
                columnShift[j] = shift(j, columns, rows, rowShift, columnSums[j], columnShift[j]);
            }
            cells = cells(rowShifts(columnShift), columnShift);
            rounds++;
        }
        return cells;
    }

    private double[] rowShifts(double[] columnShift) {
        double[] shifts = new double[rows];
        for (int i = 0; i < rows; i++) {
            shifts[i] = shift(i * columns, 1, columns, columnShift, rowSums[i], 0);
        }
        return shifts;
    }

    private double shift(int first, int step, int count, double[] others, double sum, double present) {
        double[] from = new double[count];
        double[] slope = new double[count];
        double[] low = new double[count];
        double[] high = new double[count];
        double[] ones = new double[count];
        for (int k = 0; k < count; k++) {
            int at = first + k * step;
            from[k] = start[at] + weight[at] * others[k];
            slope[k] = weight[at];
            low[k] = lower[at];
            high[k] = upper[at];
            ones[k] = 1;
        }
        double found = new BoundedLines(from, slope, low, high, ones).parameter(sum);
        return Double.isFinite(found) ? found : present;
    }

    private double cell(int at, double shift) {
        return Math.min(upper[at], Math.max(lower[at], start[at] + weight[at] * shift));
    }

    private double[] cells(double[] rowShift, double[] columnShift) {
        double[] cells = new double[start.length];
        for (int at = 0; at < cells.length; at++) {
            cells[at] = cell(at, rowShift[at / columns] + columnShift[at % columns]);
        }
        return cells;
    }

    private double worst(double[] cells) {
        double worst = 0;
        double whole = Math.max(
                Double.MIN_NORMAL, Arrays.stream(columnSums).map(Math::abs).sum());
        double[] columnLeft = columnSums.clone();
        for (int i = 0; i < rows; i++) {
            double left = rowSums[i];
            for (int j = 0; j < columns; j++) {
                left -= cells[i * columns + j];
                columnLeft[j] -= cells[i * columns + j];
            }
            worst = Math.max(worst, Math.abs(left));
        }
        for (double left : columnLeft) {
            worst = Math.max(worst, Math.abs(left));
        }
        return worst / whole;
    }

    /** Column multipliers without regard to bounds. */
    private double[] direct() {
        int free = columns - 1;
        double[] rowWeight = new double[rows];
        double[] rowLeft = rowSums.clone();
        double[] columnLeft = columnSums.clone();
        for (int at = 0; at < start.length; at++) {
            rowWeight[at / columns] += weight[at];
            rowLeft[at / columns] -= start[at];
            columnLeft[at % columns] -= start[at];
        }
        double[] shifts = new double[columns];
        if (free == 0) {
            return shifts;
        }
        double[][] matrix = new double[free][free];
        double[] right = new double[free];
        for (int j = 0; j < free; j++) {
            right[j] = columnLeft[j];
        }
        for (int i = 0; i < rows; i++) {
            if (rowWeight[i] <= 0) {
                continue;
            }
            for (int j = 0; j < free; j++) {
                double own = weight[i * columns + j];
                matrix[j][j] += own;
                right[j] -= own * rowLeft[i] / rowWeight[i];
                for (int k = 0; k < free; k++) {
                    matrix[j][k] -= own * weight[i * columns + k] / rowWeight[i];
                }
            }
        }
        try {
            double[] solved = new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-6, 1e-300)
                    .getSolver()
                    .solve(new ArrayRealVector(right, false))
                    .toArray();
            System.arraycopy(solved, 0, shifts, 0, free);
        } catch (org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException unconnected) {
            Arrays.fill(shifts, 0);
        }
        return shifts;
    }
}
