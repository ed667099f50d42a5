package org.plumbline.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.rating.RatingFixture.series;
import static org.plumbline.rating.RatingFixture.towards;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FragilityTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static Fragility of(double value, OptionalDouble halfUnit, OptionalDouble revision) {
        RatingInput input = towards(200, 2020, series(2010, 100, Double.NaN, Double.NaN, Double.NaN, Double.NaN, value))
                .build();
        return Fragility.of(new PathMethod(), input, halfUnit, revision);
    }

    @Test
    void roundingOfThePrintedDigit() {
        Fragility found = of(150, OptionalDouble.of(0.5), NONE);
        assertThat(found.fragile()).isTrue();
        assertThat(found.category()).contains("slightly-behind");
        assertThat(found.flips()).extracting(Fragility.Flip::cause).containsExactly(Fragility.Cause.ROUNDING);
        assertThat(of(151, OptionalDouble.of(0.5), NONE).fragile()).isFalse();
    }

    @Test
    void aValueThatWouldBePrintedOtherwiseDoesNotCount() {
        assertThat(of(149.5, OptionalDouble.of(0.5), NONE).fragile()).isFalse();
        assertThat(of(149.51, OptionalDouble.of(0.5), NONE).category()).contains("on-track");
    }

    @Test
    void aRevisionOfTheUsualSize() {
        Fragility found = of(152, OptionalDouble.of(0.5), OptionalDouble.of(8));
        assertThat(found.category()).contains("behind");
        assertThat(found.flips()).extracting(Fragility.Flip::cause).containsExactly(Fragility.Cause.REVISION);
    }

    @Test
    void theValueTheMethodUsedIsVaried() {
        RatingInput input =
                towards(120, 2012, series(2010, 100, 109.6, 112, 500)).build();
        Fragility found = Fragility.of(new PathMethod(), input, OptionalDouble.of(10), NONE);
        assertThat(found.category()).contains("achieved");
    }

    @Test
    void notApplicableIsNeverFragile() {
        RatingInput input = RatingInput.builder().series(series(2010, 1)).build();
        assertThat(Fragility.of(new PathMethod(), input, OptionalDouble.of(1), NONE)
                        .fragile())
                .isFalse();
    }
}
