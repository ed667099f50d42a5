package org.plumbline.load.parse;

/** Full-width characters as their plain forms; circled digits and superscripts, which mark footnotes, stay. */
final class PlainText {
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private PlainText() {}

    static String of(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) < 127 && text.charAt(i) > ' ';
        }
        if (plain) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                out.append((char) (c - FULL_WIDTH_OFFSET));
            } else if (c == '\u2212' || c == '\uFE63') {
                out.append('-');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B') {
                out.append(' ');
            } else {
                out.append(c);
            }
        }
        return out.toString().strip();
    }
}
