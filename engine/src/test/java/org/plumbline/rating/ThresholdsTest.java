package org.plumbline.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.rating.RatingFixture.rate;
import static org.plumbline.rating.RatingFixture.series;
import static org.plumbline.rating.RatingFixture.towards;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
    @Test
    void readsTheContractsSyntax() {
        Thresholds set = Thresholds.parse("path:1,0.9,0;open-sdg:0.95,0.6,0; schedule：3");
        assertThat(set.byMethod())
                .containsEntry("path", List.of(1.0, 0.9, 0.0))
                .containsEntry("open-sdg", List.of(0.95, 0.6, 0.0))
                .containsEntry("schedule", List.of(3.0));
        assertThat(set.rejected()).isEmpty();
    }

    @Test
    void namesThePartsItCannotUse() {
        Thresholds set = Thresholds.parse(
                "path:1,0.9;nothing:1;open-sdg:0.6,0.95,0;escap:x,2;escap:5,50;path;schedule:-5;escap:6,60");
        assertThat(set.byMethod()).containsOnlyKeys("escap");
        assertThat(set.rejected())
                .extracting(r -> r.text() + " " + r.problem().code())
                .containsExactly(
                        "path:1,0.9 wrong-count",
                        "nothing:1 unknown-method",
                        "open-sdg:0.6,0.95,0 wrong-order",
                        "escap:x,2 not-numbers",
                        "path not-numbers",
                        "schedule:-5 wrong-order",
                        "escap:6,60 twice");
        assertThat(set.rejected().get(0).expected()).isEqualTo("path:1,0.9,0");
    }

    @Test
    void areUsedAndShown() {
        RatingInput.Builder in =
                towards(200, 2020, series(2010, 100, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 144));
        assertThat(rate("path", in).category()).isEqualTo("behind");
        RatingResult result = rate("path", in.thresholds(Thresholds.parse("path:0.85,0.8,0.1")));
        assertThat(result.category()).isEqualTo("on-track");
        assertThat(result.working().thresholds()).containsExactly(0.85, 0.8, 0.1);
        assertThat(result.notes()).extracting(RatingNote::kind).contains(RatingNote.Kind.THRESHOLDS_SET);
    }

    @Test
    void thatDoNotFitTheTargetAreLeftOutAndSaid() {
        RatingInput.Builder in = RatingInput.builder()
                .series(series(2010, 100, 110))
                .baseline(Baseline.at(2010))
                .thresholds(Thresholds.parse("eurostat:0.9,0.5,0"));
        assertThat(rate("eurostat", in).notes())
                .extracting(RatingNote::kind)
                .contains(RatingNote.Kind.THRESHOLDS_NOT_FITTING);
    }

    @Test
    void ofATargetStandBeforeThePlans() {
        Thresholds both = Thresholds.parse("path:1.1,1,0").over(Thresholds.parse("path:1,0.9,0;escap:5,50"));
        assertThat(both.byMethod())
                .containsEntry("path", List.of(1.1, 1.0, 0.0))
                .containsKey("escap");
    }
}
