package org.plumbline.load.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0           | 0          | 0
            12          | 12         | 0
            -3.50       | -3.5       | 2
            +7          | 7          | 0
            .5          | 0.5        | 1
            1,234.5     | 1234.5     | 1
            1，234      | 1234       | 0
            12,345,678  | 12345678   | 0
            1 234 567.8 | 1234567.8  | 1
            １２．５     | 12.5       | 1
            −4.2        | -4.2       | 1
            －4         | -4         | 0
            1.2E+5      | 120000     | 0
            1.25e-3     | 0.00125    | 5
            123456789012345678901 | 123456789012345678901 | 0
            """)
    void readsPrintedNumbers(String text, double value, int decimals) {
        ParsedNumber number = NumberParser.parse(text).orElseThrow();

        assertThat(number.doubleValue()).isEqualTo(value);
        assertThat(number.decimals()).isEqualTo(decimals);
        assertThat(number.sign()).isEqualTo(ParsedNumber.Sign.NONE);
    }

    @Test
    void readsPercentAndPermille() {
        ParsedNumber percent = NumberParser.parse("97.3％").orElseThrow();

        assertThat(percent.doubleValue()).isEqualTo(97.3);
        assertThat(percent.decimals()).isEqualTo(1);
        assertThat(percent.sign()).isEqualTo(ParsedNumber.Sign.PERCENT);
        assertThat(NumberParser.parse("5 ‰").orElseThrow().sign()).isEqualTo(ParsedNumber.Sign.PERMILLE);
    }

    @Test
    void readsFractionsAsExactAsADoubleIs() {
        assertThat(NumberParser.parse("1/3").orElseThrow().doubleValue()).isEqualTo(1.0 / 3);
        assertThat(NumberParser.parse("－2／3").orElseThrow().doubleValue()).isEqualTo(-2.0 / 3);
        assertThat(NumberParser.parse("1/0")).isEmpty();
    }

    /** A footnote mark is not a digit, nor is what other scripts write. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1,23",
                "1,2345",
                "12,34,567",
                "1.2.3",
                "1e400",
                "1e-400",
                "NaN",
                "Infinity",
                "٣٤",
                "五百",
                "1234①",
                "12²",
                "0x10",
                "1-2",
                "60~70",
                "--5",
                "1d",
                "5亿",
                "+",
                ".",
                "%"
            })
    void refusesTheRest(String text) {
        assertThat(NumberParser.parse(text)).isEmpty();
    }
}
