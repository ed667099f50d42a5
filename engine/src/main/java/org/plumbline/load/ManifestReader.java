package org.plumbline.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.database.DatabaseUrl;
import org.plumbline.load.parse.DateParser;
import org.plumbline.load.parse.NumberParser;
import org.plumbline.load.parse.ParsedNumber;
import org.plumbline.load.parse.PathShapeParser;
import org.plumbline.load.vocabulary.CodeList;
import org.plumbline.load.vocabulary.NearestName;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.yaml.YamlValue;
import org.plumbline.model.Boundaries;
import org.plumbline.model.Coded;
import org.plumbline.model.Judge;
import org.plumbline.model.Language;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.PlanSettings;

/**
 * The manifest {@code plan.yaml}.
 *
 * <ul>
 *   <li>{@code id}: {@code [a-z0-9][a-z0-9_-]*} (default: from the folder's name); {@code title}: a text or {@code {zh:
 *       …, en: …}}; {@code language}: {@code zh} (default) or {@code en}; {@code contact}, {@code licence};
 *   <li>{@code as-of}: a period; {@code known-at}: a date, of which a year or month is its last day;
 *   <li>a key for every table ({@code indicators} is required), {@code layouts} and {@code aliases}: one path, or a list of paths and
 *       globs, relative to the manifest;
 *   <li>among {@code observations} also {@code {jdbc: …, query: …}};
 *   <li>{@code settings}: {@code method}, {@code projection}, {@code interval}, {@code approx-tolerance}, {@code judge},
 *       {@code prefer}, {@code boundaries}, {@code path}, {@code thresholds};
 *   <li>{@code form}: {@code number}, {@code authority}, {@code approval}, {@code valid-to}, {@code note}, or 表号, 制定机关,
 *       批准文号, 有效期至, 填表说明: what stands above entry forms.
 * </ul>
 */
final class ManifestReader {
    private static final Set<String> OTHER_KEYS = Set.of(
            "id",
            "title",
            "language",
            "as-of",
            "known-at",
            "contact",
            "licence",
            "settings",
            "layouts",
            "aliases",
            "form");
    private static final Set<String> SETTING_KEYS = Set.of(
            "method",
            "projection",
            "interval",
            "approx-tolerance",
            "judge",
            "prefer",
            "boundaries",
            "path",
            "thresholds");
    private static final String PATHS = "path | [path, …]";

    private final Findings findings;

    ManifestReader(Findings findings) {
        this.findings = findings;
    }

    Manifest read(YamlValue.Group root, String fallbackId) {
        sayUnknown(root.entries().keySet(), allKeys(), root);
        Map<PlanTable, List<PathEntry>> tables = new EnumMap<>(PlanTable.class);
        for (PlanTable table : PlanTable.values()) {
            List<PathEntry> paths = paths(root, table.key());
            if (!paths.isEmpty()) {
                tables.put(table, paths);
            }
        }
        if (!root.entries().containsKey(PlanTable.INDICATORS.key())) {
            findings.add(
                    FindingCode.MANIFEST_INVALID, root.location(), "indicators", "…", "indicators: indicators.csv");
        }
        return new Manifest(
                id(root, fallbackId),
                title(root),
                text(root, "language", "zh | en", t -> CodeList.LANGUAGE.find(Language.class, t))
                        .orElse(Language.ZH),
                text(root, "as-of", "2012 | 2012-Q3 | 2012-06", PeriodParser::parse),
                text(root, "known-at", "2013-06-30", DateParser::asEnd),
                settings(root),
                text(root, "contact", "text", Optional::of).orElse(""),
                text(root, "licence", "text", Optional::of).orElse(""),
                tables,
                new QueryManifest(findings).read(root),
                paths(root, "layouts"),
                paths(root, "aliases"),
                new FormManifest(findings).read(root));
    }

    private static Set<String> allKeys() {
        Set<String> keys = new TreeSet<>(OTHER_KEYS);
        for (PlanTable table : PlanTable.values()) {
            keys.add(table.key());
        }
        return keys;
    }

    private void sayUnknown(Set<String> given, Set<String> known, YamlValue.Group in) {
        for (String key : given) {
            YamlValue value = in.entries().get(key);
            if (!known.contains(key) && value != null) {
                String nearest = NearestName.find(key, known).orElse("@none");
                findings.add(FindingCode.MANIFEST_UNKNOWN_KEY, value.location(), key, key, nearest);
            }
        }
    }

    private static String shape(YamlValue value) {
        if (value instanceof YamlValue.Text text) {
            return text.text();
        }
        return value instanceof YamlValue.Items ? "[…]" : "{…}";
    }

    private void invalid(YamlValue value, String key, String offending, String expected) {
        findings.add(FindingCode.MANIFEST_INVALID, value.location(), key, offending, expected);
    }

    /** A single value; blank is as good as absent. */
    private <T> Optional<T> text(
            YamlValue.Group in, String key, String expected, Function<String, Optional<T>> parser) {
        YamlValue value = in.entries().get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof YamlValue.Text text)) {
            invalid(value, key, shape(value), expected);
            return Optional.empty();
        }
        if (text.text().isEmpty()) {
            return Optional.empty();
        }
        Optional<T> parsed = parser.apply(text.text());
        if (parsed.isEmpty()) {
            invalid(value, key, text.text(), expected);
        }
        return parsed;
    }

    private String id(YamlValue.Group root, String fallback) {
        return text(root, "id", "[a-z0-9][a-z0-9_-]*", t -> PlanId.isValid(t) ? Optional.of(t) : Optional.empty())
                .orElse(fallback);
    }

    private LocalizedText title(YamlValue.Group root) {
        YamlValue value = root.entries().get("title");
        if (value instanceof YamlValue.Group group) {
            sayUnknown(group.entries().keySet(), Set.of("zh", "en"), group);
            return LocalizedText.of(
                    text(group, "zh", "text", Optional::of).orElse(""),
                    text(group, "en", "text", Optional::of).orElse(""));
        }
        return LocalizedText.of(
                text(root, "title", "{zh: …, en: …}", Optional::of).orElse(""), "");
    }

    private List<PathEntry> paths(YamlValue.Group root, String key) {
        YamlValue value = root.entries().get(key);
        List<PathEntry> paths = new ArrayList<>();
        if (value instanceof YamlValue.Items list) {
            list.items().stream()
                    .filter(item -> !QueryManifest.isQuery(item, key))
                    .forEach(item -> path(item, key).ifPresent(paths::add));
        } else if (value != null && !QueryManifest.isQuery(value, key)) {
            path(value, key).ifPresent(paths::add);
        }
        return paths;
    }

    private Optional<PathEntry> path(YamlValue value, String key) {
        if (!(value instanceof YamlValue.Text text)) {
            invalid(value, key, shape(value), PATHS);
            return Optional.empty();
        }
        if (DatabaseUrl.isOne(text.text())) {
            invalid(value, key, DatabaseUrl.masked(text.text()), QueryManifest.EXPECTED);
            return Optional.empty();
        }
        String path = text.text().replace('\\', '/').replaceFirst("^(\\./)+", "");
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (path.startsWith("/") || path.contains(":") || ("/" + path + "/").contains("/../")) {
            invalid(value, key, text.text(), "@manifest.inside");
            return Optional.empty();
        }
        return Optional.of(new PathEntry(path, value.location()));
    }

    private PlanSettings settings(YamlValue.Group root) {
        YamlValue value = root.entries().get("settings");
        if (value == null || value.equals(new YamlValue.Text("", value.location()))) {
            return PlanSettings.DEFAULT;
        }
        if (!(value instanceof YamlValue.Group group)) {
            invalid(value, "settings", shape(value), "{method: path, …}");
            return PlanSettings.DEFAULT;
        }
        sayUnknown(group.entries().keySet(), SETTING_KEYS, group);
        PlanSettings standard = PlanSettings.DEFAULT;
        PlanSettings read = new PlanSettings(
                word(group, "method", CodeList.RATING_METHOD).orElse(standard.method()),
                word(group, "projection", CodeList.PROJECTION_METHOD).orElse(standard.projection()),
                fraction(group, "interval", "0 … 1", number -> number > 0 && number < 1)
                        .orElse(standard.intervalLevel()),
                fraction(group, "approx-tolerance", "0 …", number -> number >= 0)
                        .orElse(standard.approxTolerance()),
                word(group, "judge", CodeList.JUDGE)
                        .flatMap(code -> Coded.find(Judge.class, code))
                        .orElse(standard.judge()),
                word(group, "prefer", CodeList.PREFERENCE)
                        .map("derived"::equals)
                        .orElse(standard.preferDerived()),
                text(group, "boundaries", "as-reported | current | 2010", word -> CodeList.BOUNDARIES
                                .find(word)
                                .or(() -> Optional.of(word))
                                .flatMap(Boundaries::parse))
                        .map(Boundaries::text)
                        .orElse(standard.boundaries()),
                text(group, "path", PathShapeParser.ALLOWED, PathShapeParser::parse)
                        .orElse(standard.path()));
        return text(group, "thresholds", "path:1,0.9,0;open-sdg:0.95,0.6,0", Optional::of)
                .map(text -> read.withThresholds(text, place(group)))
                .orElse(read);
    }

    private static SourceLocation place(YamlValue.Group settings) {
        YamlValue value = settings.entries().get("thresholds");
        return (value == null ? settings : value).location().inColumn("thresholds");
    }

    private Optional<String> word(YamlValue.Group group, String key, CodeList list) {
        return text(group, key, String.join(" | ", list.codes()), list::find);
    }

    private Optional<Double> fraction(YamlValue.Group group, String key, String expected, Predicate<Double> allowed) {
        return text(group, key, expected, text -> NumberParser.parse(text)
                .filter(number -> number.sign() == ParsedNumber.Sign.NONE)
                .map(ParsedNumber::doubleValue)
                .filter(allowed));
    }
}
