package org.plumbline.report.content;

import java.util.Locale;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.model.TargetClass;

/** What a council is told of a target: a word of official reports, and one line why. Only a binding target can fail. */
public enum CouncilVerdict {
    DONE,
    NOT_DONE,
    BELOW_EXPECTATION,
    UNDER_WAY,
    NO_FIGURE;

    public static CouncilVerdict of(Assessment a) {
        return switch (a.outcome()) {
            case MET, EXCEEDED -> DONE;
            case MISSED -> a.target().targetClass() == TargetClass.BINDING ? NOT_DONE : BELOW_EXPECTATION;
            case ON_TRACK, BEHIND, NOT_DUE -> UNDER_WAY;
            default -> NO_FIGURE;
        };
    }

    /** The word as printed. */
    public String text(ReportTexts texts) {
        return texts.text("council.verdict." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** One line: by how much, or why nothing can be said. */
    public static String reason(Assessment a, ReportTexts texts, ValueFormat format) {
        if (a.outcome() == Outcome.ON_TRACK || a.outcome() == Outcome.BEHIND) {
            return a.path().deviation().value().stream()
                    .mapToObj(d -> against("council.path", a, d, texts, format))
                    .findFirst()
                    .orElseGet(() -> texts.text("council.open"));
        }
        if (a.outcome().isFinal() && a.gap().value().value().isPresent()) {
            return against("council.target", a, a.gap().value().value().getAsDouble(), texts, format);
        }
        return a.outcome() == Outcome.NOT_DUE ? texts.text("council.open") : texts.outcome(a.outcome());
    }

    private static String against(String key, Assessment a, double difference, ReportTexts texts, ValueFormat format) {
        String size = format.gap(a, Math.abs(difference)).replaceFirst("^[+]", "");
        boolean none = size.chars().noneMatch(c -> c >= '1' && c <= '9');
        return none ? texts.text(key + "-level") : texts.text(key + (difference > 0 ? "-above" : "-below"), size);
    }
}
