package org.plumbline.load.parse;

import java.util.Locale;
import java.util.Set;

/** The marks that stand for a missing value; none of them is ever 0. */
public final class MissingCodes {
    private static final Set<String> CODES =
            Set.of("", "…", "……", "..", "...", "-", "--", "—", "——", "–", "/", "n/a", "※", "##", "?");

    private MissingCodes() {}

    /** True for an empty text or a mark alone, also in full width. */
    public static boolean isMissing(String text) {
        return text.length() <= 8 && CODES.contains(PlainText.of(text).toLowerCase(Locale.ROOT));
    }
}
