package org.plumbline.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.report.content.DistrictTable;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;

/** One sentence for each period and indicator of a district table: how many regions did how, and which fell short. */
final class DistrictSentences {
    private final ReportData data;
    private final WordTexts texts;
    private final Profile profile;

    DistrictSentences(ReportData data, WordTexts texts, Profile profile) {
        this.data = data;
        this.texts = texts;
        this.profile = profile;
    }

    List<String> of(DistrictTable table) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            DistrictTable.Column column = table.columns().get(i);
            if (profile == Profile.COUNCIL && !column.indicator().headline()) {
                continue;
            }
            int index = i;
            List<Assessment> parts = table.rows().stream()
                    .filter(row -> !row.whole())
                    .map(row -> row.cells().get(index))
                    .flatMap(Optional::stream)
                    .toList();
            sentence(column, parts).ifPresent(sentences::add);
        }
        return sentences;
    }

    private Optional<String> sentence(DistrictTable.Column column, List<Assessment> parts) {
        List<String> clauses = new ArrayList<>();
        long met = count(parts, a -> a.outcome() == Outcome.MET || a.outcome() == Outcome.EXCEEDED);
        if (met > 0) {
            clauses.add(texts.text("district.met", met));
        }
        add(clauses, "district.missed", parts, Outcome.MISSED);
        long onTrack = count(parts, a -> a.outcome() == Outcome.ON_TRACK);
        if (onTrack > 0) {
            clauses.add(texts.text("district.on-track", onTrack));
        }
        add(clauses, "district.behind", parts, Outcome.BEHIND);
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        long others = count(parts, a -> !a.outcome().isJudgement());
        if (others > 0) {
            clauses.add(texts.text("district.others", others));
        }
        return Optional.of(texts.text(
                "district.sentence",
                data.format().period(column.period()),
                data.name(column.indicator().name()),
                parts.size(),
                texts.clauses(clauses)));
    }

    private void add(List<String> clauses, String key, List<Assessment> parts, Outcome outcome) {
        List<String> names = parts.stream()
                .filter(a -> a.outcome() == outcome)
                .map(a -> data.name(a.region().name()))
                .toList();
        if (!names.isEmpty()) {
            clauses.add(texts.text(key, names.size(), data.texts().names(names)));
        }
    }

    private static long count(List<Assessment> parts, Predicate<Assessment> which) {
        return parts.stream().filter(which).count();
    }
}
