package org.plumbline.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.calc.Outcome;
import org.plumbline.report.SmallCity;

class RevisionsTest {
    private static final String ROW = "output,city,2012,880,,,2013-02-01\n";

    @TempDir
    private Path folder;

    @Test
    void aPlanWithoutSecondFiguresHasNone() {
        assertThat(Revisions.of(SmallCity.plan().evaluate(folder)).list()).isEmpty();
    }

    /** By hand: 880 of the 900 required is 20 short; the final figure of 905 is 5 above. */
    @Test
    void aFinalFigureThatTurnsAnOutcomeIsListedWithItsEffect() {
        Revision revision = one("output,city,2012,905,final,,2013-09-01\n");
        assertThat(revision.scheduled()).isTrue();
        assertThat(revision.day()).isEqualTo(LocalDate.of(2013, 9, 1));
        Revision.Effect effect = revision.effects().stream()
                .filter(e -> e.after().target().id().value().equals("t-2012"))
                .findFirst()
                .orElseThrow();
        assertThat(effect.before().outcome()).isEqualTo(Outcome.MISSED);
        assertThat(effect.after().outcome()).isEqualTo(Outcome.MET);
        assertThat(effect.before().gap().value().value()).hasValue(-20);
        assertThat(effect.after().gap().value().value()).hasValue(5);
    }

    @Test
    void aSecondFigureOfTheSameStageIsACorrection() {
        assertThat(one("output,city,2012,881,,,2013-09-01\n").scheduled()).isFalse();
    }

    /** A figure not yet known on the date is nowhere. */
    @Test
    void aLaterFigureIsNotKnownYet() {
        assertThat(with("output,city,2012,905,final,,2014-09-01\n")).isEmpty();
    }

    private Revision one(String row) {
        List<Revision> all = with(row);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Revision> with(String row) {
        return Revisions.of(SmallCity.plan()
                        .with("observations.csv", ROW, ROW + row)
                        .evaluate(folder))
                .list();
    }
}
