package org.plumbline.model.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of numbers against plain arrays, over several full runs and the rest behind them. */
class NumberColumnsTest {
    private static final int ROWS = 50_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 256, 257, 65_536, 65_537, 1L << 32})
    void wholeNumbersOfAnySpanComeBack(long span) {
        Random random = new Random(span);
        IntColumn column = new IntColumn();
        int[] expected = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            expected[row] = (int) (Integer.MIN_VALUE + (long) (random.nextDouble() * span));
            column.add(expected[row]);
            assertThat(column.get(row)).isEqualTo(expected[row]);
        }

        assertThat(column.size()).isEqualTo(ROWS);
        for (int row = 0; row < ROWS; row++) {
            assertThat(column.get(row)).as("row %d", row).isEqualTo(expected[row]);
        }
    }

    @Test
    void runsOfDifferentSpansStandBesideEachOther() {
        IntColumn column = new IntColumn();
        for (int row = 0; row < ROWS; row++) {
            column.add(row < ROWS / 2 ? 7 : row * 40_000);
        }

        assertThat(List.of(column.get(0), column.get(20_000), column.get(ROWS - 1)))
                .containsExactly(7, 7, (ROWS - 1) * 40_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 5, 17})
    void decimalsComeBackToTheLastBit(int digits) {
        Random random = new Random(digits);
        DoubleColumn column = new DoubleColumn();
        double[] expected = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double any = (random.nextDouble() - 0.5) * 2e5;
            expected[row] =
                    digits > 15 ? any : Double.parseDouble(String.format(Locale.ROOT, "%." + digits + "f", any));
            column.add(expected[row]);
        }

        for (int row = 0; row < ROWS; row++) {
            assertThat(Double.doubleToRawLongBits(column.get(row)))
                    .as("row %d", row)
                    .isEqualTo(Double.doubleToRawLongBits(expected[row]));
        }
    }

    @Test
    void extremesComeBackToTheLastBit() {
        double[] extremes = {
            0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, 1e15 + 0.3, Integer.MIN_VALUE, 0.1 + 0.2
        };
        for (double extreme : extremes) {
            DoubleColumn column = new DoubleColumn();
            for (int row = 0; row < 10_000; row++) {
                column.add(row == 77 ? extreme : 1.25);
            }
            assertThat(Double.doubleToRawLongBits(column.get(77))).isEqualTo(Double.doubleToRawLongBits(extreme));
            assertThat(column.get(78)).isEqualTo(1.25);
        }
    }

    @Test
    void echoesGiveTheOtherColumnsNumberOrTheirOwn() {
        EchoColumn column = new EchoColumn();
        for (int row = 0; row < ROWS; row++) {
            column.add(row % 10 == 0 ? row / 3.0 : 5, 5);
        }

        for (int row = 0; row < ROWS; row++) {
            assertThat(column.get(row, 5)).isEqualTo(row % 10 == 0 ? row / 3.0 : 5);
        }
    }
}
