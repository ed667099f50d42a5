package org.plumbline.load.vocabulary;

import java.text.Normalizer;
import java.util.Locale;

/** Texts made comparable: what differs only in width, case or blanks is one name. */
public final class NameKey {
    private NameKey() {}

    /** For ids, names and aliases: width, case and blanks do not matter. */
    public static String of(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c > ' ' && c < 127 && !(c >= 'A' && c <= 'Z');
        }
        if (plain) {
            return text;
        }
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder key = new StringBuilder(normal.length());
        normal.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** For column names, fixed values, sheets and keys: dashes and underscores do not matter either. */
    public static String ofWord(String text) {
        return of(text).replace("-", "").replace("_", "");
    }
}
