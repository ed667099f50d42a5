package org.plumbline.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.rating.RatingFixture.rate;
import static org.plumbline.rating.RatingFixture.series;
import static org.plumbline.rating.RatingFixture.towards;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everythingHasAName(String language) {
        RatingTexts texts = RatingTexts.in(Locale.forLanguageTag(language));
        for (RatingMethod method : RatingMethods.all()) {
            assertThat(texts.method(method.name())).isNotBlank();
            assertThat(texts.compares(method.name())).isNotBlank();
            assertThat(texts.category(method.name(), Category.NOT_APPLICABLE)).isNotBlank();
            for (Category category : method.categories()) {
                assertThat(category.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
                assertThat(texts.category(method.name(), category.code())).isNotBlank();
            }
            for (RatingNote.Kind kind : RatingNote.Kind.values()) {
                String argument = kind == RatingNote.Kind.YEAR_TASK ? Category.NOT_APPLICABLE : "2010";
                assertThat(texts.note(method.name(), new RatingNote(kind, List.of(argument, "2011"))))
                        .isNotBlank()
                        .doesNotContain("{", "''");
            }
        }
        for (Undefined reason : Undefined.values()) {
            assertThat(texts.reason(reason)).isNotBlank();
        }
        for (Term term : Term.values()) {
            assertThat(texts.term(term)).isNotBlank().doesNotContain("''");
        }
        assertThat(texts.ownBoundaries()).isNotBlank();
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys("zh")).isEqualTo(keys("en"));
    }

    @Test
    void disagreementIsOneSentence() {
        RatingInput.Builder in =
                towards(400, 2020, series(2010, 100, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 200));
        List<RatingResult> results = List.of(rate("open-sdg", in), rate("path", in));
        Disagreement found = Disagreement.among(results).orElseThrow();
        assertThat(found.better().method()).isEqualTo("open-sdg");
        assertThat(RatingTexts.in(Locale.ENGLISH).disagreement(found))
                .isEqualTo("Open SDG compares the observed growth rate with the required one and finds"
                        + " “substantial progress”; Path compares the share of the way with the share of the time and"
                        + " finds “behind”.");
        assertThat(RatingTexts.in(Locale.SIMPLIFIED_CHINESE).disagreement(found))
                .contains("进度落后");
        assertThat(Disagreement.among(results.subList(0, 1))).isEmpty();
    }

    private static java.util.SortedSet<String> keys(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.plumbline.rating.ratings",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new java.util.TreeSet<>(bundle.keySet());
    }
}
