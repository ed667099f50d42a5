package org.plumbline.report.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.calc.Assessment;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Comparison;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Plan;
import org.plumbline.report.chart.ChartPictures;
import org.plumbline.report.chart.ComparisonCharts;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.ComparisonSentences;
import org.plumbline.report.content.ComparisonSubject;
import org.plumbline.report.content.ComparisonTables;
import org.plumbline.report.content.ComparisonTexts;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.value.Actual;

/** Puts the bulletin of a comparison together: in sum, by topic, what moved, data and revisions, notes. */
final class ComparisonBulletin {
    private static final int MOST_REGION_CHARTS = 3;
    private static final int MOST_EFFECT_CHARTS = 6;
    private static final int MOST_ROWS = 60;
    private static final int MOST_TARGETS_OF_A_TOPIC = 30;
    private static final int FEW_REGIONS = 3;

    private final Comparison comparison;
    private final ReportData data;
    private final Profile profile;
    private final WordTexts word;
    private final ComparisonTexts texts;
    private final ComparisonSubject subject;
    private final ComparisonSentences sentences;
    private final ComparisonBulletinTables tables;
    private final BulletinDrawing drawing;
    private final ComparisonCharts charts;
    private int leftOut;

    private ComparisonBulletin(Comparison comparison, ReportData data, Profile profile) {
        this.comparison = comparison;
        this.data = data;
        this.profile = profile;
        this.word = WordTexts.of(data.texts());
        this.texts = ComparisonTexts.in(data.texts().language());
        this.subject = new ComparisonSubject(comparison, data, texts);
        this.sentences = new ComparisonSentences(comparison, data, texts, profile);
        this.tables = new ComparisonBulletinTables(comparison, data, texts, sentences);
        this.drawing = new BulletinDrawing(ChartPictures.in(data.texts().language(), profile), word);
        this.charts =
                ComparisonCharts.of(comparison, data.findings(), data.texts().language(), profile, MOST_EFFECT_CHARTS);
        this.leftOut = charts.leftOut();
    }

    static Bulletin of(Comparison comparison, ReportData data, Profile profile) {
        return new ComparisonBulletin(comparison, data, profile).build();
    }

    private Bulletin build() {
        Plan plan = data.plan();
        List<Bulletin.Chapter> chapters = Stream.of(
                        chapter(Bulletin.Part.SUMMARY, "summary", summary()),
                        chapter(Bulletin.Part.TOPICS, "topics", topics()),
                        chapter(Bulletin.Part.REGIONS, "effects", effects()),
                        chapter(Bulletin.Part.WAITING, "data", tables()),
                        chapter(Bulletin.Part.NOTES, "notes", notes()))
                .filter(chapter -> !chapter.blocks().isEmpty())
                .toList();
        String day = data.format().day(data.evaluation().request().knownAt());
        return new Bulletin(
                data.name(plan.title()),
                subject.line(),
                plan.contact().isEmpty()
                        ? word.text("line.without-contact", day)
                        : word.text("line", plan.contact(), day),
                texts.text("page.description"),
                Cautions.of(plan, data.findings(), data.texts()),
                chapters);
    }

    private Bulletin.Chapter chapter(Bulletin.Part part, String key, List<Bulletin.Block> blocks) {
        return new Bulletin.Chapter(part, texts.text("bulletin." + key), blocks);
    }

    private List<Bulletin.Block> summary() {
        List<Bulletin.Block> blocks = new ArrayList<>();
        sentences.summary().forEach(line -> blocks.add(new Bulletin.Paragraph(line)));
        charts.targets().map(drawing::figure).ifPresent(blocks::add);
        return blocks;
    }

    private List<Bulletin.Block> topics() {
        Map<String, List<ComparedRow>> byTopic = new LinkedHashMap<>();
        for (Indicator indicator : data.plan().indicators().list()) {
            byTopic.putIfAbsent(data.texts().topic(indicator), new ArrayList<>());
        }
        comparison.rows().forEach(row -> byTopic.computeIfAbsent(
                        data.texts().topic(row.indicator()), topic -> new ArrayList<>())
                .add(row));
        List<Bulletin.Block> blocks = new ArrayList<>();
        byTopic.values().removeIf(List::isEmpty);
        byTopic.forEach((topic, rows) -> {
            if (byTopic.size() > 1) {
                blocks.add(new Bulletin.Heading(topic));
            }
            topic(topic, rows, blocks);
        });
        return blocks;
    }

    private void topic(String topic, List<ComparedRow> rows, List<Bulletin.Block> blocks) {
        Map<IndicatorId, List<ComparedRow>> byIndicator = new LinkedHashMap<>();
        List<ComparedRow> all =
                rows.stream().filter(row -> row.target().isEmpty()).toList();
        List<ComparedRow> figures = all.stream().filter(this::isNews).toList();
        figures.forEach(row -> byIndicator
                .computeIfAbsent(row.indicator().id(), id -> new ArrayList<>())
                .add(row));
        byIndicator.forEach((id, regions) -> {
            blocks.add(new Bulletin.Paragraph(indicator(regions)));
            charts.regions().stream()
                    .limit(MOST_REGION_CHARTS)
                    .filter(chart -> chart.indicator().filter(id::equals).isPresent())
                    .forEach(chart -> blocks.add(drawing.figure(chart)));
        });
        List<ComparedRow> targets = rows.stream()
                .filter(row -> row.target().isPresent())
                .filter(row -> row.verdictChanged()
                        || row.to().assessment().filter(Assessment::inForce).isPresent())
                .toList();
        sentences
                .verdicts(targets, MOST_TARGETS_OF_A_TOPIC)
                .forEach(sentence -> blocks.add(new Bulletin.Paragraph(sentence)));
        List<ComparedRow> listed = targets.stream()
                .filter(row ->
                        row.from().actual().isPresent() || row.to().actual().isPresent())
                .toList();
        leftOut += Math.max(0, listed.size() - MOST_ROWS);
        if (!listed.isEmpty()) {
            blocks.add(tables.targets(
                    texts.text("bulletin.caption.targets", topic),
                    listed.subList(0, Math.min(MOST_ROWS, listed.size()))));
        }
        leftOut += Math.max(0, figures.size() - MOST_ROWS);
        if (!figures.isEmpty()) {
            blocks.add(tables.indicators(
                    texts.text("bulletin.caption.indicators", topic),
                    figures.subList(0, Math.min(MOST_ROWS, figures.size()))));
        }
        if (figures.size() < all.size()) {
            blocks.add(new Bulletin.Paragraph(texts.text("bulletin.no-news", all.size() - figures.size())));
        }
    }

    /** A figure on both sides; where the same period is known twice, only one that is another figure now. */
    private boolean isNews(ComparedRow row) {
        Optional<Actual> from = row.from().actual();
        Optional<Actual> to = row.to().actual();
        return from.isPresent()
                && to.isPresent()
                && (comparison.mode() == Comparison.Mode.PERIODS
                        || !from.get().period().equals(to.get().period())
                        || from.get().value() != to.get().value());
    }

    /** The first region in a sentence of its own, few others as well, of many the extremes. */
    private String indicator(List<ComparedRow> regions) {
        List<ComparedRow> others = regions.subList(1, regions.size());
        List<String> said = new ArrayList<>();
        said.add(sentences.indicator(regions.get(0)));
        if (others.size() < FEW_REGIONS) {
            others.forEach(row -> said.add(sentences.indicator(row)));
        } else {
            said.add(sentences.others(others));
        }
        return String.join(word.text("sentence.separator"), said);
    }

    private List<Bulletin.Block> effects() {
        List<Bulletin.Block> blocks = new ArrayList<>();
        if (!charts.effects().isEmpty()) {
            blocks.add(new Bulletin.Paragraph(texts.text("page.effects-lead")));
            charts.effects().forEach(chart -> {
                blocks.add(new Bulletin.Paragraph(chart.title().message()));
                blocks.add(drawing.figure(chart));
            });
        }
        return blocks;
    }

    private List<Bulletin.Block> tables() {
        if (profile == Profile.COUNCIL) {
            return List.of();
        }
        List<Bulletin.Block> blocks = new ArrayList<>();
        for (ComparisonTables.Table table : new ComparisonTables(comparison, data, texts, MOST_ROWS).narrow()) {
            leftOut += table.leftOut();
            blocks.add(new Bulletin.Heading(texts.text("sheet." + table.key())));
            blocks.add(tables.plain(table));
        }
        return blocks;
    }

    private List<Bulletin.Block> notes() {
        List<String> notes = new ArrayList<>(sentences.notes());
        if (leftOut > 0) {
            notes.add(texts.text("bulletin.left-out", leftOut));
        }
        return notes.stream().<Bulletin.Block>map(Bulletin.Item::new).toList();
    }
}
