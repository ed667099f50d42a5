package org.plumbline.report.workbook;

import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Cell;
import org.plumbline.calc.Outcome;
import org.plumbline.calc.UnavailableReason;

/** What stands in a cell. */
sealed interface Content {

    /** A text; never a formula, whatever it begins with. */
    record Text(String text) implements Content {}

    /** A number with an Excel number format. */
    record Numeric(double value, String format) implements Content {}

    /** A text in an outcome's colours, with its symbol. */
    record Marked(Outcome outcome, String text) implements Content {}

    /** A link to a place in the workbook, such as {@code 'Notes'!A1}. */
    record Link(String text, String place) implements Content {}

    /** A formula of this program's own making, with the result to be shown until it is recalculated. */
    record Formula(String formula, Content result) implements Content {}

    /** Not available: there should be a value, but there is none. */
    String MISSING = "[x]";

    /** Not applicable: there can be no value. */
    String SENSELESS = "[z]";

    static Content text(String text) {
        return new Text(text);
    }

    static Content text(Optional<String> text) {
        return new Text(text.orElse(""));
    }

    static Content number(double value, String format) {
        return new Numeric(value, format);
    }

    /** The number, or {@code [x]}. */
    static Content number(OptionalDouble value, String format) {
        return value.isPresent() ? new Numeric(value.getAsDouble(), format) : new Text(MISSING);
    }

    /** The measure, or the shorthand for its reason. */
    static Content cell(Cell cell, String format) {
        return cell.value().isPresent()
                ? new Numeric(cell.value().getAsDouble(), format)
                : new Text(shorthand(cell.reason().orElseThrow()));
    }

    static String shorthand(UnavailableReason reason) {
        return switch (reason) {
            case NOT_APPLICABLE, NOT_ADDITIVE, NOT_ZERO_BASED, QUALITATIVE, PERIOD_CLOSED -> SENSELESS;
            default -> MISSING;
        };
    }
}
