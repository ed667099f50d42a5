package org.plumbline.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plumbline.calc.Cell;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.RegionId;

/** Expected values by hand. */
class PastGrowthTest {
    private static Cell of(String region) {
        SplitScenario scenario = SplitScenario.usual()
                .target("gdp,sz,2012,reach,100")
                .observed("gdp,d1,2004,1", "gdp,d1,2009,7.5", "gdp,d1,2010,15", "gdp,d2,2010,0");
        return PastGrowth.of(
                        scenario.evaluation("indicator=gdp period=2012"), scenario.split("indicator=gdp period=2012"))
                .getOrDefault(RegionId.of(region), Cell.unavailable(UnavailableReason.NOT_APPLICABLE));
    }

    @Test
    void theLastYearsCountAsObserved() {
        assertThat(of("d1").value().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(of("d2").reason()).contains(UnavailableReason.ZERO_BASE);
        assertThat(of("d3").reason()).contains(UnavailableReason.TOO_FEW_POINTS);
    }
}
