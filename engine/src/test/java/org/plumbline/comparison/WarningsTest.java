package org.plumbline.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Boundaries 1 and 0.9 of the share of the way over the elapsed share; here by hand. */
class WarningsTest {

    @Test
    void aLevelHasItsMovementAndItsAge() {
        // Needed 10 a year from 100: level 1 at 104 and 109, level 3 at 131.
        Comparison comparison = new Tables()
                .indicator("n,数,count,higher,stock")
                .target("t,n,sz,2015,reach,,150,,,,2010,100")
                .observed("n,sz,2010,100", "n,sz,2011,104", "n,sz,2012,109", "n,sz,2013,135")
                .periods("2012", "2013");
        Comparison before = new Tables()
                .indicator("n,数,count,higher,stock")
                .target("t,n,sz,2015,reach,,150,,,,2010,100")
                .observed("n,sz,2010,100", "n,sz,2011,104", "n,sz,2012,109")
                .periods("2011", "2012");

        Warning now = comparison.warnings().get(0);
        assertThat(now.level()).isEqualTo("level-3");
        assertThat(now.before()).contains("level-1");
        assertThat(now.movement()).hasValue(2);
        assertThat(now.periods()).isEqualTo(1);
        assertThat(now.remaining().value()).hasValue(15);
        assertThat(now.now().pace().remainingChange().value()).hasValue(7.5);
        Warning then = before.warnings().get(0);
        assertThat(then.level()).isEqualTo("level-1");
        assertThat(then.movement()).hasValue(0);
        assertThat(then.periods()).isEqualTo(2);
        assertThat(then.since()).hasToString("2011");
    }

    @Test
    void partsOfAnOpenYearCountAsPeriods() {
        Comparison comparison = new Tables()
                .indicator("n,数,count,higher,flow")
                .target("t,n,sz,2016,reach,,100")
                .observed("n,sz,2016-Q1,26", "n,sz,2016-S1,51", "n,sz,2016-01/2016-09,60")
                .periods("2016-S1", "2016-01/2016-09");

        Warning now = comparison.warnings().get(0);
        assertThat(now.level()).isEqualTo("level-1");
        assertThat(now.before()).contains("level-3");
        assertThat(now.periods()).isEqualTo(1);
        assertThat(now.remaining().value()).hasValue(40);
    }
}
