package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Language;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.TextBundle;
import org.plumbline.report.font.ReportFont;

class ChartStyleTest {
    private static final double GRAPHIC = 3;
    private static final double TEXT = 4.5;

    @Test
    void contrastIsTheOneOfTheGuidelines() {
        assertThat(ChartStyle.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(ChartStyle.contrast(Color.WHITE, Color.WHITE)).isEqualTo(1);
    }

    @Test
    void coloursStandOutFromThePaper() {
        for (Color graphic : List.of(ChartStyle.ACTUAL, ChartStyle.TARGET, ChartStyle.REPLACED, ChartStyle.WHOLE)) {
            assertThat(ChartStyle.contrast(graphic, ChartStyle.PAPER)).isGreaterThanOrEqualTo(GRAPHIC);
        }
        for (Color text : List.of(ChartStyle.TEXT, ChartStyle.WEAK_TEXT, ChartStyle.ACTUAL, ChartStyle.TARGET_TEXT)) {
            assertThat(ChartStyle.contrast(text, ChartStyle.PAPER)).isGreaterThanOrEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void outcomesAreReadableAndHaveASymbolOfTheFont(Outcome outcome) {
        OutcomeMark mark = OutcomeMark.of(outcome);

        assertThat(ChartStyle.contrast(ChartStyle.color(mark.solid()), Color.WHITE))
                .isGreaterThanOrEqualTo(GRAPHIC);
        assertThat(ChartStyle.contrast(ChartStyle.color(mark.text()), ChartStyle.color(mark.tint())))
                .isGreaterThanOrEqualTo(TEXT);
        assertThat(ReportFont.bundled().missing(ChartTexts.symbol(outcome))).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameTextsAndTheFontShowsThem() {
        TextBundle zh = TextBundle.of(ChartTexts.BUNDLE, Language.ZH);
        TextBundle en = TextBundle.of(ChartTexts.BUNDLE, Language.EN);

        assertThat(zh.keys()).isEqualTo(en.keys());
        for (String key : zh.keys()) {
            assertThat(ReportFont.bundled().missing(zh.text(key) + en.text(key)))
                    .as(key)
                    .isEmpty();
        }
    }
}
