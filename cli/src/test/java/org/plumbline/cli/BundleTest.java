package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.load.convert.FileUnreadableException;
import org.plumbline.load.layout.Inference;

class BundleTest {
    private static final Pattern KEY = Pattern.compile(
            "\"((?:usage|failure|severity|check|plan|fail-on|report|init|progress|breakdown|form|collect|compare|convert|reconcile)\\.[a-z.-]+[a-z])\"");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "help"})
    void bothLanguagesHaveTheSameKeysAndNoEmptyText(String bundle) throws IOException {
        Properties chinese = load(bundle, "zh");
        Properties english = load(bundle, "en");

        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        assertThat(chinese.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void everyMessageIsAPatternWithTheSameArgumentsInBothLanguages() throws IOException {
        Properties chinese = load("messages", "zh");
        Properties english = load("messages", "en");

        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(chinese.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void everyKeyInTheSourcesHasAMessageAndEveryMessageIsUsed() throws IOException {
        Set<String> defined = load("messages", "en").stringPropertyNames();
        Set<String> used = new TreeSet<>();
        Path sources = CommandRun.checkout().resolve("cli/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        used.addAll(
                Stream.of("error", "warning", "info").map("severity."::concat).toList());
        Stream.of("region", "indicator", "period", "unit", "key", "name", "note")
                .map("convert.axis."::concat)
                .forEach(used::add);
        Stream.of("head", "labels").map("convert.reason."::concat).forEach(used::add);
        Stream.of("high", "middle", "low").map("convert.sure."::concat).forEach(used::add);
        Stream.of(FileUnreadableException.Reason.values())
                .filter(reason -> reason != FileUnreadableException.Reason.LARGE)
                .map(reason -> "convert.unreadable." + reason.name().toLowerCase(Locale.ROOT))
                .forEach(used::add);
        Stream.of(Inference.values())
                .map(each -> "convert.inferred."
                        + each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(used::add);
        used.remove("plan.yaml");

        assertThat(used).isEqualTo(new TreeSet<>(defined));
    }

    private static List<Integer> arguments(String pattern) {
        int count = new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .filter(i -> pattern.contains("{" + i))
                .collect(Collectors.toList());
    }

    private static Properties load(String bundle, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                BundleTest.class.getResourceAsStream(bundle + "_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
