package org.plumbline.report.content;

import java.util.stream.Collectors;
import org.plumbline.breakdown.Conflict;
import org.plumbline.breakdown.SplitNote;
import org.plumbline.model.Language;
import org.plumbline.model.SplitMethod;
import org.plumbline.model.SplitQuantity;

/** What is said of splits, in one language. */
public final class SplitTexts {
    private static final String BUNDLE = "org.plumbline.report.content.breakdown";

    private final TextBundle bundle;

    private SplitTexts(TextBundle bundle) {
        this.bundle = bundle;
    }

    public static SplitTexts in(Language language) {
        return new SplitTexts(TextBundle.of(BUNDLE, language));
    }

    public String text(String key, Object... arguments) {
        return bundle.text(key, arguments);
    }

    /** A method's name. */
    public String method(SplitMethod method) {
        return text("method." + method.code());
    }

    /** How a method splits, in one sentence, with its formula. */
    public String explanation(SplitMethod method) {
        return text("method." + method.code() + ".how");
    }

    public String quantity(SplitQuantity quantity) {
        return text("quantity." + quantity.code());
    }

    /** The sentence of a note. */
    public String note(SplitNote note) {
        return text("note." + note.code(), note.facts().toArray());
    }

    /** What contradicts what. */
    public String conflict(Conflict conflict) {
        String constraints = conflict.constraints().stream().collect(Collectors.joining(text("list.constraints")));
        return text("conflict." + conflict.code(), constraints);
    }
}
