package org.plumbline.model.column;

import java.util.Arrays;

/**
 * Numbers by row, appended at the end. Runs of rows whose numbers are decimals of few digits are held as whole numbers of
 * four bytes with the power of ten they are divided by; every number comes back to the last bit.
 *
 * <p>Not thread-safe while rows are appended; any number of threads may read it afterwards.
 */
public final class DoubleColumn {
    private static final int SHIFT = 12;
    private static final int RUN = 1 << SHIFT;
    private static final int MASK = RUN - 1;
    private static final int MOST_DECIMALS = 4;
    private static final double[] POWERS = {1, 10, 100, 1_000, 10_000};

    private final double[] tail = new double[RUN];
    private Object[] runs = new Object[16];
    private byte[] decimals = new byte[16];
    private int size;

    public int size() {
        return size;
    }

    public void add(double number) {
        tail[size & MASK] = number;
        size++;
        if ((size & MASK) == 0) {
            int run = (size >>> SHIFT) - 1;
            if (run == runs.length) {
                runs = Arrays.copyOf(runs, run * 2);
                decimals = Arrays.copyOf(decimals, run * 2);
            }
            close(run);
        }
    }

    private void close(int run) {
        for (int digits = 0; digits <= MOST_DECIMALS; digits++) {
            int[] scaled = new int[RUN];
            if (scale(POWERS[digits], scaled)) {
                runs[run] = scaled;
                decimals[run] = (byte) digits;
                return;
            }
        }
        runs[run] = tail.clone();
    }

    private boolean scale(double power, int[] scaled) {
        for (int i = 0; i < RUN; i++) {
            scaled[i] = (int) Math.rint(tail[i] * power);
            if (Double.doubleToRawLongBits(scaled[i] / power) != Double.doubleToRawLongBits(tail[i])) {
                return false;
            }
        }
        return true;
    }

    /** The number of a row from 0, as it was added. */
    public double get(int row) {
        int run = row >>> SHIFT;
        if (run == size >>> SHIFT) {
            return tail[row & MASK];
        }
        Object numbers = runs[run];
        return numbers instanceof int[] scaled
                ? scaled[row & MASK] / POWERS[decimals[run]]
                : ((double[]) numbers)[row & MASK];
    }
}
