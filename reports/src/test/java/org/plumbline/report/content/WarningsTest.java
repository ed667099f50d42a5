package org.plumbline.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Language;
import org.plumbline.model.Period;
import org.plumbline.report.SmallCity;

/** The city of the sample: 500 in 2010, 640, 880, 1000; 900 were required in 2012, 1600 are in 2015. */
class WarningsTest {
    @TempDir
    private Path folder;

    /** By hand: with 640 in 2011 the path to 900 in 2012 stood at 700, so that it was behind before it was missed. */
    @Test
    void aMissedTargetWasBehindBefore() {
        Warning warning = warning("t-2012");
        assertThat(warning.now().level()).isEqualTo(WarningLevel.SEVERE);
        assertThat(warning.before()).map(b -> b.assessment().outcome()).contains(Outcome.BEHIND);
        assertThat(warning.before()).map(Standing::period).contains(Period.ofYear(2011));
        assertThat(warning.since()).isLessThanOrEqualTo(Period.ofYear(2012));
    }

    /**
     * By hand: the path through 900 in 2012 to 1600 in 2015 is at 700, 900 and 1133 in 2011 to 2013 against 640, 880 and
     * 1000, so that the target is behind at each of the three observations.
     */
    @Test
    void aTargetStaysBehindForThreeObservations() {
        Warning warning = warning("t-2015");
        assertThat(warning.assessment().outcome()).isEqualTo(Outcome.BEHIND);
        assertThat(warning.before()).map(b -> b.assessment().outcome()).contains(Outcome.BEHIND);
        assertThat(warning.further()).isFalse();
        if (warning.movement() == Warning.Movement.SAME) {
            assertThat(warning.observations()).isGreaterThanOrEqualTo(2);
        }
    }

    /** What is met without doubt is no warning; what has no earlier figure says so. */
    @Test
    void onlyWhatNeedsAttentionIsListed() {
        Warnings warnings = warnings();
        assertThat(warnings.list()).noneMatch(w -> id(w).equals("d-east"));
        assertThat(warning("d-west").movement()).isEqualTo(Warning.Movement.FIRST);
        assertThat(warnings.list().stream().map(w -> w.now().level())).isSorted();
    }

    private Warning warning(String id) {
        return warnings().list().stream()
                .filter(w -> id(w).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String id(Warning warning) {
        return warning.assessment().target().id().value();
    }

    private Warnings warnings() {
        return Warnings.of(ReportData.of(SmallCity.plan().evaluate(folder), List.of(), Language.ZH));
    }
}
