package org.plumbline.rating;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Names and sentences for people, from the bundle {@code org.plumbline.rating.ratings} in Chinese and English. */
public final class RatingTexts {
    private final ResourceBundle bundle;
    private final Locale locale;

    private RatingTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "org.plumbline.rating.ratings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static RatingTexts in(Locale locale) {
        return new RatingTexts(locale);
    }

    /** The method's name. */
    public String method(String name) {
        return bundle.getString("method." + name);
    }

    /** What the method compares, as a part of a sentence. */
    public String compares(String method) {
        return bundle.getString("compares." + method);
    }

    /** The category's name; the same code may read differently in different methods. */
    public String category(String method, String code) {
        String own = "category." + method + "." + code;
        return bundle.getString(bundle.containsKey(own) ? own : "category." + code);
    }

    public String reason(Undefined reason) {
        return bundle.getString("reason." + reason.code());
    }

    public String term(Term term) {
        return bundle.getString("term." + term.code());
    }

    public String note(String method, RatingNote note) {
        Object[] arguments = note.kind() == RatingNote.Kind.YEAR_TASK
                ? new Object[] {category(method, note.arguments().get(0))}
                : note.arguments().toArray();
        return format("note." + note.kind().code(), arguments);
    }

    /** What to say where boundaries are this engine's own. */
    public String ownBoundaries() {
        return bundle.getString("own-boundaries");
    }

    /** Why two methods differ, in one sentence. */
    public String disagreement(Disagreement found) {
        RatingResult a = found.better();
        RatingResult b = found.worse();
        return format(
                "disagreement",
                method(a.method()),
                compares(a.method()),
                category(a.method(), a.category()),
                method(b.method()),
                compares(b.method()),
                category(b.method(), b.category()));
    }

    /** What would change the category, in one sentence. */
    public String fragile(String method, Fragility.Flip flip) {
        return format("fragile." + flip.cause().name().toLowerCase(Locale.ROOT), category(method, flip.category()));
    }

    private String format(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
