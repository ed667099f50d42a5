package org.plumbline.breakdown;

/** Sums that overflow loudly. */
final class LongSums {
    private LongSums() {}

    static long of(long... values) {
        long sum = 0;
        for (long value : values) {
            sum = Math.addExact(sum, value);
        }
        return sum;
    }

    /** The sum of bounds; none where one of them is. */
    static long ofBounds(long... bounds) {
        for (long bound : bounds) {
            if (Math.abs(bound) >= Grid.NONE) {
                return bound;
            }
        }
        return of(bounds);
    }
}
