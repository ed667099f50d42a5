package org.plumbline.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.breakdown.SplitScenario.conflict;
import static org.plumbline.breakdown.SplitScenario.values;

import org.junit.jupiter.api.Test;

/**
 * Two districts and two industries. The base 1, 2 and 3, 4 has the odds ratio 2/3, as has the table 20, 30 and 30, 30, whose
 * sums are the targets: so that is what RAS finds. Expected values by hand.
 */
class TableSplitTest {
    private static final String SPLIT = "indicator=all period=2012 parts=d1;d2 second_axis=a;b ";

    private static SplitScenario base() {
        return new SplitScenario().observed("a,d1,2011,1", "b,d1,2011,2", "a,d2,2011,3", "b,d2,2011,4");
    }

    private static SplitScenario margins(String d1, String d2, String a, String b) {
        return columns(base(), a, b).target("all,d1,2012,reach," + d1).target("all,d2,2012,reach," + d2);
    }

    private static SplitScenario columns(SplitScenario scenario, String a, String b) {
        return scenario.target("a,sz,2012,reach," + a).target("b,sz,2012,reach," + b);
    }

    private static SplitScenario margins() {
        return margins("50", "60", "50", "60");
    }

    @Test
    void bothMarginsHold() {
        assertThat(values(margins().split(SPLIT + "method=ras"))).containsExactly(20.0, 30.0, 30.0, 30.0);
        assertThat(values(margins().split(SPLIT + "method=least-squares"))).containsExactly(19.0, 31.0, 31.0, 29.0);
    }

    @Test
    void fixedAndBoundedCellsDecideTheOthers() {
        for (String method : new String[] {"method=ras ", "method=least-squares "}) {
            assertThat(values(margins().split(SPLIT + method + "hold=d1/a=25")))
                    .containsExactly(25.0, 25.0, 25.0, 35.0);
            assertThat(values(margins().split(SPLIT + method + "maximum=d1/a=10")))
                    .containsExactly(10.0, 40.0, 40.0, 20.0);
            assertThat(values(margins().split(SPLIT + method + "minimum=d2/a=35")))
                    .containsExactly(15.0, 35.0, 35.0, 25.0);
        }
    }

    @Test
    void withoutTargetsOfTheRegionsTheirTotalsAreSums() {
        SplitResult result = columns(base(), "40", "60").split(SPLIT + "method=proportional");
        assertThat(values(result)).containsExactly(10.0, 20.0, 30.0, 40.0);
        assertThat(result.rowSums()).extracting(SplitResult.RowSum::value).containsExactly(30.0, 70.0);
        assertThat(result.notes()).contains(SplitNote.of("row-sums-computed"));
        assertThat(result.total().value()).hasValue(100);
    }

    @Test
    void aZeroOfTheBaseStaysAndMayContradictTheSums() {
        SplitScenario zero = new SplitScenario().observed("a,d1,2011,0", "b,d1,2011,2", "a,d2,2011,3", "b,d2,2011,4");
        SplitResult possible = columns(zero, "50", "60")
                .target("all,d1,2012,reach,50")
                .target("all,d2,2012,reach,60")
                .split(SPLIT + "method=ras");
        assertThat(values(possible)).containsExactly(0.0, 50.0, 50.0, 10.0);

        SplitScenario again = new SplitScenario().observed("a,d1,2011,0", "b,d1,2011,2", "a,d2,2011,3", "b,d2,2011,4");
        SplitResult not = columns(again, "70", "40")
                .target("all,d1,2012,reach,50")
                .target("all,d2,2012,reach,60")
                .split(SPLIT + "method=ras");
        assertThat(conflict(not)).isEqualTo("margins-impossible total:sz/b=40; total:d1/all=50; weight:d1/a=0");
    }

    @Test
    void contradictionsNameTheFewestConstraints() {
        assertThat(conflict(margins("50", "61", "50", "60").split(SPLIT + "method=ras")))
                .isEqualTo("margins-differ rows:all=111; columns:sz=110");
        assertThat(conflict(margins().split(SPLIT + "method=ras minimum=d1/a=30;d1/b=30;d2/b=1")))
                .isEqualTo("margins-impossible total:d1/all=50; minimum:d1/b=30; minimum:d1/a=30");
        assertThat(conflict(margins().split(SPLIT + "method=ras hold=d1/a=51 minimum=d2/b=1")))
                .startsWith("minimums-exceed-total ");
        assertThat(conflict(margins().split(SPLIT + "method=ras hold=d1/people=5")))
                .startsWith("not-a-part");
    }

    @Test
    void totalsOfRegionsMoveAsFarAsTheCellsMakeThem() {
        SplitScenario even = new SplitScenario()
                .observed("a,d1,2011,2", "a,d2,2011,2", "a,d3,2011,2")
                .observed("b,d1,2011,2", "b,d2,2011,2", "b,d3,2011,2");
        SplitResult result = columns(even, "6", "6")
                .split("indicator=all period=2012 second_axis=a;b method=ras maximum=d1=2;d2/a=2;d2/b=2");
        assertThat(result.feasible()).isTrue();
        assertThat(result.rowSums()).extracting(SplitResult.RowSum::value).containsExactly(2.0, 4.0, 6.0);
        assertThat(values(result)).containsExactly(1.0, 1.0, 2.0, 2.0, 3.0, 3.0);
        assertThat(result.notes()).contains(SplitNote.of("row-sums-moved", 1.0));
    }

    @Test
    void boundsOfRegionsThatCellsCannotMeetAreNamed() {
        SplitScenario even = new SplitScenario()
                .observed("a,d1,2011,2", "a,d2,2011,2", "a,d3,2011,2")
                .observed("b,d1,2011,2", "b,d2,2011,2", "b,d3,2011,2");
        SplitResult result = columns(even, "6", "6")
                .split(
                        "indicator=all period=2012 second_axis=a;b method=ras minimum=d1=7 maximum=d1/a=2;d1/b=2;d2/a=5");
        assertThat(conflict(result)).isEqualTo("margins-impossible minimum:d1=7; maximum:d1/b=2; maximum:d1/a=2");
    }
}
