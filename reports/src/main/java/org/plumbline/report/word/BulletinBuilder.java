package org.plumbline.report.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;
import org.plumbline.report.content.AssessmentGroup;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.DistrictTable;
import org.plumbline.report.content.DistrictTables;
import org.plumbline.report.content.Overview;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ReportOrder;

/** Puts a bulletin together: summary, headline indicators, topics, regions, what waits for data, notes. */
final class BulletinBuilder {
    private static final int NAMED_WAITING = 6;

    private record Subject(IndicatorId indicator, RegionId region) {}

    private final ReportData data;
    private final WordTexts texts;
    private final Profile profile;
    private final ProgressSentences sentences;
    private final BulletinTables tables;
    private final BulletinFigures figures;
    private final List<DistrictTable> districts;
    private final Set<Assessment> ofDistricts = Collections.newSetFromMap(new IdentityHashMap<>());

    private BulletinBuilder(ReportData data, Profile profile) {
        this.data = data;
        this.texts = WordTexts.of(data.texts());
        this.profile = profile;
        this.sentences = new ProgressSentences(data, texts, profile);
        this.tables = new BulletinTables(data, texts, profile);
        this.figures = new BulletinFigures(data, texts);
        this.districts = DistrictTables.of(data.evaluation());
        districts.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> !row.whole())
                .flatMap(row -> row.cells().stream())
                .flatMap(Optional::stream)
                .forEach(ofDistricts::add);
    }

    static Bulletin of(ReportData data, Profile profile) {
        return new BulletinBuilder(data, profile).build();
    }

    private Bulletin build() {
        Plan plan = data.plan();
        List<Assessment> spoken = new ArrayList<>();
        List<Bulletin.Chapter> chapters = new ArrayList<>();
        Bulletin.Chapter headline = headline(spoken);
        Bulletin.Chapter topics = topics(spoken);
        Bulletin.Chapter regions = regions(spoken);
        Bulletin.Chapter waiting = waiting();
        Bulletin.Chapter notes = chapter(Bulletin.Part.NOTES, new BulletinNotes(data, texts, profile, spoken).items());
        Stream.of(chapter(Bulletin.Part.SUMMARY, summary()), headline, topics, regions, waiting, notes)
                .filter(chapter -> !chapter.blocks().isEmpty())
                .forEach(chapters::add);
        return new Bulletin(
                data.name(plan.title()),
                texts.text("subtitle"),
                line(plan),
                texts.text("description"),
                Cautions.of(plan, data.findings(), data.texts()),
                chapters);
    }

    private String line(Plan plan) {
        String day = data.format().day(data.evaluation().request().knownAt());
        return plan.contact().isEmpty()
                ? texts.text("line.without-contact", day)
                : texts.text("line", plan.contact(), day);
    }

    private Bulletin.Chapter chapter(Bulletin.Part part, List<? extends Bulletin.Block> blocks) {
        return new Bulletin.Chapter(part, texts.text("chapter." + part.placeholder()), List.copyOf(blocks));
    }

    private List<Bulletin.Block> summary() {
        List<Bulletin.Block> blocks = new ArrayList<>();
        String day = data.format().day(data.evaluation().request().knownAt());
        blocks.add(new Bulletin.Paragraph(data.evaluation()
                .request()
                .asOf()
                .map(period -> texts.text("summary.dates", data.format().period(period), day))
                .orElseGet(() -> texts.text("summary.date", day))));
        if (profile == Profile.COUNCIL) {
            blocks.add(new Bulletin.Paragraph(councilCounts()));
            return blocks;
        }
        Overview.of(data.evaluation().assessments())
                .lines(data.texts())
                .forEach(line -> blocks.add(new Bulletin.Paragraph(line)));
        if (profile == Profile.WORKING) {
            blocks.add(new Bulletin.Paragraph(Overview.findingsLine(data.findings(), data.texts())));
        }
        figures.overview().ifPresent(blocks::add);
        return blocks;
    }

    private String councilCounts() {
        List<Assessment> headline = data.evaluation().assessments().stream()
                .filter(Assessment::inForce)
                .filter(ReportOrder::isHeadline)
                .toList();
        Overview counts = Overview.of(headline);
        if (counts.judged() + counts.underWay() == 0) {
            return texts.text("summary.none");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.text("summary.council", counts.judged() + counts.underWay()));
        if (counts.judged() > 0) {
            sentences.add(
                    texts.text("summary.council-due", counts.judged(), counts.met(), counts.count(Outcome.MISSED)));
        }
        if (counts.underWay() > 0) {
            sentences.add(texts.text(
                    "summary.council-open",
                    counts.underWay(),
                    counts.count(Outcome.ON_TRACK),
                    counts.count(Outcome.BEHIND)));
        }
        if (counts.waiting() > 0) {
            sentences.add(texts.text("summary.council-waiting", counts.waiting()));
        }
        return String.join(texts.text("sentence.separator"), sentences);
    }

    private Bulletin.Chapter headline(List<Assessment> spoken) {
        List<Bulletin.Block> blocks = new ArrayList<>();
        List<Assessment> headline = data.order().groups(AssessmentGroup.Kind.HEADLINE).stream()
                .flatMap(group -> group.assessments().stream())
                .filter(a -> !ofDistricts.contains(a))
                .filter(a -> profile != Profile.COUNCIL || a.outcome().isJudgement())
                .toList();
        bySubject(headline).forEach(list -> {
            blocks.add(new Bulletin.Paragraph(sentences.paragraph(list)));
            if (profile != Profile.COUNCIL) {
                figures.of(list.get(0).indicator(), list.get(0).region()).ifPresent(blocks::add);
            }
        });
        if (!headline.isEmpty()) {
            blocks.add(tables.indicators(texts.text("caption.indicators"), headline));
        }
        spoken.addAll(headline);
        return chapter(Bulletin.Part.HEADLINE, blocks);
    }

    private Bulletin.Chapter topics(List<Assessment> spoken) {
        List<Bulletin.Block> blocks = new ArrayList<>();
        if (profile != Profile.COUNCIL) {
            for (AssessmentGroup group : data.order().groups(AssessmentGroup.Kind.TOPIC)) {
                List<Assessment> own = group.assessments().stream()
                        .filter(a -> !ofDistricts.contains(a))
                        .toList();
                if (own.isEmpty()) {
                    continue;
                }
                blocks.add(new Bulletin.Heading(group.title()));
                bySubject(own).forEach(list -> blocks.add(new Bulletin.Paragraph(sentences.paragraph(list))));
                blocks.add(tables.indicators(texts.text("caption.topic", group.title()), own));
                spoken.addAll(own);
            }
        }
        return chapter(Bulletin.Part.TOPICS, blocks);
    }

    private Bulletin.Chapter regions(List<Assessment> spoken) {
        List<Bulletin.Block> blocks = new ArrayList<>();
        DistrictSentences summaries = new DistrictSentences(data, texts, profile);
        for (DistrictTable table : districts) {
            boolean headline =
                    table.columns().stream().anyMatch(c -> c.indicator().headline());
            if (profile == Profile.COUNCIL && !headline) {
                continue;
            }
            summaries.of(table).stream().map(Bulletin.Paragraph::new).forEach(blocks::add);
            blocks.addAll(tables.districts(table));
            table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(Optional::stream)
                    .forEach(spoken::add);
        }
        if (profile != Profile.COUNCIL && !blocks.isEmpty()) {
            blocks.addAll(figures.rankings());
        }
        return chapter(Bulletin.Part.REGIONS, blocks);
    }

    private Bulletin.Chapter waiting() {
        List<Bulletin.Block> blocks = new ArrayList<>();
        if (profile != Profile.COUNCIL) {
            for (AssessmentGroup group : data.order().groups(AssessmentGroup.Kind.WITHOUT_DATA)) {
                List<String> names = group.assessments().stream()
                        .map(this::waitingName)
                        .distinct()
                        .toList();
                String shown = data.texts().names(names.subList(0, Math.min(NAMED_WAITING, names.size())));
                blocks.add(new Bulletin.Item(texts.text(
                        "waiting.line",
                        group.title(),
                        group.assessments().size(),
                        names.size() > NAMED_WAITING ? texts.text("waiting.more", shown) : shown)));
            }
        }
        return chapter(Bulletin.Part.WAITING, blocks);
    }

    private String waitingName(Assessment assessment) {
        LocalizedText region = assessment.region().name();
        return texts.text(
                "waiting.target",
                data.name(region),
                data.name(assessment.indicator().name()));
    }

    private static List<List<Assessment>> bySubject(List<Assessment> assessments) {
        Map<Subject, List<Assessment>> bySubject = new LinkedHashMap<>();
        for (Assessment assessment : assessments) {
            bySubject
                    .computeIfAbsent(
                            new Subject(
                                    assessment.indicator().id(),
                                    assessment.region().id()),
                            subject -> new ArrayList<>())
                    .add(assessment);
        }
        return List.copyOf(bySubject.values());
    }
}
