package org.plumbline.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Language;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.Qualifier;
import org.plumbline.model.TargetId;
import org.plumbline.report.SampleEvaluation;

class ValueFormatTest {
    private final Evaluation evaluation = SampleEvaluation.create();
    private final ValueFormat zh = ValueFormat.of(evaluation, ReportTexts.in(Language.ZH));
    private final ValueFormat en = ValueFormat.of(evaluation, ReportTexts.in(Language.EN));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "15310;0;15,310",
                "4.045;2;4.05",
                "1.005;2;1.01",
                "-0.3;1;-0.3",
                "0.5;0;1",
                "1234567.891;1;1,234,567.9"
            })
    void roundsHalfUpWithSeparators(double value, int decimals, String expected) {
        assertThat(ValueFormat.number(value, decimals)).isEqualTo(expected);
    }

    @Test
    void neverPrintsWhatIsNoNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> ValueFormat.number(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ValueFormat.number(Double.POSITIVE_INFINITY, 1));
    }

    @Test
    void signsDifferencesButNotZero() {
        assertThat(ValueFormat.signed(0.5, 1)).isEqualTo("+0.5");
        assertThat(ValueFormat.signed(-12, 0)).isEqualTo("-12");
        assertThat(ValueFormat.signed(0.04, 1)).isEqualTo("0.0");
        assertThat(ValueFormat.signed(-0.04, 1)).isEqualTo("0.0");
    }

    @Test
    void ratesDifferInPercentagePoints() {
        Assessment missed = find("t-missed");
        assertThat(zh.gap(missed)).isEqualTo("-0.43个百分点");
        assertThat(en.gap(missed)).isEqualTo("-0.43 percentage points");
        assertThat(zh.withUnit(missed.indicator(), 3.8)).isEqualTo("3.80%");
    }

    @Test
    void blankDecimalsTakeTheMostPrintedThatAreKnown() {
        // 0.531 is known; 0.5321 is published after the date looked from
        assertThat(zh.decimals(find("t-energy").indicator())).isEqualTo(3);
    }

    @Test
    void requirementsInFigures() {
        assertThat(zh.requirement(find("t-open"))).isEqualTo("≥ 1,000");
        assertThat(zh.requirement(find("t-energy"))).isEqualTo("≤ 0.500");
        assertThat(zh.requirement(find("t-later"))).isEqualTo("约 300（285–315）");
        assertThat(en.requirement(find("t-later"))).isEqualTo("about 300 (285–315)");
        assertThat(zh.requirement(find("t-blank"))).isEqualTo("目标值空缺");
        assertThat(zh.stated(find("t-open"))).isEqualTo("≥ 1,000亿元");
    }

    @Test
    void boundsShowTheirMark() {
        assertThat(zh.qualified(Qualifier.ABOVE, "900")).isEqualTo("> 900");
        assertThat(zh.qualified(Qualifier.AT_LEAST, "900")).isEqualTo("≥ 900");
        assertThat(zh.qualified(Qualifier.ABOUT, "900")).isEqualTo("约 900");
    }

    @Test
    void reasonsStandForMissingMeasures() {
        assertThat(zh.gap(find("t-energy"))).isEqualTo("没有观测数据");
        assertThat(zh.ratio(find("t-open").levelRatio())).isEqualTo("90.0%");
        assertThat(en.timeDistance(find("t-open").path().timeDistanceYears())).isEqualTo("0.4 years ahead");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2012;2012年;2012",
                "2012/2013;2012—2013年;2012–2013",
                "2012-S1;2012年上半年;2012 H1",
                "2012-S2;2012年下半年;2012 H2",
                "2012-Q1;2012年一季度;2012 Q1",
                "2012-Q4;2012年四季度;2012 Q4",
                "2012-06;2012年6月;Jun 2012",
                "2012-01/2012-09;2012年1—9月;Jan–Sep 2012",
                "2012-11/2013-02;2012年11月—2013年2月;Nov 2012 – Feb 2013"
            })
    void periodsAsPrinted(String period, String chinese, String english) {
        var parsed = PeriodParser.parse(period).orElseThrow();
        assertThat(zh.period(parsed)).isEqualTo(chinese);
        assertThat(en.period(parsed)).isEqualTo(english);
    }

    private Assessment find(String id) {
        return evaluation.find(new TargetId(id)).orElseThrow();
    }
}
