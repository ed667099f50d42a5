package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.plumbline.calc.Note;
import org.plumbline.calc.Outcome;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Effect;
import org.plumbline.comparison.RateBasis;
import org.plumbline.comparison.Side;
import org.plumbline.value.DecimalDigits;

/** What reports say of one compared row. */
public final class ComparisonWords {
    private final ReportData data;
    private final ComparisonTexts texts;

    public ComparisonWords(ReportData data, ComparisonTexts texts) {
        this.data = data;
        this.texts = texts;
    }

    /** The effects as printed, unless time is the only one; what was bridged; else why there is no change. */
    public String why(ComparedRow row) {
        Optional<String> missing = row.value().reason().map(data.texts()::reason);
        if (missing.isPresent()) {
            List<String> said = new ArrayList<>(List.of(missing.get()));
            row.notes().forEach(note -> said.add(texts.note(note)));
            return String.join(texts.text("list"), said);
        }
        int decimals = data.format().decimals(row.indicator());
        Map<Effect, String> effects = new LinkedHashMap<>();
        for (Effect effect : Effect.order()) {
            double part = row.part(effect);
            if (DecimalDigits.round(part, decimals) != 0) {
                effects.put(effect, texts.effect(effect) + " " + ValueFormat.signed(part, decimals));
            }
        }
        if (effects.keySet().equals(Set.of(Effect.PERIOD))) {
            effects.clear();
        }
        List<String> words = new ArrayList<>(effects.values());
        for (Note note : row.notes()) {
            words.add(texts.note(note));
        }
        return String.join(texts.text("list"), words);
    }

    /** The name the rate must be printed by; empty where there is no rate. */
    public String rateName(ComparedRow row) {
        Optional<RateBasis> basis =
                row.growth().rate().value().isPresent() ? row.growth().basis() : Optional.empty();
        return basis.map(texts::rate).orElse("");
    }

    /** {@code 2/31 ↑1}; empty where there is no rank on both sides. */
    public static String places(ComparedRow row) {
        OptionalInt now = row.to().rank();
        if (now.isEmpty() || row.from().rank().isEmpty()) {
            return "";
        }
        int won = row.from().rank().getAsInt() - now.getAsInt();
        return now.getAsInt() + "/" + row.to().peers() + " " + arrow(won) + (won == 0 ? "" : Math.abs(won));
    }

    /** Whether the verdict became better or worse; empty where one of the two is no verdict. */
    public static String movement(ComparedRow row) {
        OptionalInt better = better(row);
        return better.isPresent() ? arrow(better.getAsInt()) : "";
    }

    /** How much better the verdict became; empty where one of the two is no verdict. */
    public static OptionalInt better(ComparedRow row) {
        OptionalInt before = standing(row.from());
        OptionalInt now = standing(row.to());
        return before.isPresent() && now.isPresent()
                ? OptionalInt.of(now.getAsInt() - before.getAsInt())
                : OptionalInt.empty();
    }

    /** An arrow up where something became better. */
    public static String arrow(int better) {
        return better == 0 ? "=" : better > 0 ? "↑" : "↓";
    }

    private static OptionalInt standing(Side side) {
        Optional<Outcome> outcome = side.assessment().map(a -> a.outcome());
        if (outcome.isEmpty() || !outcome.get().isJudgement()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                switch (outcome.get()) {
                    case EXCEEDED -> 4;
                    case MET -> 3;
                    case ON_TRACK -> 2;
                    case BEHIND -> 1;
                    default -> 0;
                });
    }
}
