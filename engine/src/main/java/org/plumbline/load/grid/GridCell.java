package org.plumbline.load.grid;

/**
 * A filled cell.
 *
 * @param text as somebody sees it, numbers in up to 15 digits
 * @param exact as stored: a number in the shortest form that gives it back to the last bit; else the text
 */
public record GridCell(String text, String exact, State state) {
    /** An empty cell. */
    public static final GridCell EMPTY = new GridCell("", "", State.VALUE);

    /** Whether the text is a value. */
    public enum State {
        VALUE,
        /** A formula that nobody has calculated since it was written. */
        WITHOUT_RESULT,
        /** An error value such as {@code #DIV/0!}. */
        ERROR
    }

    public static GridCell of(String text) {
        return text.isEmpty() ? EMPTY : new GridCell(text, text, State.VALUE);
    }

    public boolean isBlank() {
        return state == State.VALUE && text.isBlank();
    }
}
