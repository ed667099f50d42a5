package org.plumbline.load.layout;

import java.util.Map;
import org.plumbline.finding.SourceLocation;

/**
 * One cell of a table's body with all that heads, labels and titles say about it.
 *
 * @param region label, or id where the names are a plan's and know it
 * @param regionName the region's other name in the table, or empty
 * @param indicator label or id, likewise
 * @param period in the contract's form, or as printed where that is no period
 * @param number the figure in full precision; empty where there is none
 * @param shown the figure as a plan reads it: in up to 15 digits, with the decimals its format shows
 * @param unit as printed, or empty
 * @param status SDMX code; {@code O} where the cell is empty or says that there is no value
 * @param qualifier code, empty for exact
 * @param note footnote marks and notes
 * @param key codes that tell the row apart, parts separated by {@code " / "}
 * @param title the table's title
 * @param state what the cell is
 * @param text as printed
 * @param others cells of other columns of the plan's table
 */
public record TableValue(
        String region,
        String regionName,
        String indicator,
        String period,
        String number,
        String shown,
        String unit,
        String status,
        String qualifier,
        String note,
        String key,
        String title,
        State state,
        String text,
        SourceLocation location,
        Map<String, String> others) {

    /** What a cell of a body is. */
    public enum State {
        VALUE,
        /** Empty, or a mark for missing. */
        MISSING,
        /** A formula without a stored result. */
        WITHOUT_RESULT,
        /** An error value, or a text that is no number. */
        UNREADABLE
    }

    /** The same cell under another indicator. */
    public TableValue named(String other) {
        return new TableValue(
                region,
                regionName,
                other,
                period,
                number,
                shown,
                unit,
                status,
                qualifier,
                note,
                key,
                title,
                state,
                text,
                location,
                others);
    }
}
