package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.calc.Contribution.Kind;

/** What an assessed target's change and gap are made of, from tables to parts. */
class ContributionsTest {
    private static Scenario ratio() {
        return new Scenario()
                .indicator("gdp,生产总值,CNY_100M,higher,flow")
                .indicator("rd,研发投入,CNY_100M,higher,flow")
                .indicator("share,研发占比,percent,higher,rate,,rd,gdp")
                .target("t,share,sz,2015,reach,,5,,,,,,2010");
    }

    /** R&D 30 of 1000 to 60 of 1500: 3 % to 4 %, by hand as in ContributionTest of the package contribution. */
    @Test
    void aRatiosChangeIsThatOfNumeratorAndDenominator() {
        Assessment a = ratio().observed("gdp,sz,2010,1000", "rd,sz,2010,30", "gdp,sz,2013,1500", "rd,sz,2013,60")
                .assess();
        Contribution lmdi = one(a, Kind.RATIO_CHANGE, "lmdi");
        double weight = 1 / Math.log(4 / 3.0);
        assertThat(lmdi.total().value().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(lmdi.parts().get(0).value()).isCloseTo(weight * Math.log(2), within(1e-12));
        assertThat(lmdi.parts().get(0).indicator().orElseThrow().value()).isEqualTo("rd");
        assertThat(lmdi.parts().get(1).value()).isCloseTo(-weight * Math.log(1.5), within(1e-12));
        Contribution shapley = one(a, Kind.RATIO_CHANGE, "shapley");
        assertThat(shapley.parts().get(0).value()).isCloseTo(50 * (30 / 1000.0 + 30 / 1500.0), within(1e-12));
        assertThat(shapley.parts().get(1).value()).isCloseTo(50 * 90 * (1 / 1500.0 - 1 / 1000.0), within(1e-12));
        assertThat(lmdi.from().orElseThrow()).hasToString("2010");
        assertThat(lmdi.to()).hasToString("2013");
    }

    @Test
    void aNumeratorOfZeroHasNoLogarithm() {
        Assessment a = ratio().observed("gdp,sz,2010,1000", "rd,sz,2010,0", "gdp,sz,2013,1500", "rd,sz,2013,60")
                .assess();
        assertThat(one(a, Kind.RATIO_CHANGE, "lmdi").total().reason()).contains(UnavailableReason.ZERO_VALUE);
        assertThat(one(a, Kind.RATIO_CHANGE, "shapley").total().value().orElseThrow())
                .isEqualTo(4);
    }

    @Test
    void nothingIsSplitAcrossABreak() {
        Assessment a = ratio().observed("gdp,sz,2010,1000", "rd,sz,2010,30", "gdp,sz,2013,1500,,,B", "rd,sz,2013,60")
                .assess();
        assertThat(one(a, Kind.RATIO_CHANGE, "lmdi").total().reason()).contains(UnavailableReason.NOT_COMPARABLE);
    }

    /** Ratio 0.25 to 0.2333 with the districts of ContributionTest. */
    @Test
    void aCitysRatioIsSplitIntoWithinAndMix() {
        Assessment a = ratio().observed("gdp,sz-a,2010,100", "rd,sz-a,2010,10", "gdp,sz-b,2010,100", "rd,sz-b,2010,40")
                .observed("gdp,sz-a,2013,200", "rd,sz-a,2013,30", "gdp,sz-b,2013,100", "rd,sz-b,2013,40")
                .assess();
        Contribution split = one(a, Kind.REGIONS_RATIO_CHANGE, "within-mix");
        assertThat(split.total().value().orElseThrow()).isCloseTo(100 * (70 / 300.0 - 0.25), within(1e-10));
        assertThat(part(split, "within", "sz-a")).isCloseTo(100 * 7 / 12.0 * 0.05, within(1e-10));
        assertThat(part(split, "within", "sz-b")).isZero();
        double city = (0.25 + 70 / 300.0) / 2;
        assertThat(part(split, "mix", "sz-a")).isCloseTo(100 * (0.125 - city) / 6, within(1e-10));
        // τ = 5 %: 10 − 30 and 5 − 40.
        Contribution gap = one(a, Kind.REGIONS_SHORTFALL, "ratio");
        assertThat(part(gap, "shortfall", "sz-a")).isCloseTo(-20, within(1e-10));
        assertThat(part(gap, "shortfall", "sz-b")).isCloseTo(-35, within(1e-10));
        assertThat(gap.total().value().orElseThrow()).isCloseTo(-55, within(1e-10));
        assertThat(gap.unit().code()).isEqualTo("CNY_100M");
    }

    private static Scenario sum(String city) {
        return new Scenario()
                .target("t,flow,sz,2015,reach,,300,,,,,,2010")
                .target("a,flow,sz-a,2015,reach,,200")
                .target("b,flow,sz-b,2015,reach,,100")
                .observed("flow,sz,2010,150", "flow,sz-a,2010,100", "flow,sz-b,2010,50")
                .observed("flow,sz,2013," + city, "flow,sz-a,2013,120", "flow,sz-b,2013,110");
    }

    @Test
    void aSumsChangeAndShortfallAreThoseOfItsParts() {
        Assessment a = sum("230").assess();
        Contribution change = one(a, Kind.REGIONS_CHANGE, "sum");
        assertThat(change.total().value().orElseThrow()).isEqualTo(80);
        assertThat(part(change, "change", "sz-a")).isEqualTo(20);
        assertThat(part(change, "change", "sz-b")).isEqualTo(60);
        Contribution gap = one(a, Kind.REGIONS_SHORTFALL, "sum");
        assertThat(gap.total().value().orElseThrow()).isEqualTo(70);
        assertThat(part(gap, "shortfall", "sz-a")).isEqualTo(80);
        assertThat(part(gap, "shortfall", "sz-b")).isEqualTo(-10);
    }

    @Test
    void partsThatDoNotMakeUpTheWholeAreNotForcedTo() {
        Assessment a = sum("250").assess();
        assertThat(one(a, Kind.REGIONS_CHANGE, "sum").total().reason()).contains(UnavailableReason.NOT_ADDITIVE);
        assertThat(one(a, Kind.REGIONS_SHORTFALL, "sum").total().reason()).contains(UnavailableReason.NOT_ADDITIVE);
        assertThat(one(a, Kind.REGIONS_CHANGE, "sum").parts()).isEmpty();
    }

    @Test
    void roundingOfTheWholeIsNoDifference() {
        Contribution change = one(sum("231").assess(), Kind.REGIONS_CHANGE, "sum");
        assertThat(change.total().value().orElseThrow()).isEqualTo(80);
    }

    /** City industries grew by half and by nothing; total from 200 to 250, a quarter. */
    @Test
    void aDistrictsChangeByShiftShare() {
        Assessment a = new Scenario()
                .indicator("made,工业,CNY_100M,higher,flow")
                .indicator("served,服务业,CNY_100M,higher,flow")
                .indicator("all,合计,CNY_100M,higher,flow,,,,,,made + served")
                .target("t,all,sz-a,2015,reach,,300,,,,,,2010")
                .observed("made,sz,2010,100", "served,sz,2010,100", "made,sz,2013,150", "served,sz,2013,100")
                .observed("made,sz-a,2010,20", "served,sz-a,2010,40", "made,sz-a,2013,33", "served,sz-a,2013,44")
                .assess();
        Contribution split = one(a, Kind.SHIFT_SHARE, "shift-share");
        assertThat(split.total().value().orElseThrow()).isEqualTo(17);
        assertThat(industry(split, "total-growth", "made")).isEqualTo(5);
        assertThat(industry(split, "mix", "made")).isEqualTo(5);
        assertThat(industry(split, "competitive", "made")).isEqualTo(3);
        assertThat(industry(split, "total-growth", "served")).isEqualTo(10);
        assertThat(industry(split, "mix", "served")).isEqualTo(-10);
        assertThat(industry(split, "competitive", "served")).isEqualTo(4);
    }

    @Test
    void everySplitOfRandomTablesAddsUp() {
        Random random = new Random(20_261_121);
        int splits = 0;
        for (int round = 0; round < 100; round++) {
            Scenario scenario = ratio().target("g,gdp,sz,2015,reach,,900,,,,,,2010")
                    .target("ga,gdp,sz-a,2015,reach,,450")
                    .target("gb,gdp,sz-b,2015,reach,,450");
            for (String region : List.of("sz-a", "sz-b")) {
                for (int year : new int[] {2010, 2013}) {
                    double gdp = 1 + random.nextInt(100_000) / 100.0;
                    double rd = (1 + random.nextInt(1000)) / 100.0;
                    scenario.observed(
                            String.format(Locale.ROOT, "gdp,%s,%d,%.2f", region, year, gdp),
                            String.format(Locale.ROOT, "rd,%s,%d,%.2f", region, year, rd));
                }
            }
            Evaluation evaluation = scenario.evaluate();
            for (Assessment assessment : evaluation.assessments()) {
                for (Contribution split : assessment.contributions()) {
                    double total = split.total().value().orElseThrow();
                    double sum = split.parts().stream()
                            .mapToDouble(Contribution.Share::value)
                            .sum();
                    assertThat(sum).as(split.toString()).isCloseTo(total, within(1e-9 * (1 + Math.abs(total))));
                    splits++;
                }
            }
        }
        // Ratio: LMDI, Shapley, within and mix, shortfall; sum: change, shortfall.
        assertThat(splits).isEqualTo(600);
    }

    private static Contribution one(Assessment assessment, Kind kind, String method) {
        return assessment.contributions().stream()
                .filter(c -> c.kind() == kind && c.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " in " + assessment.contributions()));
    }

    private static double part(Contribution split, String role, String region) {
        return split.parts().stream()
                .filter(p -> p.role().equals(role))
                .filter(p -> p.region().orElseThrow().value().equals(region))
                .mapToDouble(Contribution.Share::value)
                .sum();
    }

    private static double industry(Contribution split, String role, String indicator) {
        return split.parts().stream()
                .filter(p -> p.role().equals(role))
                .filter(p -> p.indicator().orElseThrow().value().equals(indicator))
                .mapToDouble(Contribution.Share::value)
                .sum();
    }
}
