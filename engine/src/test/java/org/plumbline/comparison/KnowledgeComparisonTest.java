package org.plumbline.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.calc.UnavailableReason;

class KnowledgeComparisonTest {
    private static Tables gdp() {
        return new Tables()
                .indicator("gdp,生产总值,CNY_100M,higher,flow,2,,,,,,current")
                .observed(
                        "gdp,sz,2016,19492.6,preliminary,,,2017-01-13",
                        "gdp,sz,2016,20078.58,revised,,,2018-01-18",
                        "gdp,sz,2016,19492.6,,,,2019-12-31",
                        "gdp,sz,2016,20685.74,benchmark,,,2022-02-16");
    }

    @Test
    void routineAndBenchmarkRevisionsAreApartWhicheverDayOneLooksFrom() {
        ComparedRow row = Tables.row(gdp().known("2017-06-30", "2022-06-30"), "gdp", "sz");
        ComparedRow routine = Tables.row(gdp().known("2017-06-30", "2020-06-30"), "gdp", "sz");
        ComparedRow back = Tables.row(gdp().known("2022-06-30", "2017-06-30"), "gdp", "sz");

        assertThat(row.value().part(Effect.REVISION)).isEqualTo(585.98);
        assertThat(row.value().part(Effect.BENCHMARK)).isEqualTo(607.16);
        assertThat(row.value().change().value()).hasValue(1193.14);
        assertThat(routine.value().part(Effect.REVISION)).isEqualTo(585.98);
        assertThat(routine.value().part(Effect.BENCHMARK)).isZero();
        assertThat(back.value().part(Effect.REVISION)).isEqualTo(-585.98);
        assertThat(back.value().part(Effect.BENCHMARK)).isEqualTo(-607.16);
    }

    @Test
    void aNewPeriodComesAfterTheOldOneIsRevised() {
        ComparedRow row = Tables.row(
                new Tables()
                        .indicator("n,数,count,higher,flow")
                        .observed(
                                "n,sz,2015,100,preliminary,,,2016-01-31",
                                "n,sz,2015,103,final,,,2016-12-31",
                                "n,sz,2016,110,preliminary,,,2017-01-31")
                        .known("2016-06-30", "2017-06-30"),
                "n",
                "sz");

        assertThat(row.value().part(Effect.REVISION)).isEqualTo(3);
        assertThat(row.value().part(Effect.PERIOD)).isEqualTo(7);
    }

    @Test
    void aRevisedDenominatorIsNoRevisionOfTheNumerator() {
        ComparedRow row = Tables.row(
                new Tables()
                        .indicator("rd,研发,CNY_100M,higher,flow")
                        .indicator("gdp,生产总值,CNY_100M,higher,flow")
                        .indicator("share,占比,percent,higher,rate,,rd,gdp")
                        .observed(
                                "rd,sz,2015,4,,,,2016-01-01",
                                "gdp,sz,2015,100,,,,2016-01-01",
                                "rd,sz,2015,5,final,,,2017-01-01",
                                "gdp,sz,2015,125,benchmark,,,2017-01-01")
                        .known("2016-06-30", "2017-06-30"),
                "share",
                "sz");

        assertThat(row.value().change().value()).hasValue(0);
        assertThat(row.value().part(Effect.REVISION)).isEqualTo(1);
        assertThat(row.value().part(Effect.DENOMINATOR)).isEqualTo(-1);
    }

    @Test
    void aTargetThatReplacedAnotherChangesTheGap() {
        ComparedRow row = Tables.row(
                new Tables()
                        .indicator("n,数,count,higher,flow")
                        .target("old,n,sz,2016,reach,,100,,,,,,2015-01-31")
                        .target("new,n,sz,2016,reach,,90,,,,,,2016-06-30,old")
                        .observed("n,sz,2016,95,preliminary,,,2016-01-31", "n,sz,2016,96,final,,,2017-01-31")
                        .known("2016-03-31", "2017-03-31"),
                "new");

        assertThat(row.from().assessment().orElseThrow().target().id().value()).isEqualTo("old");
        assertThat(row.gap().change().value()).hasValue(11);
        assertThat(row.gap().part(Effect.TARGET)).isEqualTo(10);
        assertThat(row.gap().part(Effect.REVISION)).isEqualTo(1);
        assertThat(row.value().change().value()).hasValue(1);
        assertThat(row.verdictChanged()).isTrue();
    }

    @Test
    void whatWasNotKnownThenSaysSo() {
        Comparison comparison = new Tables()
                .indicator("n,数,count,higher,flow")
                .target("t,n,sz,2016,reach,,100,,,,,,2016-06-30")
                .observed("n,sz,2016,95,,,,2017-01-31")
                .known("2016-03-31", "2017-03-31");

        assertThat(Tables.row(comparison, "t").value().reason()).contains(UnavailableReason.NOT_KNOWN_THEN);
        assertThat(Tables.row(comparison, "n", "sz").undefined())
                .containsEntry("from", UnavailableReason.NO_OBSERVATION)
                .containsEntry("change", UnavailableReason.NO_OBSERVATION);
    }

    @Test
    void aCumulativeTargetIsSplitByItsOwnYears() {
        ComparedRow row = Tables.row(
                new Tables()
                        .indicator("n,数,count,higher,flow")
                        .target("t,n,sz,2013,reach,cumulative,100,,,2011,,,2011-01-31")
                        .observed(
                                "n,sz,2011,20,preliminary,,,2012-01-31",
                                "n,sz,2011,22,final,,,2012-12-31",
                                "n,sz,2012,30,preliminary,,,2013-01-31")
                        .known("2012-06-30", "2013-06-30"),
                "t");

        assertThat(row.value().change().value()).hasValue(32);
        assertThat(row.value().part(Effect.REVISION)).isEqualTo(2);
        assertThat(row.value().part(Effect.PERIOD)).isEqualTo(30);
    }

    @Test
    void partsOfRandomPlansAddUpToTheLastDigit() {
        Random random = new Random(20161);
        for (int round = 0; round < 25; round++) {
            Tables tables = new Tables()
                    .indicator("rd,研发,CNY_100M,higher,flow,,,,,,sum,current")
                    .indicator("gdp,生产总值,CNY_100M,higher,flow,,,,,,sum,current")
                    .indicator("growth,增速,percent,higher,growth,,,,,,,,,gdp,yoy")
                    .indicator("share,占比,percent,higher,rate,,rd,gdp,,,ratio")
                    .link("gdp,2015,,,1.07")
                    .regionChange("2015-01-01,a,b,0.3,")
                    .target("t1,share,sz,2016,reach,,4")
                    .target("t2,gdp,sz,2016,growth,,7,,,,2013,")
                    .target("t3,rd,a,2016,reach,cumulative,30,,,2013");
            for (String region : new String[] {"sz", "a", "b"}) {
                for (int year = 2013; year <= 2016; year++) {
                    for (String indicator : new String[] {"rd", "gdp", "growth"}) {
                        for (int vintage = 0; vintage < 1 + random.nextInt(3); vintage++) {
                            double value = indicator.equals("growth")
                                    ? random.nextInt(150) / 10.0
                                    : 10 + random.nextInt(99_999) / 100.0;
                            String stage = random.nextInt(3) == 0 ? "benchmark" : "";
                            String status = year == 2015 && indicator.equals("gdp") ? "B" : "";
                            tables.observed(String.join(
                                    ",",
                                    indicator,
                                    region,
                                    Integer.toString(year),
                                    Double.toString(value),
                                    stage,
                                    "",
                                    status,
                                    (year + 1 + vintage) + "-0" + (1 + random.nextInt(9)) + "-15"));
                        }
                    }
                }
            }
            assertExact(tables.known("2015-06-30", "2019-06-30"));
            assertExact(tables.known(Optional.of("2014"), "2015-06-30", "2018-06-30"));
            assertExact(tables.periods("2013", "2016"));
            assertExact(tables.periods("2015", "2016"));
        }
    }

    private static void assertExact(Comparison comparison) {
        assertThat(comparison.rows()).isNotEmpty();
        for (ComparedRow row : comparison.rows()) {
            for (EffectParts split : new EffectParts[] {row.value(), row.gap()}) {
                if (split.reason().isPresent()) {
                    assertThat(split.parts()).isEmpty();
                    continue;
                }
                BigDecimal sum = split.parts().values().stream()
                        .map(BigDecimal::valueOf)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum)
                        .isEqualByComparingTo(
                                BigDecimal.valueOf(split.change().value().orElseThrow()));
            }
        }
    }
}
