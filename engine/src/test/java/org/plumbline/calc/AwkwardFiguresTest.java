package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zeros, negative figures and impossible projections: a reason or a remark, never a misleading number. */
class AwkwardFiguresTest {
    private static Assessment halfway(String baseline, String latest, String target) {
        String kind = target.equals("0") ? "at-most" : "reach";
        String indicator = target.equals("0") ? "cost" : "stock";
        return new Scenario()
                .target("t," + indicator + ",sz,2020," + kind + ",," + target + ",,,,,,2010," + baseline)
                .observed(indicator + ",sz,2015," + latest)
                .knownAt("2016-01-01")
                .assess();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 50, 0, -, ZERO_TARGET, ZERO_TARGET",
        "100, 0, 200, ZERO_VALUE, -, ZERO_BASE",
        "0, 50, 200, ZERO_BASE, ZERO_BASE, -",
        "-100, -80, -50, NEGATIVE_VALUE, NEGATIVE_VALUE, NEGATIVE_VALUE",
        "-100, 20, -50, SIGN_CHANGE, NEGATIVE_VALUE, SIGN_CHANGE",
        "-100, -80, 50, NEGATIVE_VALUE, SIGN_CHANGE, SIGN_CHANGE",
        "100, 150, 200, -, -, -"
    })
    void ratesThatNothingCompoundsTo(
            String baseline, String latest, String target, String observed, String required, String remaining) {
        Pace pace = halfway(baseline, latest, target).pace();
        assertThat(why(pace.observedRate())).isEqualTo(observed);
        assertThat(why(pace.requiredRate())).isEqualTo(required);
        assertThat(why(pace.remainingRate())).isEqualTo(remaining);
        assertThat(pace.requiredChange().value()).isPresent();
    }

    @Test
    void logSharesNeedFiguresAboveZero() {
        assertThat(why(halfway("-100", "-80", "-50").logShareOfWay())).isEqualTo("NEGATIVE_VALUE");
        assertThat(why(halfway("100", "0", "200").logShareOfWay())).isEqualTo("ZERO_VALUE");
        assertThat(why(halfway("100", "-5", "200").logShareOfWay())).isEqualTo("SIGN_CHANGE");
    }

    /** Growing a loss of 100 by 5 % would make it larger: no requirement follows. */
    @ParameterizedTest
    @CsvSource({"growth, 5, -100, NEGATIVE_VALUE", "multiple, 2, -100, NEGATIVE_VALUE", "growth, 5, 0, ZERO_BASE"})
    void nothingGrowsFromZeroOrBelow(String kind, String value, String baseline, UnavailableReason why) {
        Assessment assessment = new Scenario()
                .target("t,stock,sz,2015," + kind + ",," + value + ",,,,,,2010," + baseline)
                .observed("stock,sz,2015,-90")
                .knownAt("2016-06-01")
                .assess();
        assertThat(assessment.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(assessment.undefined()).containsEntry("required", why);
    }

    /** From 100 in 2010 to 20 in 2014, −20 a year: −20 in 2016, −100 in 2020. */
    @Test
    void aTrendBelowZeroIsSaid() {
        Assessment assessment = falling("stock");
        assertThat(assessment.projection().value().value().orElseThrow()).isCloseTo(-100, within(1e-9));
        assertThat(assessment.notes()).contains(Note.of("projection-below-zero", "-100"));
        assertThat(falling("balance").notes()).extracting(Note::code).doesNotContain("projection-below-zero");
        assertThat(falling("pollution").notes()).contains(Note.of("projection-beyond-limit", "-100", "0"));
    }

    private static Assessment falling(String indicator) {
        Scenario scenario = new Scenario()
                .indicator("balance,差额,count,higher,stock")
                .target("t," + indicator + ",sz,2020,at-most,,10,,,,,,2010,100")
                .projection("drift")
                .knownAt("2015-01-01");
        if (indicator.equals("balance")) {
            scenario.observed("balance,sz,2009,-1");
        }
        for (int year = 2010; year <= 2014; year++) {
            int start = indicator.equals("balance") ? -1 : 100;
            scenario.observed(indicator + ",sz," + year + "," + (start - 20 * (year - 2010)));
        }
        return scenario.assess();
    }

    /** Open SDG, Eurostat and UN DESA start from 2012 where 2010 has no value; ratings of our own do not. */
    @Test
    void publishedMethodsMoveTheBaseYear() {
        Assessment assessment = new Scenario()
                .target("t,stock,sz,2020,reach,,200,,,,,,2010")
                .observed("stock,sz,2012,110", "stock,sz,2016,121")
                .method("all")
                .knownAt("2017-06-01")
                .assess();
        double required = Math.pow(200 / 110.0, 1 / 8.0) - 1;
        double ratio = (Math.pow(1.1, 0.25) - 1) / required;
        assertThat(assessment.ratings().get("open-sdg").category()).isEqualTo("limited-progress");
        assertThat(assessment.ratings().get("open-sdg").score().value().orElseThrow())
                .isCloseTo(4.1667 * ratio - 2.5, within(1e-9));
        assertThat(assessment.ratings().get("eurostat").category()).isEqualTo("insufficient-progress");
        assertThat(why(assessment.ratings().get("path").score())).isEqualTo("NO_BASELINE");
        assertThat(why(assessment.ratings().get("sdsn-trend").score())).isEqualTo("NO_BASELINE");
    }

    /** Half a point outside a range of percentages is not “within one point of 0 percent”. */
    @Test
    void aRangeOfPercentagesIsNotMetNearItsEnds() {
        Assessment assessment = new Scenario()
                .target("t,neutral,sz,2020,range,,,95,97,,,,2010,90")
                .observed("neutral,sz,2015,94.5")
                .method("un-desa")
                .knownAt("2016-06-01")
                .assess();
        assertThat(assessment.ratings().get("un-desa").result().orElseThrow().notes())
                .isEmpty();
        assertThat(assessment
                        .ratings()
                        .get("un-desa")
                        .result()
                        .orElseThrow()
                        .measure()
                        .value()
                        .orElseThrow())
                .isCloseTo(0.99, within(1e-9));
    }

    private static String why(Cell cell) {
        return cell.reason().map(Enum::name).orElse("-");
    }
}
