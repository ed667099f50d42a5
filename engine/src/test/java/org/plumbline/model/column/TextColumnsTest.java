package org.plumbline.model.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextColumnsTest {
    private static final int ROWS = 30_000;

    @Test
    void everyTextIsHeldOnceAndComesBack() {
        TextPool pool = new TextPool();
        List<String> texts = new ArrayList<>();
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            texts.add("第" + i + "号 𠮷 note");
            codes.add(pool.add(texts.get(i)));
        }

        for (int i = 0; i < ROWS; i++) {
            assertThat(pool.get(codes.get(i))).isEqualTo(texts.get(i));
            assertThat(pool.add(texts.get(i))).isEqualTo(codes.get(i));
        }
        assertThat(pool.size()).isEqualTo(ROWS + 1);
        assertThat(pool.add("")).isZero();
        assertThat(pool.get(0)).isEmpty();
    }

    @Test
    void textsLongerThanABlockAreHeldWhole() {
        TextPool pool = new TextPool();
        String longText = "数".repeat(100_000);

        int small = pool.add("a");
        int large = pool.add(longText);
        int behind = pool.add("b");

        assertThat(List.of(pool.get(small), pool.get(large), pool.get(behind))).containsExactly("a", longText, "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "-1.50",
                "0.001",
                "-0.0",
                "-0",
                "007",
                "1.",
                ".5",
                "+3",
                "1,234.5",
                "97.3%",
                "1.2E+5",
                "１２３",
                "",
                "…",
                "123456789012345",
                "1234567890123456",
                "12345678901234567890",
                "0.8444218515250481",
                "0.1000000000000000055",
                "999999999999999.9",
                "1 234"
            })
    void textsComeBackAsTheyWere(String text) {
        PrintedColumn column = new PrintedColumn(new TextPool());
        double number = number(text);

        column.add(text, number);

        assertThat(column.get(0, number)).isEqualTo(text);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 7;
        }
    }

    @Test
    void aTextThatSaysSomethingElseThanTheNumberIsKept() {
        PrintedColumn column = new PrintedColumn(new TextPool());

        column.add("12.5", 0.125);

        assertThat(column.get(0, 0.125)).isEqualTo("12.5");
    }

    @Test
    void plainNumbersNeedNoTextOfTheirOwn() {
        TextPool pool = new TextPool();
        PrintedColumn column = new PrintedColumn(pool);
        Random random = new Random(3);
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            double any = (random.nextDouble() - 0.5) * 1e6;
            texts.add(row % 3 == 0 ? Double.toString(any) : String.format(Locale.ROOT, "%." + row % 7 + "f", any));
            column.add(texts.get(row), Double.parseDouble(texts.get(row)));
        }

        for (int row = 0; row < ROWS; row++) {
            assertThat(column.get(row, Double.parseDouble(texts.get(row)))).isEqualTo(texts.get(row));
        }
        assertThat(pool.size()).isLessThan(ROWS / 10);
    }

    @Test
    void thingsAreNumberedInTheOrderTheyAreMet() {
        Dictionary<String> dictionary = new Dictionary<>();

        assertThat(List.of(dictionary.add("b"), dictionary.add("a"), dictionary.add("b"), dictionary.add("b")))
                .containsExactly(0, 1, 0, 0);
        assertThat(dictionary.get(1)).isEqualTo("a");
        assertThat(dictionary.find("a")).contains(1);
        assertThat(dictionary.find("c")).isEqualTo(Optional.empty());
        assertThat(dictionary.size()).isEqualTo(2);
    }
}
