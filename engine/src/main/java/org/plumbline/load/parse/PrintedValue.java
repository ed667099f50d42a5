package org.plumbline.load.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.model.Qualifier;
import org.plumbline.model.TargetKind;
import org.plumbline.model.Units;

/**
 * A figure as tables print it: a number, perhaps with thousands separators, full-width digits, a percent sign, a unit, a
 * footnote mark (123.4①) or words (约100, 100以上).
 *
 * @param number digits with at most a sign and a point
 * @param unit the sign or unit printed behind it, else empty
 * @param marks footnote marks behind it, else empty
 * @param qualifier how exact the words around it say it is
 */
public record PrintedValue(String number, String unit, String marks, Qualifier qualifier) {
    private static final Pattern MARKED = Pattern.compile("^(.*?[\\d%‰０-９％])\\s*(" + PrintedLabel.MARK + "++)$");
    private static final Pattern WITH_UNIT = Pattern.compile("^([+-]?[\\d.,]*\\d)\\s*[(]?([\\p{IsHan}/㎡]{1,8})[)]?$");
    private static final int LONGEST = 60;

    /** Reads a figure; empty for any other text. */
    public static Optional<PrintedValue> parse(String text) {
        String bare = PlainText.of(text);
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<PrintedValue> simple = simple(bare, "", Qualifier.EXACT);
        if (simple.isPresent()) {
            return simple;
        }
        // The plain form of full-width letters would also turn superscripts' neighbours into digits.
        Matcher marked = MARKED.matcher(bare);
        if (marked.matches()) {
            Optional<PrintedValue> value = simple(marked.group(1), marked.group(2), Qualifier.EXACT);
            if (value.isPresent()) {
                return value;
            }
        }
        Matcher unit = WITH_UNIT.matcher(bare);
        if (unit.matches()
                && !unit.group(2).matches("年.*|月.*|日|号|度|点")
                && Units.find(unit.group(2)).isPresent()) {
            return simple(unit.group(1), "", Qualifier.EXACT)
                    .map(v -> new PrintedValue(v.number, unit.group(2), "", Qualifier.EXACT));
        }
        return worded(bare);
    }

    private static Optional<PrintedValue> simple(String text, String marks, Qualifier qualifier) {
        return NumberParser.parse(text)
                .filter(n -> !text.contains("/"))
                .map(n -> new PrintedValue(n.value().toPlainString(), sign(n), marks, qualifier));
    }

    private static String sign(ParsedNumber number) {
        return switch (number.sign()) {
            case PERCENT -> "%";
            case PERMILLE -> "‰";
            case NONE -> "";
        };
    }

    private static Optional<PrintedValue> worded(String text) {
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return TargetPhrase.parse(text)
                .filter(phrase -> !phrase.value().isEmpty() && phrase.kind() != TargetKind.REACH)
                .flatMap(phrase -> qualifier(phrase).flatMap(q -> simple(phrase.value(), "", q)));
    }

    private static Optional<Qualifier> qualifier(TargetPhrase phrase) {
        return switch (phrase.kind()) {
            case AT_LEAST -> Optional.of(phrase.strict() ? Qualifier.ABOVE : Qualifier.AT_LEAST);
            case AT_MOST -> Optional.of(phrase.strict() ? Qualifier.BELOW : Qualifier.AT_MOST);
            case APPROX -> Optional.of(Qualifier.ABOUT);
            default -> Optional.empty();
        };
    }
}
