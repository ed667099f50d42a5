package org.plumbline.report.word;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.calc.Assessment;
import org.plumbline.finding.FindingCode;
import org.plumbline.model.Indicator;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.PriceBasis;
import org.plumbline.model.Source;
import org.plumbline.model.Stage;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ToolVersion;
import org.plumbline.report.release.Confidentiality;
import org.plumbline.value.Actual;
import org.plumbline.value.KnownObservations;

/** The notes at the end: sources, dates, measures, prices, rounding, provisional figures, breaks, revisions. */
final class BulletinNotes {
    private static final int MOST_NAMED = 12;

    private final ReportData data;
    private final WordTexts texts;
    private final Profile profile;
    private final List<Assessment> spoken;
    private final KnownObservations known;

    BulletinNotes(ReportData data, WordTexts texts, Profile profile, List<Assessment> spoken) {
        this.data = data;
        this.texts = texts;
        this.profile = profile;
        this.spoken = List.copyOf(spoken);
        this.known = new KnownObservations(
                data.plan(),
                data.evaluation().request().asOf(),
                data.evaluation().request().knownAt());
    }

    List<Bulletin.Item> items() {
        List<String> notes = new ArrayList<>();
        addNamed(notes, "note.sources", sources(), "note.sources-more");
        notes.add(texts.text(
                "note.known", data.format().day(data.evaluation().request().knownAt())));
        notes.add(texts.text("note.ratio"));
        if (profile != Profile.COUNCIL) {
            notes.add(texts.text("note.path"));
        }
        notes.add(texts.text("note.published-growth"));
        notes.add(texts.text("note.points"));
        addNamed(notes, "note.current", priced(PriceBasis.CURRENT), "more");
        addNamed(notes, "note.constant", priced(PriceBasis.CONSTANT), "more");
        notes.add(texts.text("note.rounding"));
        addNamed(notes, "note.preliminary", preliminary(), "more");
        addNamed(notes, "note.break", breaks(), "more");
        addNamed(notes, "note.revised", revised(), "more");
        if (profile != Profile.COUNCIL) {
            notes.add(texts.text("note.disagreement"));
            notes.add(texts.text(
                    "note.method",
                    data.texts().method(data.evaluation().request().method()),
                    ToolVersion.current()));
        }
        if (actuals().anyMatch(actual -> Confidentiality.touches(data.plan(), actual))) {
            notes.add(texts.text("note.confidential"));
        }
        return notes.stream().map(Bulletin.Item::new).toList();
    }

    private void addNamed(List<String> notes, String key, Collection<String> names, String moreKey) {
        if (names.isEmpty()) {
            return;
        }
        String shown = data.texts().names(names.stream().limit(MOST_NAMED).toList());
        notes.add(texts.text(key, names.size() > MOST_NAMED ? texts.text(moreKey, shown, names.size()) : shown));
    }

    private java.util.stream.Stream<Actual> actuals() {
        return spoken.stream().flatMap(a -> a.actual().stream());
    }

    private Set<String> sources() {
        Set<String> names = new LinkedHashSet<>();
        for (Assessment assessment : spoken) {
            assessment
                    .target()
                    .source()
                    .flatMap(data.plan().sources()::find)
                    .ifPresent(source -> names.add(name(source)));
        }
        return names;
    }

    private String name(Source source) {
        String title = data.name(source.title());
        String quoted = texts.text("document", title.isEmpty() ? source.id().value() : title);
        return source.number().isEmpty() ? quoted : texts.text("note.source", quoted, source.number());
    }

    private Set<String> priced(PriceBasis basis) {
        Set<String> names = new LinkedHashSet<>();
        for (Assessment assessment : spoken) {
            Indicator indicator = assessment.indicator();
            if (indicator.priceBasis() == basis) {
                names.add(data.name(indicator.name()));
            }
        }
        return names;
    }

    private Set<String> preliminary() {
        Set<String> names = new LinkedHashSet<>();
        for (Assessment assessment : spoken) {
            assessment
                    .actual()
                    .filter(a -> a.stage() == Stage.PRELIMINARY || a.stage() == Stage.FLASH)
                    .ifPresent(a -> names.add(figureName("note.preliminary-figure", assessment, a)));
        }
        return names;
    }

    private Set<String> breaks() {
        Set<String> names = new LinkedHashSet<>();
        for (Assessment assessment : spoken) {
            boolean broken =
                    assessment.notes().stream().anyMatch(note -> note.code().equals("break-since-baseline"))
                            || data.findings().stream()
                                    .anyMatch(finding -> finding.code() == FindingCode.SERIES_BREAK
                                            && concerns(finding.subject(), assessment));
            if (broken) {
                names.add(texts.text(
                        "waiting.target",
                        data.name(assessment.region().name()),
                        data.name(assessment.indicator().name())));
            }
        }
        return names;
    }

    private static boolean concerns(String subject, Assessment assessment) {
        List<String> words = List.of(subject.split(" "));
        return words.contains(assessment.indicator().id().value())
                && words.contains(assessment.region().id().value());
    }

    /** Printed actuals whose first published figure was another: from the first to the one that counts. */
    private Collection<String> revised() {
        Map<Integer, String> byRow = new LinkedHashMap<>();
        ObservationTable table = data.plan().observations();
        for (Assessment assessment : spoken) {
            Optional<Actual> actual = assessment.actual().filter(a -> a.row().isPresent());
            if (actual.isEmpty()) {
                continue;
            }
            int row = actual.get().row().getAsInt();
            first(table, row)
                    .ifPresent(first -> byRow.put(
                            row,
                            texts.text(
                                    "note.revised-figure",
                                    data.format().period(table.period(row)),
                                    data.name(assessment.region().name()),
                                    data.name(assessment.indicator().name()),
                                    data.format().withUnit(assessment.indicator(), table.value(first)),
                                    data.format().withUnit(assessment.indicator(), table.value(row)))));
        }
        return byRow.values();
    }

    private Optional<Integer> first(ObservationTable table, int counting) {
        Indicator indicator = data.plan().indicators().at(table.indicator(counting));
        String printed = data.format().number(indicator, table.value(counting));
        return table.series(table.indicator(counting), table.region(counting)).stream()
                .filter(row -> table.periodCode(row) == table.periodCode(counting)
                        && table.definitionCode(row) == table.definitionCode(counting)
                        && known.isKnown(row)
                        && known.isActual(row)
                        && !table.qualifier(row).isBound()
                        && table.published(row) != ObservationTable.NO_DAY
                        && table.published(row) < table.published(counting))
                .boxed()
                .min(java.util.Comparator.comparingInt(table::published))
                .filter(row ->
                        !data.format().number(indicator, table.value(row)).equals(printed));
    }

    private String figureName(String key, Assessment assessment, Actual actual) {
        return texts.text(
                key,
                data.format().period(actual.period()),
                data.name(assessment.region().name()),
                data.name(assessment.indicator().name()));
    }
}
