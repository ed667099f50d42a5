package org.plumbline.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.value.LargestRemainder;

/** Identities on random tables with a fixed seed: sums hold exactly, bounds and fixed values are kept, contradictions found. */
class RoundingTest {
    private static final int CASES = 10_000;

    @Test
    void oneAxisAddsUpWithinItsBounds() {
        Random random = new Random(20110119);
        for (int round = 0; round < CASES; round++) {
            int n = 1 + random.nextInt(12);
            double[] slope = random.doubles(n, 0.01, 100).toArray();
            long[] lower = random.longs(n, 0, 40).toArray();
            long[] upper = new long[n];
            Arrays.setAll(upper, i -> lower[i] + random.nextInt(60));
            long total =
                    LongSums.of(lower) + (long) (random.nextDouble() * (LongSums.of(upper) - LongSums.of(lower) + 1));
            double[] exact = new BoundedLines(new double[n], slope, toDouble(lower), toDouble(upper), ones(n))
                    .at((double) total);
            assertThat(Arrays.stream(exact).sum()).isCloseTo((double) total, within(1e-6));
            long[] units = LargestRemainder.round(exact, lower, upper, total);
            assertThat(LongSums.of(units)).isEqualTo(total);
            for (int i = 0; i < n; i++) {
                assertThat(units[i]).isBetween(lower[i], upper[i]);
                assertThat((double) units[i]).isCloseTo(exact[i], within(1.0 + 1e-6));
            }
        }
    }

    @Test
    void bothMarginsHoldAndContradictionsAreCertain() {
        Random random = new Random(981012);
        int refused = 0;
        for (int round = 0; round < CASES; round++) {
            int rows = 1 + random.nextInt(6);
            int columns = 1 + random.nextInt(6);
            int n = rows * columns;
            long[] truth = random.longs(n, 0, 30).toArray();
            double[] seed = new double[n];
            long[] lower = new long[n];
            long[] upper = new long[n];
            boolean twist = random.nextInt(4) == 0;
            for (int k = 0; k < n; k++) {
                boolean zero = random.nextInt(8) == 0;
                truth[k] = zero ? 0 : truth[k];
                seed[k] = zero ? 0 : 0.1 + random.nextDouble() * 30;
                boolean held = random.nextInt(10) == 0;
                lower[k] = held ? truth[k] : Math.max(0, truth[k] - random.nextInt(15));
                upper[k] = zero || held ? truth[k] : truth[k] + random.nextInt(15);
            }
            long[] rowSums = new long[rows];
            long[] columnSums = new long[columns];
            for (int k = 0; k < n; k++) {
                rowSums[k / columns] += truth[k];
                columnSums[k % columns] += truth[k];
            }
            if (twist && rows > 1) {
                long moved = 1L + random.nextInt(60);
                rowSums[0] += moved;
                rowSums[1] -= moved;
            }
            refused += check(seed, lower, upper, rowSums, columnSums) ? 0 : 1;
        }
        assertThat(refused).isBetween(200, 2500);
    }

    private static boolean check(double[] seed, long[] lower, long[] upper, long[] rowSums, long[] columnSums) {
        int columns = columnSums.length;
        TransportFlow flow = new TransportFlow(rowSums, columnSums, lower, upper);
        if (!flow.solve()) {
            assertFewest(lower, upper, rowSums, columnSums);
            return false;
        }
        double[] fitted = Biproportional.fit(
                        seed, toDouble(rowSums), toDouble(columnSums), toDouble(lower), toDouble(upper), 1e-10)
                .cells();
        long[] cells = ControlledRounding.round(fitted, rowSums, columnSums, lower, upper);
        long[] rows = new long[rowSums.length];
        long[] sums = new long[columns];
        for (int k = 0; k < cells.length; k++) {
            assertThat(cells[k]).isBetween(lower[k], upper[k]);
            rows[k / columns] += cells[k];
            sums[k % columns] += cells[k];
        }
        assertThat(rows).isEqualTo(rowSums);
        assertThat(sums).isEqualTo(columnSums);
        return true;
    }

    /** What is named cannot hold together; without any one of it, it can. */
    private static void assertFewest(long[] lower, long[] upper, long[] rowSums, long[] columnSums) {
        TableConstraints all = new TableConstraints(rowSums.length, columnSums.length);
        for (int k = 0; k < lower.length; k++) {
            all.cell("c" + k, k, lower[k], upper[k]);
        }
        for (int i = 0; i < rowSums.length; i++) {
            all.row("r" + i, i, rowSums[i], rowSums[i]);
        }
        for (int j = 0; j < columnSums.length; j++) {
            all.column("s" + j, j, columnSums[j], columnSums[j]);
        }
        List<String> fewest = all.fewest();
        assertThat(solved(fewest, lower, upper, rowSums, columnSums)).isFalse();
        for (String left : fewest) {
            List<String> without =
                    fewest.stream().filter(text -> !text.equals(left)).toList();
            assertThat(solved(without, lower, upper, rowSums, columnSums)).isTrue();
        }
    }

    private static boolean solved(List<String> texts, long[] lower, long[] upper, long[] rowSums, long[] columnSums) {
        TableRanges ranges = new TableRanges(rowSums.length, columnSums.length);
        for (String text : texts) {
            int at = Integer.parseInt(text.substring(1));
            switch (text.charAt(0)) {
                case 'c' -> ranges.cell(at, lower[at], upper[at]);
                case 'r' -> ranges.row(at, rowSums[at], rowSums[at]);
                default -> ranges.column(at, columnSums[at], columnSums[at]);
            }
        }
        return ranges.solved().isPresent();
    }

    private static double[] toDouble(long[] values) {
        return Arrays.stream(values).mapToDouble(v -> v).toArray();
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
