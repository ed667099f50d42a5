package org.plumbline.load.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

    @ParameterizedTest
    @CsvSource({
        "2011-12-08,    2011-12-08, 2011-12-08",
        "2011/12/8,     2011-12-08, 2011-12-08",
        "2011.12.8,     2011-12-08, 2011-12-08",
        "20111208,      2011-12-08, 2011-12-08",
        "2011年12月8日,  2011-12-08, 2011-12-08",
        "２０１１年１２月８日, 2011-12-08, 2011-12-08",
        "2011-12-08T10:15:00, 2011-12-08, 2011-12-08",
        "2011-12-08 00:00:00, 2011-12-08, 2011-12-08",
        "2012,          2012-01-01, 2012-12-31",
        "2012年,        2012-01-01, 2012-12-31",
        "2012-02,       2012-02-01, 2012-02-29",
        "2012/2,        2012-02-01, 2012-02-29",
        "2012年2月,     2012-02-01, 2012-02-29",
        "2012-Q3,       2012-07-01, 2012-09-30",
    })
    void aYearOrMonthIsItsFirstDayAsABeginningElseItsLast(String text, LocalDate beginning, LocalDate end) {
        assertThat(DateParser.asBeginning(text)).contains(beginning);
        assertThat(DateParser.asEnd(text)).contains(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2012-02-30", "2012-13", "2012-13-01", "8.12.2011", "0000-01-01", "明年"})
    void refusesWhatIsNoDate(String text) {
        assertThat(DateParser.asEnd(text)).isEmpty();
    }
}
