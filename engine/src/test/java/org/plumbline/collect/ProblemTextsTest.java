package org.plumbline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {
    private static Problem problem(ProblemCode code) {
        return new Problem(code, "a.xlsx", "甲局", "填报!H12", "gdp:d1:2012", "abc", List.of("first", "second"));
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasAMessageAndARemedyInBothLanguages(ProblemCode code) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            ProblemTexts texts = ProblemTexts.in(locale);
            assertThat(texts.message(problem(code))).isNotBlank().doesNotContain("{");
            assertThat(texts.remedy(problem(code))).isNotBlank().doesNotContain("{");
        }
        assertThat(ProblemTexts.in(Locale.SIMPLIFIED_CHINESE).message(problem(code)))
                .isNotEqualTo(ProblemTexts.in(Locale.ENGLISH).message(problem(code)));
    }
}
