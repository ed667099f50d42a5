package org.plumbline.report.content;

import java.util.List;
import java.util.Map;
import org.plumbline.calc.Note;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Effect;
import org.plumbline.comparison.RateBasis;
import org.plumbline.model.Language;

/** What is said of comparisons, in one language. */
public final class ComparisonTexts {
    private static final String BUNDLE = "org.plumbline.report.content.comparison";

    private final TextBundle bundle;

    private ComparisonTexts(TextBundle bundle) {
        this.bundle = bundle;
    }

    public static ComparisonTexts in(Language language) {
        return new ComparisonTexts(TextBundle.of(BUNDLE, language));
    }

    public String text(String key, Object... arguments) {
        return bundle.text(key, arguments);
    }

    /** All texts by key, for templates; those with arguments are of no use there. */
    public Map<String, String> all() {
        return bundle.all();
    }

    public String mode(Comparison.Mode mode) {
        return text("mode." + mode.code());
    }

    public String effect(Effect effect) {
        return text("effect." + effect.code());
    }

    /** The name a rate must be printed by: 同比, 环比, 现价简单增速. */
    public String rate(RateBasis basis) {
        return text("rate." + basis.code());
    }

    public String note(Note note) {
        return text("note." + note.code(), note.arguments().toArray());
    }

    /** The order of effects in one sentence. */
    public String order() {
        List<String> names = Effect.order().stream().map(this::effect).toList();
        return text("order", String.join(text("order.then"), names));
    }
}
