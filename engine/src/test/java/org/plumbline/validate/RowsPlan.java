package org.plumbline.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Aggregate;
import org.plumbline.model.Authority;
import org.plumbline.model.BaselineVintage;
import org.plumbline.model.Basis;
import org.plumbline.model.Coded;
import org.plumbline.model.DenominatorTiming;
import org.plumbline.model.Derivation;
import org.plumbline.model.Direction;
import org.plumbline.model.Figure;
import org.plumbline.model.FormHeading;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorCatalogue;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Language;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.Nature;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.ObservationTableBuilder;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.Plan;
import org.plumbline.model.PlanSettings;
import org.plumbline.model.PriceBasis;
import org.plumbline.model.Qualifier;
import org.plumbline.model.Region;
import org.plumbline.model.RegionHierarchy;
import org.plumbline.model.RegionId;
import org.plumbline.model.Scope;
import org.plumbline.model.Source;
import org.plumbline.model.SourceCatalogue;
import org.plumbline.model.SourceId;
import org.plumbline.model.SourceStatus;
import org.plumbline.model.Stage;
import org.plumbline.model.Subannual;
import org.plumbline.model.Target;
import org.plumbline.model.TargetClass;
import org.plumbline.model.TargetId;
import org.plumbline.model.TargetKind;
import org.plumbline.model.Units;
import org.plumbline.model.Waiver;
import org.plumbline.model.YearPlanBasis;

/**
 * A plan written as rows of words: the fixed ones first, then {@code name=value}.
 *
 * <p>{@code indicator: id unit nature}, {@code region: id [parent]}, {@code source: id}, {@code target: id indicator region
 * period kind [value]}, {@code observation: indicator region period value}. Lines count from 1 within each table.
 */
final class RowsPlan {
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Row> observations = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();

    private record Row(List<String> words, Map<String, String> named) {
        static Row of(String text) {
            List<String> words = new ArrayList<>();
            Map<String, String> named = new HashMap<>();
            for (String word : text.trim().split(" +")) {
                int equals = word.indexOf('=');
                if (equals > 0) {
                    named.put(word.substring(0, equals), word.substring(equals + 1));
                } else {
                    words.add(word);
                }
            }
            return new Row(words, named);
        }

        Optional<String> word(int at) {
            return at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
        }

        Optional<String> get(String name) {
            return Optional.ofNullable(named.get(name));
        }

        Optional<LocalDate> date(String name) {
            return get(name).map(LocalDate::parse);
        }

        <E extends Enum<E> & Coded> E code(Class<E> type, String name, E otherwise) {
            return get(name).map(text -> Coded.find(type, text).orElseThrow()).orElse(otherwise);
        }
    }

    static RowsPlan plan() {
        return new RowsPlan();
    }

    RowsPlan indicators(String... rows) {
        Arrays.stream(rows).map(Row::of).forEach(row -> indicators.add(indicator(row)));
        return this;
    }

    RowsPlan regions(String... rows) {
        Arrays.stream(rows).map(Row::of).forEach(row -> regions.add(region(row)));
        return this;
    }

    RowsPlan sources(String... rows) {
        Arrays.stream(rows).map(Row::of).forEach(row -> sources.add(source(row)));
        return this;
    }

    RowsPlan targets(String... rows) {
        Arrays.stream(rows).map(Row::of).forEach(row -> targets.add(target(row)));
        return this;
    }

    RowsPlan observations(String... rows) {
        Arrays.stream(rows).map(Row::of).forEach(observations::add);
        return this;
    }

    RowsPlan waiver(String code, String subject) {
        waivers.add(new Waiver(code, subject, "", "", "", SourceLocation.NONE));
        return this;
    }

    /** Code, place and, after it, the arguments of all findings of one rule; all rows known. */
    List<String> check(Rule rule) {
        return check(rule, "2030-01-01");
    }

    List<String> check(Rule rule, String knownAt) {
        Findings found = new Findings();
        rule.check(new KnownPlan(build(), LocalDate.parse(knownAt)), found);
        return found.list().stream().map(RowsPlan::text).toList();
    }

    static String text(Finding finding) {
        return finding.severity().code() + " " + finding.code().code() + " "
                + finding.location().display() + " [" + finding.subject() + "] " + finding.arguments();
    }

    Plan build() {
        IndicatorCatalogue indicatorCatalogue = new IndicatorCatalogue(indicators);
        RegionHierarchy hierarchy = new RegionHierarchy(regions);
        SourceCatalogue sourceCatalogue = new SourceCatalogue(sources);
        ObservationTableBuilder table = new ObservationTableBuilder();
        for (int i = 0; i < observations.size(); i++) {
            Row row = observations.get(i);
            Indicator of = indicatorCatalogue.get(IndicatorId.of(row.words().get(0)));
            table.key(
                            indicatorCatalogue.indexOf(of.id()),
                            hierarchy.indexOf(RegionId.of(row.words().get(1))),
                            period(row.words().get(2)))
                    .figure(figure(row.words().get(3)))
                    .stage(row.code(Stage.class, "stage", Stage.REVISED))
                    .qualifier(row.code(Qualifier.class, "qualifier", Qualifier.EXACT))
                    .status(row.code(ObservationStatus.class, "status", ObservationStatus.NORMAL))
                    .definition(row.get("definition").orElse(""))
                    .location(SourceLocation.ofLine("observations", i + 1));
            row.date("published").ifPresent(day -> table.published(Math.toIntExact(day.toEpochDay())));
            row.get("source")
                    .ifPresent(id -> table.source(
                            sourceCatalogue.findIndex(SourceId.of(id)).orElseThrow()));
            table.add();
        }
        return new Plan(
                "rows",
                LocalizedText.EMPTY,
                Language.ZH,
                Optional.empty(),
                Optional.empty(),
                PlanSettings.DEFAULT,
                "",
                "",
                indicatorCatalogue,
                hierarchy,
                sourceCatalogue,
                targets,
                table.build(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                waivers,
                List.of(),
                FormHeading.EMPTY);
    }

    private Indicator indicator(Row row) {
        String id = row.words().get(0);
        return new Indicator(
                IndicatorId.of(id),
                LocalizedText.of(id, id),
                Units.parse(row.words().get(1)),
                OptionalInt.empty(),
                row.code(Direction.class, "direction", Direction.HIGHER),
                Coded.find(Nature.class, row.words().get(2)).orElseThrow(),
                Subannual.DISCRETE,
                derivation(row),
                row.code(Aggregate.class, "aggregate", Aggregate.SUM),
                Optional.empty(),
                row.get("limit")
                        .map(Double::parseDouble)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                PriceBasis.NONE,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Scope.ALL,
                false,
                OptionalInt.empty(),
                Optional.empty(),
                YearPlanBasis.TIME,
                "",
                false,
                OptionalInt.empty(),
                "",
                List.of(),
                "",
                Map.of(),
                SourceLocation.ofLine("indicators", indicators.size() + 1));
    }

    private static Optional<Derivation> derivation(Row row) {
        return row.get("numerator")
                .map(numerator -> new Derivation.Ratio(
                        IndicatorId.of(numerator),
                        IndicatorId.of(row.get("denominator").orElseThrow()),
                        row.get("denominator_region").map(RegionId::of),
                        1,
                        DenominatorTiming.SAME));
    }

    private Region region(Row row) {
        return new Region(
                RegionId.of(row.words().get(0)),
                LocalizedText.of(row.words().get(0), ""),
                "",
                row.word(1).map(RegionId::of),
                row.get("overlaps").isPresent(),
                row.date("from"),
                row.date("to"),
                OptionalInt.empty(),
                List.of(),
                "",
                Map.of(),
                SourceLocation.ofLine("regions", regions.size() + 1));
    }

    private Source source(Row row) {
        return new Source(
                SourceId.of(row.words().get(0)),
                LocalizedText.EMPTY,
                "",
                row.date("issued"),
                row.code(Authority.class, "authority", Authority.OTHER),
                row.code(SourceStatus.class, "status", SourceStatus.IN_FORCE),
                Optional.empty(),
                Optional.empty(),
                row.get("supersedes").map(SourceId::of).stream().toList(),
                "",
                Map.of(),
                SourceLocation.ofLine("sources", sources.size() + 1));
    }

    private Target target(Row row) {
        return new Target(
                TargetId.of(row.words().get(0)),
                IndicatorId.of(row.words().get(1)),
                RegionId.of(row.words().get(2)),
                period(row.words().get(3)),
                Coded.find(TargetKind.class, row.words().get(4)).orElseThrow(),
                row.code(Basis.class, "basis", Basis.LEVEL),
                row.word(5).map(RowsPlan::figure),
                row.get("low").map(RowsPlan::figure),
                row.get("high").map(RowsPlan::figure),
                false,
                row.get("inconvertible").isEmpty(),
                "",
                row.get("definition").orElse(""),
                Optional.empty(),
                Optional.empty(),
                row.get("baseline").map(RowsPlan::period),
                row.get("baseline_value").map(RowsPlan::figure),
                BaselineVintage.AS_SET,
                row.get("tolerance").map(RowsPlan::figure),
                "",
                Optional.empty(),
                row.get("source").map(SourceId::of),
                "",
                row.date("issued"),
                row.get("supersedes").stream().toList(),
                "",
                row.code(TargetClass.class, "class", TargetClass.EXPECTED),
                false,
                List.of(),
                List.of(),
                "",
                Map.of(),
                SourceLocation.ofLine("targets", targets.size() + 1));
    }

    private static Period period(String text) {
        return PeriodParser.parse(text).orElseThrow();
    }

    private static Figure figure(String text) {
        int point = text.indexOf('.');
        return Figure.of(Double.parseDouble(text), point < 0 ? 0 : text.length() - point - 1, text);
    }
}
