package org.plumbline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegionIdTest {
    private record Series(IndicatorId indicator, RegionId region) {}

    @Test
    void seriesOfNumberedIdsHaveHashesOfTheirOwn() {
        Set<Integer> hashes = new HashSet<>();
        for (int indicator = 0; indicator < 400; indicator++) {
            for (int region = 0; region < 500; region++) {
                hashes.add(new Series(IndicatorId.of("i" + indicator), RegionId.of("a" + region)).hashCode());
            }
        }
        // Of 200,000 independent hashes of 32 bits about five meet; of plain string hashes nine in ten do.
        assertThat(hashes).hasSizeGreaterThan(199_000);
    }
}
