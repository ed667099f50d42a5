package org.plumbline.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Effect;
import org.plumbline.comparison.RateBasis;
import org.plumbline.model.Language;

class ComparisonTextsTest {
    private static TextBundle bundle(Language language) {
        return TextBundle.of("org.plumbline.report.content.comparison", language);
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndNoEmptyText() {
        TextBundle chinese = bundle(Language.ZH);
        TextBundle english = bundle(Language.EN);

        assertThat(chinese.keys()).isEqualTo(english.keys());
        assertThat(chinese.keys()).noneMatch(key -> chinese.text(key).isBlank());
        assertThat(english.keys()).noneMatch(key -> english.text(key).isBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextTakesWordsForItsArguments(Language language) {
        TextBundle texts = bundle(language);
        Object[] words = {"a", "b", "c", "d", "e", "f", "g", "h", "i"};

        for (String key : texts.keys()) {
            assertThat(texts.text(key, words)).as(key).doesNotContain("{").isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantHasText(Language language) {
        ComparisonTexts texts = ComparisonTexts.in(language);

        for (Effect effect : Effect.values()) {
            assertThat(texts.effect(effect)).isNotBlank();
        }
        for (RateBasis basis : RateBasis.values()) {
            assertThat(texts.rate(basis)).isNotBlank();
        }
        for (Comparison.Mode mode : Comparison.Mode.values()) {
            assertThat(texts.mode(mode)).isNotBlank();
        }
        assertThat(Effect.order()).containsExactlyInAnyOrder(Effect.values());
        assertThat(texts.order()).contains(texts.effect(Effect.BENCHMARK));
    }
}
