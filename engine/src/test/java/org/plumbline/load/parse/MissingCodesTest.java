package org.plumbline.load.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingCodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "…", "..", "...", "-", "—", "/", "n/a", "N/A", "※", "##", "?", "？", "－", "／", "．．．"})
    void marksStandForMissing(String text) {
        assertThat(MissingCodes.isMissing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "-1", "1/3", "#", "x", "无"})
    void valuesDoNot(String text) {
        assertThat(MissingCodes.isMissing(text)).isFalse();
    }
}
