package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Language;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.TextBundle;
import org.plumbline.report.content.Theme;
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

    @Test
    void seriesColoursAreTheAccessiblePalette() {
        assertThat(Theme.CATEGORIES).startsWith("12436D", "28A197", "801650", "F46A25");
        for (String colour : List.of(Theme.ACTUAL, Theme.PREVIOUS, Theme.TARGET, Theme.FORECAST, Theme.REPLACED)) {
            assertThat(ChartStyle.contrast(ChartStyle.color(colour), ChartStyle.PAPER))
                    .as(colour)
                    .isGreaterThanOrEqualTo(GRAPHIC);
        }
        assertThat(ChartStyle.contrast(ChartStyle.ACTUAL, ChartStyle.PREVIOUS)).isGreaterThanOrEqualTo(GRAPHIC);
        assertThat(ChartStyle.contrast(ChartStyle.ACTUAL, ChartStyle.color(Theme.RANGES.get(0))))
                .isGreaterThanOrEqualTo(GRAPHIC);
        assertThat(ChartStyle.contrast(ChartStyle.TARGET_TEXT, ChartStyle.color(Theme.RANGES.get(0))))
                .isGreaterThanOrEqualTo(GRAPHIC);
    }

    /** Pairs that say opposite things, seen without red or green cones (Viénot, Brettel and Mollon 1999) and in grey. */
    @Test
    void oppositesStayApartWithoutRedAndGreenAndInGrey() {
        double[][] protan = {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}};
        double[][] deutan = {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}};
        for (List<Color> pair : List.of(
                List.of(ChartStyle.BETTER, ChartStyle.WORSE),
                List.of(ChartStyle.ACTUAL, ChartStyle.TARGET),
                List.of(ChartStyle.ACTUAL, ChartStyle.PREVIOUS),
                List.of(
                        ChartStyle.color(OutcomeMark.of(Outcome.MET).solid()),
                        ChartStyle.color(OutcomeMark.of(Outcome.BEHIND).solid())))) {
            for (double[][] sight : List.of(protan, deutan)) {
                assertThat(distance(seen(pair.get(0), sight), seen(pair.get(1), sight)))
                        .as(pair.toString())
                        .isGreaterThan(25);
            }
            assertThat(ChartStyle.contrast(pair.get(0), pair.get(1))).isGreaterThan(2.5);
        }
    }

    /** Linear light after the loss of one kind of cones. */
    private static double[] seen(Color colour, double[][] sight) {
        double[] light = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] result = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                result[i] += sight[i][j] * light[j];
            }
            result[i] = Math.max(0, Math.min(1, result[i]));
        }
        return result;
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** CIE 1976 distance of two colours in linear light. */
    private static double distance(double[] first, double[] second) {
        double[] a = lab(first);
        double[] b = lab(second);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double share) {
        return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116.0;
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
    void textsForACouncilStandInPlaceOfOthers() {
        assertThat(TextBundle.of(ChartTexts.BUNDLE, Language.ZH).keys())
                .containsAll(TextBundle.of(ChartTexts.COUNCIL, Language.ZH).keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {ChartTexts.BUNDLE, ChartTexts.COUNCIL})
    void bothLanguagesHaveTheSameTextsAndTheFontShowsThem(String name) {
        TextBundle zh = TextBundle.of(name, Language.ZH);
        TextBundle en = TextBundle.of(name, Language.EN);

        assertThat(zh.keys()).isEqualTo(en.keys());
        for (String key : zh.keys()) {
            assertThat(ReportFont.bundled().missing(zh.text(key) + en.text(key)))
                    .as(key)
                    .isEmpty();
        }
    }
}
