package org.plumbline.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.calc.Outcome;

class OutcomeMarkTest {
    /** WCAG 2.1, success criteria 1.4.3 (text) and 1.4.11 (graphics). */
    private static final double TEXT_CONTRAST = 4.5;

    private static final double GRAPHIC_CONTRAST = 3;

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void textAndGraphicsStandOut(Outcome outcome) {
        OutcomeMark mark = OutcomeMark.of(outcome);
        assertThat(contrast(mark.text(), "FFFFFF")).isGreaterThan(TEXT_CONTRAST);
        assertThat(contrast(mark.text(), mark.tint())).isGreaterThan(TEXT_CONTRAST);
        assertThat(contrast(mark.solid(), "FFFFFF")).isGreaterThan(GRAPHIC_CONTRAST);
        assertThat(mark.symbol().codePointCount(0, mark.symbol().length())).isEqualTo(1);
    }

    private static double contrast(String first, String second) {
        double a = luminance(first);
        double b = luminance(second);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
    }

    private static double channel(String hex, int at) {
        double c = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
