package org.plumbline.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Effect;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.chart.ComparisonCharts;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.ComparisonSentences;
import org.plumbline.report.content.ComparisonSubject;
import org.plumbline.report.content.ComparisonTables;
import org.plumbline.report.content.ComparisonTexts;
import org.plumbline.report.content.ComparisonWords;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ToolVersion;

/** Puts the page of a comparison together. */
final class ComparisonPageBuilder {
    /** More than this nobody scrolls through; the workbook and CSV have all. */
    private static final int MOST_ROWS = 3_000;

    private static final int MOST_CELLS = 500;
    private static final int MOST_CHARTS = 12;
    private static final int SILENT = 3;

    private final Comparison comparison;
    private final ReportData data;
    private final ComparisonTexts words;
    private final PageTexts texts;
    private final Profile profile;
    private final ComparisonSentences sentences;
    private final ComparisonRowBuilder rows;

    private ComparisonPageBuilder(Comparison comparison, ReportData data, Profile profile) {
        this.comparison = comparison;
        this.data = data;
        this.words = ComparisonTexts.in(data.texts().language());
        this.texts = PageTexts.in(data.texts().language());
        this.profile = profile;
        this.sentences = new ComparisonSentences(comparison, data, words, profile);
        this.rows = new ComparisonRowBuilder(data, words, texts, sentences, profile);
    }

    static ComparisonPage of(
            Comparison comparison, List<Finding> findings, Language language, Profile profile, String prefix) {
        ReportData data = ReportData.of(comparison.to(), findings, language);
        return new ComparisonPageBuilder(comparison, data, profile).build(prefix);
    }

    private boolean council() {
        return profile == Profile.COUNCIL;
    }

    private ComparisonPage build(String prefix) {
        Language language = data.texts().language();
        ComparisonCharts charts = ComparisonCharts.of(comparison, data.findings(), language, profile, MOST_CHARTS);
        PageDrawing drawing = new PageDrawing(language, profile, prefix);
        List<ComparisonTables.Table> tables =
                council() ? List.of() : new ComparisonTables(comparison, data, words, MOST_CELLS).list();
        List<ComparedRow> targets = first(comparison.targetRows().stream()
                .sorted(Comparator.comparingInt(ComparisonPageBuilder::interest))
                .toList());
        List<ComparedRow> indicators = first(comparison.indicatorRows());
        int leftOut = comparison.rows().size()
                - targets.size()
                - indicators.size()
                + tables.stream().mapToInt(ComparisonTables.Table::leftOut).sum();
        List<String> more = new ArrayList<>();
        if (leftOut > 0) {
            more.add(words.text("page.more-rows", leftOut));
        }
        if (charts.leftOut() > 0) {
            more.add(words.text("page.more-charts", charts.leftOut()));
        }
        return new ComparisonPage(
                prefix,
                language.code(),
                texts.text("language"),
                data.name(data.plan().title()),
                new ComparisonSubject(comparison, data, words).line(),
                council(),
                Cautions.of(data.plan(), data.findings(), data.texts()),
                facts(),
                tiles(),
                sentences.summary(),
                filters(targets, indicators),
                targets.stream()
                        .filter(row -> interest(row) < SILENT)
                        .map(rows::row)
                        .toList(),
                targets.stream()
                        .filter(row -> interest(row) == SILENT)
                        .map(rows::row)
                        .toList(),
                indicators.stream().map(rows::row).toList(),
                charts.targets().map(chart -> drawing.wide(chart, false)).orElse(PageContent.Figure.NONE),
                charts.regions().stream()
                        .map(chart -> drawing.wide(chart, true))
                        .toList(),
                charts.effects().stream()
                        .map(chart -> drawing.wide(chart, true))
                        .toList(),
                tables.stream().map(this::table).toList(),
                more,
                sentences.notes(),
                PageBuilder.marks(),
                texts.all(),
                words.all());
    }

    /** The least first: changed verdicts, changed figures, figures, none at all. */
    private static int interest(ComparedRow row) {
        if (row.verdictChanged()) {
            return 0;
        }
        if (row.changed() != 0) {
            return 1;
        }
        return row.from().actual().isPresent() || row.to().actual().isPresent() ? 2 : SILENT;
    }

    private static List<ComparedRow> first(List<ComparedRow> all) {
        return all.subList(0, Math.min(MOST_ROWS, all.size()));
    }

    private ComparisonPage.Table table(ComparisonTables.Table table) {
        return new ComparisonPage.Table(
                table.key(), words.text("sheet." + table.key()), table.heads(), table.figures(), table.rows());
    }

    private List<PageContent.Fact> facts() {
        List<PageContent.Fact> facts = new ArrayList<>();
        facts.add(new PageContent.Fact(words.text("page.side-from"), side(comparison.from())));
        facts.add(new PageContent.Fact(words.text("page.side-to"), side(comparison.to())));
        add(facts, "fact.contact", data.plan().contact());
        add(facts, "fact.licence", data.plan().licence());
        add(facts, "fact.version", "Plumbline " + ToolVersion.current());
        return facts;
    }

    private void add(List<PageContent.Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new PageContent.Fact(texts.text(key), value));
        }
    }

    private String side(Evaluation evaluation) {
        String day = data.format().day(evaluation.request().knownAt());
        String judge = council()
                ? evaluation.plan().id()
                : evaluation.plan().id() + " · "
                        + data.texts().judge(evaluation.request().judge());
        return evaluation
                .request()
                .asOf()
                .map(period -> words.text("page.side", data.format().period(period), day, judge))
                .orElseGet(() -> words.text("page.side-open", day, judge));
    }

    private List<PageContent.Tile> tiles() {
        List<PageContent.Tile> tiles = new ArrayList<>();
        if (!council()) {
            List<Integer> steps = comparison.targetRows().stream()
                    .filter(row ->
                            row.to().assessment().filter(Assessment::inForce).isPresent())
                    .flatMap(row -> ComparisonWords.better(row).stream().boxed())
                    .toList();
            tiles.add(
                    tile("better", "met", "↑", steps.stream().filter(s -> s > 0).count()));
            tiles.add(tile(
                    "worse", "missed", "↓", steps.stream().filter(s -> s < 0).count()));
            tiles.add(tile(
                    "same", "not-due", "=", steps.stream().filter(s -> s == 0).count()));
        }
        long moved = comparison.indicatorRows().stream()
                .filter(row -> row.changed() != 0)
                .count();
        tiles.add(tile("figures", "on-track", "→", moved));
        return tiles;
    }

    private PageContent.Tile tile(String key, String colours, String symbol, long count) {
        return new PageContent.Tile(
                colours,
                symbol,
                words.text("page.tile." + key),
                Math.toIntExact(count),
                words.text("page.tile." + key + "-meaning"));
    }

    private ComparisonPage.Filters filters(List<ComparedRow> targets, List<ComparedRow> indicators) {
        List<ComparedRow> shown =
                Stream.concat(targets.stream(), indicators.stream()).toList();
        Set<String> movements =
                shown.stream().map(ComparisonRowBuilder::movement).collect(Collectors.toSet());
        List<PageContent.Choice> effects = council()
                ? List.of()
                : Arrays.stream(Effect.values())
                        .filter(effect -> shown.stream().anyMatch(row -> row.part(effect) != 0))
                        .map(effect -> new PageContent.Choice(effect.code(), words.effect(effect)))
                        .toList();
        return new ComparisonPage.Filters(
                Stream.of("better", "worse", "other", "same")
                        .filter(movements::contains)
                        .map(code -> new PageContent.Choice(code, words.text("page.movement." + code)))
                        .toList(),
                effects,
                List.copyOf(shown.stream()
                        .map(row -> data.texts().topic(row.indicator()))
                        .collect(Collectors.toCollection(TreeSet::new))),
                regions(shown),
                shown.size());
    }

    /** In the order the plan has them. */
    private List<String> regions(List<ComparedRow> shown) {
        Map<Integer, String> byPlace = new TreeMap<>();
        shown.forEach(row -> byPlace.put(
                data.plan().regions().list().indexOf(row.region()),
                data.name(row.region().name())));
        return byPlace.values().stream().distinct().toList();
    }
}
