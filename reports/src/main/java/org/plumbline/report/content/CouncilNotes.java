package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plumbline.calc.Assessment;
import org.plumbline.model.Indicator;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.PriceBasis;
import org.plumbline.model.Stage;

/**
 * What must be said below a table of figures: prices, rounding, provisional figures, breaks, missing figures.
 *
 * @param list by number, those that apply to the figures shown; rounding always
 */
public record CouncilNotes(List<Entry> list, ReportTexts texts) {

    /**
     * A numbered note.
     *
     * @param where the indicators it is about, whose names carry its marker; none where it is about the whole table
     */
    public record Entry(int number, String sentence, List<Indicator> where) {}

    public CouncilNotes {
        list = List.copyOf(list);
    }

    public static CouncilNotes of(List<Assessment> shown, ReportTexts texts) {
        List<Entry> entries = new ArrayList<>();
        add(entries, "current", shown, a -> a.indicator().priceBasis() == PriceBasis.CURRENT, texts);
        add(entries, "constant", shown, a -> a.indicator().priceBasis() == PriceBasis.CONSTANT, texts);
        add(entries, "provisional", shown, CouncilNotes::isProvisional, texts);
        add(entries, "break", shown, CouncilNotes::hasBreak, texts);
        add(
                entries,
                "derived",
                shown,
                a -> CouncilTargets.actual(a).filter(v -> v.isDerived()).isPresent(),
                texts);
        whole(entries, texts.text("council.note.rounding"));
        if (shown.stream()
                .anyMatch(a -> CouncilTargets.actual(a).isEmpty() || a.target().isBlank())) {
            whole(entries, texts.text("council.note.missing"));
        }
        return new CouncilNotes(entries, texts);
    }

    private static void whole(List<Entry> entries, String sentence) {
        entries.add(new Entry(entries.size() + 1, sentence, List.of()));
    }

    /** The notes as they stand below a table. */
    public List<String> lines() {
        return list.stream()
                .map(e -> texts.text(
                        e.number() == 1 ? "council.note.first" : "council.note.next", e.number(), e.sentence()))
                .toList();
    }

    public String marker(Entry entry) {
        return texts.text("note-marker", entry.number());
    }

    /** The markers of the notes about an indicator; empty where there are none. */
    public String markers(Indicator indicator) {
        return list.stream()
                .filter(e -> e.where().contains(indicator))
                .map(this::marker)
                .collect(Collectors.joining());
    }

    private static boolean isProvisional(Assessment a) {
        return CouncilTargets.actual(a)
                .filter(v -> v.status() == ObservationStatus.PROVISIONAL
                        || v.stage() == Stage.FLASH
                        || v.stage() == Stage.PRELIMINARY)
                .isPresent();
    }

    private static boolean hasBreak(Assessment a) {
        return CouncilTargets.actual(a)
                        .filter(v -> v.status() == ObservationStatus.BREAK)
                        .isPresent()
                || a.notes().stream()
                        .anyMatch(n -> n.code().equals("break-since-baseline")
                                || n.code().equals("linked"));
    }

    private static void add(
            List<Entry> entries, String key, List<Assessment> shown, Predicate<Assessment> which, ReportTexts texts) {
        List<Indicator> where = shown.stream()
                .filter(which)
                .map(Assessment::indicator)
                .distinct()
                .toList();
        if (!where.isEmpty()) {
            String names = texts.names(
                    where.stream().map(i -> i.name().in(texts.language())).toList());
            entries.add(new Entry(entries.size() + 1, texts.text("council.note." + key, names), where));
        }
    }
}
