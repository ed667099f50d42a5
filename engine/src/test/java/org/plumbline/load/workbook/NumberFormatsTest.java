package org.plumbline.load.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.load.workbook.NumberFormats.Format;
import org.plumbline.load.workbook.NumberFormats.Meaning;

class NumberFormatsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            General                | NUMBER  | 0
            0.00                   | NUMBER  | 2
            #,##0.0_);(#,##0.0)    | NUMBER  | 1
            0.0"days"              | NUMBER  | 1
            0%                     | PERCENT | 0
            0.00%                  | PERCENT | 2
            yyyy-mm-dd             | DAY     | 0
            [$-804]yyyy"年"m"月"d"日" | DAY  | 0
            yyyy"年"m"月"           | MONTH   | 0
            mmm-yy                 | MONTH   | 0
            [h]:mm:ss              | NUMBER  | 0
            @                      | NUMBER  | 0
            """)
    void formatsTellWhatANumberMeans(String code, Meaning meaning, int decimals) {
        assertThat(NumberFormats.parse(code)).isEqualTo(new Format(meaning, decimals));
    }

    @Test
    void daysBeforeTheFalseLeapDayAreOneOff() {
        Format day = new Format(Meaning.DAY, 0);

        assertThat(CellNumber.text("1", day, false)).isEqualTo("1900-01-01");
        assertThat(CellNumber.text("61", day, false)).isEqualTo("1900-03-01");
        assertThat(CellNumber.text("41090", day, false)).isEqualTo("2012-06-30");
        assertThat(CellNumber.text("39628", day, true)).isEqualTo("2012-06-30");
    }

    @Test
    void binaryNoiseIsNotPrinted() {
        Format plain = new Format(Meaning.NUMBER, 0);

        assertThat(CellNumber.text("4.0199999999999996", plain, false)).isEqualTo("4.02");
        assertThat(CellNumber.text("1.2E5", plain, false)).isEqualTo("120000");
        assertThat(CellNumber.text("0.28999999999999998", new Format(Meaning.PERCENT, 1), false))
                .isEqualTo("29.0%");
    }
}
