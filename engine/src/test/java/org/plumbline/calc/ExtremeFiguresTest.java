package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absurd figures give reasons, not failures of the program. */
class ExtremeFiguresTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'t,stock,sz,2015,growth,,1e300,,,,,,2010,1e300'",
        "'t,stock,sz,2015,multiple,,1e300,,,,,,2010,1e300'",
        "'t,flow,sz,2015,reach,cumulative,1e-300,,,,1000'",
        "'t,flow,sz,2015,reach,,1e-308,,,,,,2010,-1e308'",
        "'t,flow,sz,2015,approx,,0'",
        "'t,flow,sz,2015,reach,,0,,,,,,2010,0'",
        "'t,flow,sz,2015,exact,,0,,,,,,2015,0'",
        "'t,stock,sz,2015,growth,,-200,,,,,,2010,5'",
        "'t,flow,sz,2015,reach,,5,,,,,,2020,5'",
        "'t,rate,sz,2015,range,,,-1e308,1e308,,,,2010,0'",
    })
    void areAnsweredWithANumberOrAReason(String target) {
        Scenario scenario = new Scenario()
                .target(target)
                .observed(
                        "stock,sz,2010,1e300",
                        "stock,sz,2015,1e308",
                        "flow,sz,2014,-1e308",
                        "flow,sz,2015,1e308",
                        "rate,sz,2012,-1e308",
                        "rate,sz,2013,0",
                        "rate,sz,2014,1e308")
                .method("all");
        assertThatCode(scenario::assess).doesNotThrowAnyException();
        Assessment assessment = scenario.assess();
        assertThat(assessment.gap().value().value().isPresent()
                        || assessment.undefined().containsKey("gap"))
                .isTrue();
    }
}
