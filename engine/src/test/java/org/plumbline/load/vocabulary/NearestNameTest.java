package org.plumbline.load.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    @Test
    void swappedLettersAreNear() {
        assertThat(NearestName.find("gpd", List.of("population", "gdp"))).contains("gdp");
        assertThat(NearestName.distance("gpd", "gdp")).isEqualTo(1);
    }

    @Test
    void whatIsFarIsNotProposed() {
        assertThat(NearestName.find("人口", List.of("地区生产总值", "exports"))).isEmpty();
        assertThat(NearestName.find("", List.of("a"))).isEmpty();
    }
}
