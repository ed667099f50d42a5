package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.plumbline.calc.Assessment;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.PriceBasis;
import org.plumbline.model.Stage;

/** What must be said below a table of figures: prices, rounding, provisional figures, breaks. */
public final class CouncilNotes {
    private CouncilNotes() {}

    /** Numbered sentences, those that apply to the figures shown; rounding always. */
    public static List<String> of(List<Assessment> shown, ReportTexts texts) {
        List<String> sentences = new ArrayList<>();
        add(sentences, "current", shown, a -> a.indicator().priceBasis() == PriceBasis.CURRENT, texts);
        add(sentences, "constant", shown, a -> a.indicator().priceBasis() == PriceBasis.CONSTANT, texts);
        add(sentences, "provisional", shown, CouncilNotes::isProvisional, texts);
        add(sentences, "break", shown, CouncilNotes::hasBreak, texts);
        add(
                sentences,
                "derived",
                shown,
                a -> a.actual().filter(v -> v.isDerived()).isPresent(),
                texts);
        sentences.add(texts.text("council.note.rounding"));
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            numbered.add(texts.text(i == 0 ? "council.note.first" : "council.note.next", i + 1, sentences.get(i)));
        }
        return numbered;
    }

    private static boolean isProvisional(Assessment a) {
        return a.actual()
                .filter(v -> v.status() == ObservationStatus.PROVISIONAL
                        || v.stage() == Stage.FLASH
                        || v.stage() == Stage.PRELIMINARY)
                .isPresent();
    }

    private static boolean hasBreak(Assessment a) {
        return a.actual().filter(v -> v.status() == ObservationStatus.BREAK).isPresent()
                || a.notes().stream()
                        .anyMatch(n -> n.code().equals("break-since-baseline")
                                || n.code().equals("linked"));
    }

    private static void add(
            List<String> sentences,
            String key,
            List<Assessment> shown,
            Predicate<Assessment> which,
            ReportTexts texts) {
        List<String> names = shown.stream()
                .filter(which)
                .map(a -> a.indicator().name().in(texts.language()))
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            sentences.add(texts.text("council.note." + key, texts.names(names)));
        }
    }
}
