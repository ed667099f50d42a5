package org.plumbline.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingMessagesTest {
    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.plumbline.finding.findings", locale);
    }

    static Stream<Arguments> codesInBothLanguages() {
        return Stream.of(FindingCode.values()).flatMap(code -> LOCALES.stream().map(l -> Arguments.of(code, l)));
    }

    @ParameterizedTest
    @MethodSource("codesInBothLanguages")
    void everyCodeHasAMessageAndARemedy(FindingCode code, Locale locale) {
        Finding finding = Finding.of(code, SourceLocation.NONE, "<1>", "<0>", "<2>", "<3>", "<4>", "<5>");
        FindingMessages messages = FindingMessages.in(locale);

        assertThat(messages.message(finding)).isNotBlank().doesNotContain("{");
        assertThat(messages.remedy(finding)).isNotBlank().doesNotContain("{");
    }

    @Test
    void bothLanguagesHaveTheSameTextsAndNoOthers() {
        TreeSet<String> zh = new TreeSet<>(bundle(Locale.SIMPLIFIED_CHINESE).keySet());
        TreeSet<String> en = new TreeSet<>(bundle(Locale.ENGLISH).keySet());

        assertThat(zh).isEqualTo(en);
        assertThat(zh.stream().filter(key -> key.endsWith(".message")))
                .containsExactlyInAnyOrder(Stream.of(FindingCode.values())
                        .map(code -> code.code() + ".message")
                        .toArray(String[]::new));
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        ResourceBundle zh = bundle(Locale.SIMPLIFIED_CHINESE);
        ResourceBundle en = bundle(Locale.ENGLISH);

        assertThat(zh.keySet())
                .allSatisfy(key ->
                        assertThat(arguments(zh.getString(key))).as(key).isEqualTo(arguments(en.getString(key))));
    }

    private static Set<String> arguments(String pattern) {
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < 6; i++) {
            if (pattern.contains("{" + i + "}")) {
                found.add("{" + i + "}");
            }
        }
        return found;
    }

    @Test
    void phrasesOfTheBundleStandInForArguments() {
        Finding finding =
                Finding.of(FindingCode.ID_UNKNOWN, SourceLocation.NONE, "t1", "gpd", "@none", "@table.indicators");

        assertThat(FindingMessages.in(Locale.ENGLISH).message(finding))
                .isEqualTo("Nothing in the indicators table has the id or name \"gpd\" (t1).");
        assertThat(FindingMessages.in(Locale.SIMPLIFIED_CHINESE).remedy(finding))
                .isEqualTo("检查写法，最接近的是：（无）；或在指标表里补上一行。");
    }

    @Test
    void whatTheUserWroteIsNeverAPhrase() {
        Finding finding = Finding.of(FindingCode.UNIT_UNKNOWN, SourceLocation.NONE, "", "@none");

        assertThat(FindingMessages.in(Locale.ENGLISH).message(finding)).contains("\"@none\"");
    }
}
