package org.plumbline.load.workbook;

/**
 * A filled cell of a sheet.
 *
 * @param column position from 0
 * @param text as somebody sees it, but numbers in full precision; dates as {@code 2012-06-30}, or {@code 2012-06} where the
 *     format shows no day
 */
public record WorkbookCell(int column, String text, State state) {
    /** Whether the text is a value. */
    public enum State {
        VALUE,
        /** A formula that nobody has calculated since it was written. */
        WITHOUT_RESULT,
        /** An error value such as {@code #DIV/0!}. */
        ERROR
    }
}
