package org.plumbline.load.recognise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.parse.PrintedLabel;
import org.plumbline.load.vocabulary.NameKey;

/**
 * Regions that tables of Chinese bureaus name: the country, its parts, provinces and larger cities, in Chinese and English.
 * A label means itself; indicators are not known without a plan.
 */
public final class BuiltInNames implements KnownNames {
    private static final BuiltInNames INSTANCE = new BuiltInNames();
    private static final Pattern SUFFIXES = Pattern.compile("(?:维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|省|市)$");

    /** Marks a line whose names are never looked for in titles. */
    private static final String NEVER = "!";
    /** Marks a line whose next name only is looked for in titles. */
    private static final String WHOLE = "~";

    private final Map<String, String> regions = new HashMap<>();
    private final List<String> longestFirst;
    /** Names that titles hold in full or not at all: 中山 may also be a road or a person. */
    private final List<String> wholeNames;

    private BuiltInNames() {
        List<String> titled = new ArrayList<>();
        List<String> whole = new ArrayList<>();
        for (String line : lines()) {
            String[] names = line.split(";", -1);
            for (String name : names) {
                if (!name.equals(NEVER) && !name.equals(WHOLE)) {
                    regions.putIfAbsent(NameKey.of(name), names[0]);
                }
            }
            if (names.length > 2 && names[1].equals(WHOLE)) {
                whole.add(names[2]);
            } else if (line.indexOf(NEVER) < 0 && PrintedLabel.hasHan(names[0]) && names[0].length() > 1) {
                titled.add(names[0]);
            }
        }
        wholeNames = List.copyOf(whole);
        longestFirst = titled.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    public static BuiltInNames get() {
        return INSTANCE;
    }

    private static List<String> lines() {
        try (InputStream in = BuiltInNames.class.getResourceAsStream("regions.txt")) {
            if (in == null) {
                throw new IllegalStateException("regions.txt is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> region(String label) {
        String key = TraditionalForm.simplified(NameKey.of(label));
        boolean known = regions.containsKey(key)
                || regions.containsKey(SUFFIXES.matcher(key).replaceFirst(""));
        return known ? Optional.of(label) : Optional.empty();
    }

    @Override
    public Optional<String> indicator(String label) {
        return Optional.empty();
    }

    @Override
    public Optional<String> regionIn(String title) {
        String plain = TraditionalForm.simplified(title.replaceAll("\\s", ""));
        Optional<String> city = longestFirst.stream()
                .filter(name -> plain.contains(name + "市") || plain.contains(name + "省"))
                .findFirst();
        if (city.isPresent()) {
            String suffix = plain.contains(city.get() + "市") ? "市" : "省";
            return Optional.of(city.get() + suffix);
        }
        return wholeNames.stream().filter(plain::contains).findFirst().or(() -> longestFirst.stream()
                .filter(plain::contains)
                .findFirst());
    }

    @Override
    public boolean ofPlan() {
        return false;
    }
}
