package org.plumbline.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.calc.Note;
import org.plumbline.calc.Outcome;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.finding.Severity;
import org.plumbline.model.Authority;
import org.plumbline.model.Basis;
import org.plumbline.model.Coded;
import org.plumbline.model.Direction;
import org.plumbline.model.Judge;
import org.plumbline.model.Language;
import org.plumbline.model.Nature;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.Qualifier;
import org.plumbline.model.SourceStatus;
import org.plumbline.model.Stage;
import org.plumbline.model.TargetClass;
import org.plumbline.model.TargetKind;
import org.plumbline.model.TaskStatus;

class ReportTextsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantHasText(Language language) {
        ReportTexts texts = ReportTexts.in(language);
        List<String> wanted = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            wanted.add("outcome." + outcome.code());
            wanted.add("meaning." + outcome.code());
        }
        for (UnavailableReason reason : UnavailableReason.values()) {
            wanted.add("reason." + reason.code());
        }
        for (Severity severity : Severity.values()) {
            wanted.add("severity." + severity.code());
        }
        addAll(wanted, "kind.", TargetKind.values());
        addAll(wanted, "basis.", Basis.values());
        addAll(wanted, "class.", TargetClass.values());
        addAll(wanted, "stage.", Stage.values());
        addAll(wanted, "qualifier.", Qualifier.values());
        addAll(wanted, "status.", ObservationStatus.values());
        addAll(wanted, "task-status.", TaskStatus.values());
        addAll(wanted, "authority.", Authority.values());
        addAll(wanted, "source-status.", SourceStatus.values());
        addAll(wanted, "direction.", Direction.values());
        addAll(wanted, "nature.", Nature.values());
        addAll(wanted, "judge.", Judge.values());

        assertThat(wanted).allMatch(texts::has);
        assertThat(wanted).noneMatch(key -> texts.text(key).isBlank());
    }

    private static void addAll(List<String> wanted, String prefix, Coded[] values) {
        Stream.of(values).map(Coded::code).forEach(code -> wanted.add(prefix + code));
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(new TreeSet<>(bundle("en").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(bundle("zh").stringPropertyNames()));
    }

    @Test
    void noTextHoldsAnApostropheThatTheFormatWouldSwallow() throws IOException {
        for (String language : List.of("zh", "en")) {
            assertThat(bundle(language).values())
                    .noneMatch(text -> text.toString().contains("'"));
        }
    }

    @Test
    void bothLanguagesUseTheSameArguments() throws IOException {
        Properties zh = bundle("zh");
        Properties en = bundle("en");
        for (String key : zh.stringPropertyNames()) {
            if (!key.startsWith("period.")) {
                assertThat(arguments(en.getProperty(key))).as(key).isEqualTo(arguments(zh.getProperty(key)));
            }
        }
    }

    @Test
    void aNoteWithoutTextShowsItsCodeAndFacts() {
        assertThat(ReportTexts.in(Language.EN).note(Note.of("unheard-of", "a", "b")))
                .isEqualTo("unheard-of: a, b");
    }

    @Test
    void aTopicOfThePlansOwnStaysAsWritten() {
        ReportTexts texts = ReportTexts.in(Language.ZH);
        assertThat(texts.topic("talent")).isEqualTo("人才");
        assertThat(texts.topic("海洋")).isEqualTo("海洋");
        assertThat(texts.topic("")).isEqualTo("其他指标");
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        var matcher = java.util.regex.Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Properties bundle(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                ReportTexts.class.getResourceAsStream("/org/plumbline/report/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
