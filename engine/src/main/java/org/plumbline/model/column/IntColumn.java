package org.plumbline.model.column;

import java.util.Arrays;

/**
 * Whole numbers by row, appended at the end. Every full run of rows is held in as few bytes a row as the span of its
 * numbers needs: none where all are equal, one, two or four.
 *
 * <p>Not thread-safe while rows are appended; any number of threads may read it afterwards.
 */
public final class IntColumn {
    private static final int SHIFT = 13;
    private static final int RUN = 1 << SHIFT;
    private static final int MASK = RUN - 1;

    private final int[] tail = new int[RUN];
    private Run[] runs = new Run[16];
    private int size;

    /** One full run of rows: what is added to the least number, narrowed. */
    private abstract static class Run {
        final int least;

        Run(int least) {
            this.least = least;
        }

        abstract int get(int at);
    }

    private static final class Same extends Run {
        Same(int least) {
            super(least);
        }

        @Override
        int get(int at) {
            return least;
        }
    }

    private static final class Bytes extends Run {
        private final byte[] above = new byte[RUN];

        Bytes(int least, int[] numbers) {
            super(least);
            for (int i = 0; i < RUN; i++) {
                above[i] = (byte) (numbers[i] - least);
            }
        }

        @Override
        int get(int at) {
            return least + (above[at] & 0xFF);
        }
    }

    private static final class Chars extends Run {
        private final char[] above = new char[RUN];

        Chars(int least, int[] numbers) {
            super(least);
            for (int i = 0; i < RUN; i++) {
                above[i] = (char) (numbers[i] - least);
            }
        }

        @Override
        int get(int at) {
            return least + above[at];
        }
    }

    private static final class Ints extends Run {
        private final int[] numbers;

        Ints(int[] numbers) {
            super(0);
            this.numbers = numbers.clone();
        }

        @Override
        int get(int at) {
            return numbers[at];
        }
    }

    public int size() {
        return size;
    }

    public void add(int number) {
        tail[size & MASK] = number;
        size++;
        if ((size & MASK) == 0) {
            int run = (size >>> SHIFT) - 1;
            if (run == runs.length) {
                runs = Arrays.copyOf(runs, run * 2);
            }
            runs[run] = narrowed();
        }
    }

    private Run narrowed() {
        int least = tail[0];
        int most = tail[0];
        for (int number : tail) {
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
        long span = (long) most - least;
        if (span == 0) {
            return new Same(least);
        }
        if (span <= 0xFF) {
            return new Bytes(least, tail);
        }
        return span <= 0xFFFF ? new Chars(least, tail) : new Ints(tail);
    }

    /** The number of a row from 0. */
    public int get(int row) {
        int run = row >>> SHIFT;
        return run == size >>> SHIFT ? tail[row & MASK] : runs[run].get(row & MASK);
    }
}
