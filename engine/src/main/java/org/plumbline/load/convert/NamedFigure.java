package org.plumbline.load.convert;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.layout.TableValue;
import org.plumbline.load.layout.TableValue.State;
import org.plumbline.load.parse.MissingCodes;
import org.plumbline.load.parse.PrintedValue;
import org.plumbline.model.PeriodParser;

/**
 * One figure of a file that says in words or codes what each of its figures is.
 *
 * @param key codes that tell the series apart
 * @param text the figure as written
 * @param others cells of other columns of the observations table
 */
record NamedFigure(
        String region,
        String indicator,
        String period,
        String text,
        String unit,
        String status,
        String key,
        String title,
        Map<String, String> others) {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?[TK]([1-4])");

    /** A period as offices of other languages print it: {@code 2013T4}, {@code 2013K4} for a quarter. */
    static String period(String printed) {
        return QUARTER.matcher(printed.strip()).replaceFirst("$1-Q$2");
    }

    TableValue at(SourceLocation place, KnownNames names) {
        Optional<PrintedValue> figure = PrintedValue.parse(text);
        boolean missing = MissingCodes.isMissing(text) || text.equals(":") || text.equalsIgnoreCase("nan");
        String number = figure.map(PrintedValue::number).orElse("");
        return new TableValue(
                names.region(region).orElse(region),
                "",
                names.indicator(indicator).orElse(indicator),
                PeriodParser.parse(period(period)).map(Object::toString).orElse(period),
                number,
                number,
                unit,
                missing && status.isEmpty() ? "O" : status,
                "",
                "",
                key,
                title,
                figure.isPresent() ? State.VALUE : missing ? State.MISSING : State.UNREADABLE,
                text,
                place,
                others);
    }
}
