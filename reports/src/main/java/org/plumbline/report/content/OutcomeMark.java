package org.plumbline.report.content;

import org.plumbline.calc.Outcome;

/**
 * How an outcome is marked: never by colour alone. Colours are six hexadecimal digits.
 *
 * @param symbol one glyph that common Chinese fonts have
 * @param text colour of text and symbol, at least 4.5:1 against white and against {@code tint}
 * @param tint pale background
 * @param solid colour of bars and points, at least 3:1 against white
 */
public record OutcomeMark(String symbol, String text, String tint, String solid) {
    private static final OutcomeMark GREY = new OutcomeMark("○", "505A5F", "F1F2F3", "6F777B");

    /** Blue and turquoise are good, orange and dark pink are not; the pairs stay apart without red or green sight. */
    public static OutcomeMark of(Outcome outcome) {
        return switch (outcome) {
            case MET -> new OutcomeMark("√", "12436D", "DDE8F2", "12436D");
            case EXCEEDED -> new OutcomeMark("★", "12436D", "C9DCEC", "12436D");
            case ON_TRACK -> new OutcomeMark("▲", "0F5F5B", "DCF1EF", "1E8A82");
            case BEHIND -> new OutcomeMark("▼", "8F3E00", "FDEADB", "D95F0E");
            case MISSED -> new OutcomeMark("×", "801650", "F6DEEA", "801650");
            case UNDETERMINED -> GREY.withSymbol("？");
            case NOT_DUE -> GREY;
            case NOT_YET_PUBLISHED -> GREY.withSymbol("…");
            case NO_DATA -> GREY.withSymbol("–");
            case NOT_COMPARABLE -> GREY.withSymbol("※");
            case NO_VALUE -> GREY.withSymbol("□");
            case QUALITATIVE -> GREY.withSymbol("◇");
        };
    }

    private OutcomeMark withSymbol(String other) {
        return new OutcomeMark(other, text, tint, solid);
    }
}
