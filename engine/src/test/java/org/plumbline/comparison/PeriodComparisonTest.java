package org.plumbline.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plumbline.calc.Cell;
import org.plumbline.calc.UnavailableReason;

/** Expected values by hand. */
class PeriodComparisonTest {

    private static double number(Cell cell) {
        return cell.value().orElseThrow(() -> new AssertionError(String.valueOf(cell.reason())));
    }

    @Test
    void comparableLevelsGiveYearOnYearGrowth() {
        ComparedRow row = Tables.row(
                new Tables()
                        .indicator("patents,专利,count,higher,flow")
                        .observed("patents,sz,2015,100", "patents,sz,2016,120")
                        .periods("2015", "2016"),
                "patents",
                "sz");

        assertThat(number(row.value().change())).isEqualTo(20);
        assertThat(number(row.growth().rate())).isEqualTo(0.2);
        assertThat(row.growth().basis()).contains(RateBasis.YOY);
        assertThat(row.value().part(Effect.PERIOD)).isEqualTo(20);
    }

    @Test
    void currentPricesGiveNominalGrowthAndPublishedGrowthTakesItsPlace() {
        Tables tables = new Tables()
                .indicator("va,增加值,CNY_100M,higher,flow,,,,,,,current")
                .indicator("va_growth,增速,percent,higher,growth,,,,,,,,,va,ytd-yoy")
                .observed("va,sz,2015,135.59", "va,sz,2016,139.55");
        ComparedRow nominal = Tables.row(tables.periods("2015", "2016"), "va", "sz");
        ComparedRow published =
                Tables.row(tables.observed("va_growth,sz,2016,-1.2").periods("2015", "2016"), "va", "sz");

        assertThat(nominal.growth().basis()).contains(RateBasis.NOMINAL);
        assertThat(number(nominal.growth().rate())).isCloseTo(0.0292, within(5e-5));
        assertThat(nominal.growth().real().reason()).contains(UnavailableReason.NO_REAL_SERIES);
        assertThat(published.growth().basis()).contains(RateBasis.YOY);
        assertThat(number(published.growth().rate())).isEqualTo(-0.012);
        assertThat(number(published.growth().nominal()))
                .isEqualTo(number(nominal.growth().rate()));
        assertThat(published.value().part(Effect.PERIOD)).isEqualTo(-1.62708);
        assertThat(published.value().part(Effect.PRICE)).isEqualTo(5.58708);
    }

    @Test
    void aBaseNotAboveZeroGivesTheChangeAndNoRate() {
        Tables tables = new Tables()
                .indicator("profit,利润,count,higher,flow")
                .observed("profit,a,2015,0", "profit,a,2016,5", "profit,b,2015,-2", "profit,b,2016,3");
        Comparison comparison = tables.periods("2015", "2016");

        assertThat(number(Tables.row(comparison, "profit", "a").value().change()))
                .isEqualTo(5);
        assertThat(Tables.row(comparison, "profit", "a").growth().rate().reason())
                .contains(UnavailableReason.ZERO_BASE);
        assertThat(number(Tables.row(comparison, "profit", "b").value().change()))
                .isEqualTo(5);
        assertThat(Tables.row(comparison, "profit", "b").growth().rate().reason())
                .contains(UnavailableReason.NEGATIVE_BASE);
    }

    @Test
    void ratesChangeByPointsAndHaveNoRate() {
        ComparedRow row = Tables.row(
                new Tables()
                        .indicator("share,占比,percent,higher,rate")
                        .observed("share,sz,2015,3.08", "share,sz,2016,3.2")
                        .periods("2015", "2016"),
                "share",
                "sz");

        assertThat(number(row.value().change())).isEqualTo(0.12);
        assertThat(row.growth().rate().reason()).contains(UnavailableReason.NOT_APPLICABLE);
    }

    @Test
    void onlySeasonallyAdjustedSeriesHaveARateOnThePeriodBefore() {
        Comparison comparison = new Tables()
                .indicator("raw,原数,count,higher,flow")
                .indicator("adjusted,季调数,count,higher,flow,,,,,,,,,,,yes")
                .observed("raw,sz,2016-Q1,10", "raw,sz,2016-Q2,11", "adjusted,sz,2016-Q1,10", "adjusted,sz,2016-Q2,11")
                .periods("2016-Q1", "2016-Q2");

        assertThat(Tables.row(comparison, "raw", "sz").growth().rate().reason())
                .contains(UnavailableReason.NOT_SEASONALLY_ADJUSTED);
        assertThat(number(Tables.row(comparison, "raw", "sz").value().change())).isEqualTo(1);
        assertThat(number(Tables.row(comparison, "adjusted", "sz").growth().rate()))
                .isEqualTo(0.1);
        assertThat(Tables.row(comparison, "adjusted", "sz").growth().basis()).contains(RateBasis.SEQUENTIAL);
    }

    @Test
    void averageYearlyGrowthComesByBothMethods() {
        ComparedRow row = Tables.row(
                new Tables()
                        .indicator("n,数,count,higher,flow")
                        .observed("n,sz,2014,100", "n,sz,2015,150", "n,sz,2016,121")
                        .periods("2014", "2016"),
                "n",
                "sz");

        assertThat(number(row.growth().average().horizontal())).isEqualTo(0.1);
        // (1 + g) + (1 + g)² = 2.71: 1 + g = (−1 + √(1 + 4·2.71))/2
        assertThat(number(row.growth().average().cumulative()))
                .isCloseTo((-1 + Math.sqrt(1 + 4 * 2.71)) / 2 - 1, within(1e-11));
        assertThat(row.growth().basis()).contains(RateBasis.SPAN);
    }

    @Test
    void theTwoYearAverageBridgesAnUnusualBaseYear() {
        ComparedRow row = Tables.row(
                new Tables()
                        .indicator("n,数,count,higher,flow")
                        .observed("n,sz,2019,100", "n,sz,2020,80", "n,sz,2021,121")
                        .periods("2020", "2021"),
                "n",
                "sz");

        assertThat(number(row.growth().rate())).isEqualTo(0.5125);
        assertThat(number(row.growth().twoYearAverage())).isEqualTo(0.1);
    }

    @Test
    void districtsShareTheChangeAndPullTheRate() {
        ComparedRow row = Tables.row(
                new Tables()
                        .indicator("n,数,count,higher,flow,,,,,,sum")
                        .observed(
                                "n,sz,2015,100",
                                "n,a,2015,60",
                                "n,b,2015,40",
                                "n,sz,2016,110",
                                "n,a,2016,72",
                                "n,b,2016,38")
                        .periods("2015", "2016"),
                "n",
                "sz");

        ChangeParts parts = row.parts().get(0);
        assertThat(parts.kind()).isEqualTo("regions");
        assertThat(number(parts.parts().get(0).share())).isEqualTo(1.2);
        assertThat(number(parts.parts().get(1).share())).isEqualTo(-0.2);
        assertThat(number(parts.parts().get(0).pull())).isEqualTo(0.12);
        assertThat(number(parts.parts().get(1).pull())).isEqualTo(-0.02);
    }

    @Test
    void placesAreAmongRegionsOfOneTypeAndTheBestIsFirst() {
        Comparison comparison = new Tables()
                .indicator("cost,能耗,count,lower,flow")
                .observed("cost,a,2015,5", "cost,b,2015,4", "cost,a,2016,3", "cost,b,2016,4", "cost,sz,2016,7")
                .periods("2015", "2016");
        ComparedRow row = Tables.row(comparison, "cost", "a");

        assertThat(row.from().rank()).hasValue(2);
        assertThat(row.to().rank()).hasValue(1);
        assertThat(number(row.placesWon())).isEqualTo(1);
        assertThat(Tables.row(comparison, "cost", "sz").to().rank()).isEmpty();
    }

    @Test
    void aBreakNeedsALink() {
        Tables tables = new Tables().indicator("n,数,count,higher,flow").observed("n,sz,2015,100", "n,sz,2016,132,,,B");
        ComparedRow refused = Tables.row(tables.periods("2015", "2016"), "n", "sz");
        ComparedRow bridged = Tables.row(tables.link("n,2016,,,1.2").periods("2015", "2016"), "n", "sz");

        assertThat(refused.value().reason()).contains(UnavailableReason.NOT_COMPARABLE);
        assertThat(refused.undefined()).containsEntry("parts", UnavailableReason.NOT_COMPARABLE);
        assertThat(bridged.value().part(Effect.DEFINITION)).isEqualTo(20);
        assertThat(bridged.value().part(Effect.PERIOD)).isEqualTo(12);
        assertThat(number(bridged.growth().rate())).isEqualTo(0.1);
        assertThat(bridged.notes()).extracting(note -> note.code()).containsExactly("bridged-definition");
    }

    @Test
    void aChangedRegionIsAPartOfItsOwn() {
        ComparedRow row = Tables.row(
                new Tables()
                        .indicator("n,数,count,higher,flow")
                        .regionChange("2016-01-01,a,b,0.25,")
                        .observed("n,a,2015,100", "n,b,2015,40", "n,a,2016,90", "n,b,2016,70")
                        .periods("2015", "2016"),
                "n",
                "a");

        assertThat(number(row.value().change())).isEqualTo(-10);
        assertThat(row.value().part(Effect.REGION)).isEqualTo(-25);
        assertThat(row.value().part(Effect.PERIOD)).isEqualTo(15);
    }

    @Test
    void aRatiosChangeIsItsNumeratorsAndItsDenominators() {
        ComparedRow row = Tables.row(
                new Tables()
                        .indicator("rd,研发,CNY_100M,higher,flow")
                        .indicator("gdp,生产总值,CNY_100M,higher,flow")
                        .indicator("share,占比,percent,higher,rate,,rd,gdp")
                        .observed("rd,sz,2015,4", "gdp,sz,2015,100", "rd,sz,2016,6", "gdp,sz,2016,120")
                        .periods("2015", "2016"),
                "share",
                "sz");

        assertThat(number(row.value().change())).isEqualTo(1);
        assertThat(row.value().part(Effect.PERIOD)).isEqualTo(2);
        assertThat(row.value().part(Effect.DENOMINATOR)).isEqualTo(-1);
    }

    @Test
    void boundsAreNotSubtracted() {
        ComparedRow row = Tables.row(
                new Tables()
                        .indicator("n,数,count,higher,flow")
                        .observed("n,sz,2015,700", "n,sz,2016,800,,above")
                        .periods("2015", "2016"),
                "n",
                "sz");

        assertThat(row.value().reason()).contains(UnavailableReason.BOUND_ONLY);
    }

    @Test
    void targetsShowGapAndVerdictThenAndNow() {
        ComparedRow row = Tables.row(
                new Tables()
                        .indicator("n,数,count,higher,flow")
                        .target("t,n,sz,2016,reach,,100,,,,2014,60")
                        .observed("n,sz,2014,60", "n,sz,2015,70", "n,sz,2016,105")
                        .periods("2015", "2016"),
                "t");

        assertThat(row.from().assessment().orElseThrow().outcome().code()).isEqualTo("behind");
        assertThat(row.to().assessment().orElseThrow().outcome().code()).isEqualTo("met");
        assertThat(row.verdictChanged()).isTrue();
        assertThat(number(row.gap().change())).isEqualTo(35);
        assertThat(row.gap().part(Effect.PERIOD)).isEqualTo(35);
    }

    @Test
    void aRequirementThatStaysHasNoPartInAGapThatMoves() {
        ComparedRow row = Tables.row(
                new Tables()
                        .indicator("rd,研发,CNY_100M,higher,flow")
                        .indicator("gdp,产值,CNY_100M,higher,flow")
                        .indicator("share,占比,percent,higher,rate,,rd,gdp")
                        .target("t,share,sz,2016,reach,,3.5,,,,2014,3")
                        .observed("rd,sz,2015,45", "gdp,sz,2015,1400", "rd,sz,2016,52", "gdp,sz,2016,1520")
                        .periods("2015", "2016"),
                "t");

        assertThat(number(row.gap().change())).isCloseTo(100 * (52.0 / 1520 - 45.0 / 1400), within(1e-11));
        assertThat(row.gap().part(Effect.TARGET)).isZero();
        assertThat(row.gap().part(Effect.DENOMINATOR)).isNegative();
    }

    @Test
    void levelsThatGrewByWhatRoundsToThePublishedGrowthHaveNoPartOfPrices() {
        Tables tables = new Tables()
                .indicator("va,增加值,CNY_100M,higher,flow,,,,,,,current")
                .indicator("va_growth,增速,percent,higher,growth,,,,,,,,,va,yoy")
                .observed("va,sz,2015,858.36", "va,sz,2016,859.19");

        // 859.19/858.36 = 1.00097, printed 0.1; 0.2 is something else.
        EffectParts same = Tables.row(
                        tables.observed("va_growth,sz,2016,0.1,preliminary").periods("2015", "2016"), "va", "sz")
                .value();
        EffectParts other = Tables.row(
                        tables.observed("va_growth,sz,2016,0.2,final").periods("2015", "2016"), "va", "sz")
                .value();

        assertThat(same.part(Effect.PERIOD)).isEqualTo(0.83);
        assertThat(same.part(Effect.PRICE)).isZero();
        assertThat(other.part(Effect.PRICE)).isEqualTo(-0.88672);
    }
}
