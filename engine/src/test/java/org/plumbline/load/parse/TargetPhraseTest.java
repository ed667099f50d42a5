package org.plumbline.load.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.model.TargetKind;

class TargetPhraseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8          | REACH    | false | 8
            达到8       | REACH    | false | 8
            1,234.5    | REACH    | false | 1,234.5
            1/3        | REACH    | false | 1/3
            -5         | REACH    | false | -5
            不低于 60   | AT_LEAST | false | 60
            不少于60%   | AT_LEAST | false | 60%
            ≥60        | AT_LEAST | false | 60
            >= 60      | AT_LEAST | false | 60
            60以上      | AT_LEAST | false | 60
            达到60以上   | AT_LEAST | false | 60
            超过60      | AT_LEAST | true  | 60
            ＞60       | AT_LEAST | true  | 60
            不超过5     | AT_MOST  | false | 5
            ≤5         | AT_MOST  | false | 5
            控制在5以内  | AT_MOST  | false | 5
            控制在 5    | AT_MOST  | false | 5
            5以下       | AT_MOST  | false | 5
            低于5       | AT_MOST  | true  | 5
            约100      | APPROX   | false | 100
            100左右     | APPROX   | false | 100
            等于3       | EXACT    | false | 3
            年均增长8%   | GROWTH   | false | 8%
            下降20%     | REDUCTION | false | 20%
            """)
    void wordsAroundTheNumberGiveTheKind(String text, TargetKind kind, boolean strict, String value) {
        assertThat(TargetPhrase.parse(text)).contains(new TargetPhrase(kind, strict, value, "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "60～70,     60,   70",
        "60-70,     60,   70",
        "60至70,     60,   70",
        "60—70%,    60%,  70%",
        "60%~70%,   60%,  70%",
        "达到60－70,  60,   70",
        "1.5到2.5,   1.5,  2.5",
        "-5至5,      -5,   5",
    })
    void rangesHaveTwoEnds(String text, String low, String high) {
        assertThat(TargetPhrase.parse(text)).contains(new TargetPhrase(TargetKind.RANGE, false, "", low, high));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "明显提高", "前10名", "60亿元", "60左右吧", "第60"})
    void otherWordsAreNotGuessed(String text) {
        assertThat(TargetPhrase.parse(text)).isEmpty();
    }
}
