package org.plumbline.load.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.model.Figure;
import org.plumbline.model.Units;

class UnitConversionTest {

    private static Figure convert(String number, String from, String to) {
        return UnitConversion.between(Units.parse(from), Units.parse(to))
                .orElseThrow()
                .apply(NumberParser.parse(number).orElseThrow(), number);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5,   万亿元,    亿元,     25000,   0",
        "1.2,   亿元,     万元,     12000,   0",
        "1.25,  万家,     家,       12500,   0",
        "3,     家,       万家,     0.0003,  4",
        "0.1,   亿元,     亿元,     0.1,     1",
        "12950.1, 亿元,   万亿元,    1.29501, 5",
        "35,    件/万人,   件/人,    0.0035,  4",
        "15,    亩,       公顷,     1,       2",
        "5,     ‰,        percent, 0.5,     1",
        "3,     百分点,    percent, 3,       0",
    })
    void convertsWithoutBinaryNoise(String number, String from, String to, double value, int decimals) {
        Figure figure = convert(number, from, to);

        assertThat(figure.value()).isEqualTo(value);
        assertThat(figure.decimals()).isEqualTo(decimals);
    }

    @Test
    void keepsTheStoredNumberAndUnit() {
        Figure figure = convert("2.5", "万亿元", "亿元");

        assertThat(figure.stored()).isEqualTo(2.5);
        assertThat(figure.storedUnit()).isEqualTo("CNY_1T");
        assertThat(figure.text()).isEqualTo("2.5");
        assertThat(convert("3", "亿元", "CNY_100M").storedUnit()).isEmpty();
    }

    @Test
    void otherDimensionsDoNotConvert() {
        assertThat(UnitConversion.between(Units.parse("亿元"), Units.parse("亿美元")))
                .isEmpty();
        assertThat(UnitConversion.between(Units.parse("亿元"), Units.parse("percent")))
                .isEmpty();
    }
}
