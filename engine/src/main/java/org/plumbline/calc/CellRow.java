package org.plumbline.calc;

import java.util.Arrays;

/** Several cells in two columns instead of an object each: of the measures there are a set for every target. */
abstract class CellRow {
    private static final byte[] ALL_NUMBERS = {};
    private static final UnavailableReason[] REASONS = UnavailableReason.values();

    private final double[] numbers;

    /** For each cell 0, or one more than the position of its reason; empty where all cells are numbers. */
    private final byte[] reasons;

    CellRow(Cell... cells) {
        numbers = new double[cells.length];
        byte[] why = new byte[cells.length];
        boolean complete = true;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Cell.Measured measured) {
                numbers[i] = measured.number();
            } else if (cells[i] instanceof Cell.Unavailable none) {
                why[i] = (byte) (none.why().ordinal() + 1);
                complete = false;
            }
        }
        reasons = complete ? ALL_NUMBERS : why;
    }

    final Cell cell(int place) {
        return reasons.length == 0 || reasons[place] == 0
                ? new Cell.Measured(numbers[place])
                : Cell.unavailable(REASONS[reasons[place] - 1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellRow row
                && Arrays.equals(row.numbers, numbers)
                && Arrays.equals(row.reasons, reasons);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(numbers) + Arrays.hashCode(reasons);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(getClass().getSimpleName());
        for (int i = 0; i < numbers.length; i++) {
            text.append(i == 0 ? "[" : ", ").append(cell(i));
        }
        return text.append(']').toString();
    }
}
