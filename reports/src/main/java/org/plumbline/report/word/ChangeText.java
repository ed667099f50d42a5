package org.plumbline.report.word;

import java.util.Optional;
import org.plumbline.calc.YearOnYear;
import org.plumbline.model.Direction;
import org.plumbline.model.Indicator;
import org.plumbline.report.content.ValueFormat;
import org.plumbline.value.Actual;

/**
 * The change on the year in words: 同比 for published growth and comparable levels only, 现价简单增速 for levels that hide
 * growth, percentage points for rates. Whether it rose or fell is decided at the digits printed.
 */
final class ChangeText {
    private final WordTexts texts;
    private final ValueFormat format;

    ChangeText(WordTexts texts, ValueFormat format) {
        this.texts = texts;
        this.format = format;
    }

    String of(Indicator indicator, Actual actual, YearOnYear.Change change) {
        String sentence = change.kind() == YearOnYear.Kind.DIFFERENCE
                ? difference(indicator, actual, change)
                : growth(indicator, change);
        return sentence + effect(indicator, change);
    }

    private String growth(Indicator indicator, YearOnYear.Change change) {
        int decimals = change.decimals().orElse(1);
        String size = ValueFormat.number(Math.abs(change.value()), decimals) + "%";
        String key = "change." + change.kind().name().toLowerCase(java.util.Locale.ROOT);
        if (change.kind() == YearOnYear.Kind.NOMINAL
                && !indicator.unit().dimension().startsWith("money:")) {
            key = "change.panel";
        }
        return switch (PrintedDifference.sign(change.value(), decimals)) {
            case 1 -> texts.text(key + "-up", size);
            case -1 -> texts.text(key + "-down", size);
            default -> texts.text(key + "-level");
        };
    }

    private String difference(Indicator indicator, Actual actual, YearOnYear.Change change) {
        int decimals = format.decimals(indicator);
        String size = unsigned(indicator, change.value());
        String sentence =
                switch (PrintedDifference.sign(change.value(), decimals)) {
                    case 1 -> texts.text("change.difference-up", size);
                    case -1 -> texts.text("change.difference-down", size);
                    default -> texts.text("change.difference-level");
                };
        Optional<Actual> before = change.before();
        boolean agrees = before.isEmpty()
                || PrintedDifference.agrees(
                        actual.value(), decimals, before.get().value(), decimals, decimals);
        return agrees ? sentence : sentence + texts.text("unrounded");
    }

    private String unsigned(Indicator indicator, double difference) {
        String signed = format.gap(indicator, difference);
        return signed.startsWith("+") || signed.startsWith("-") ? signed.substring(1) : signed;
    }

    /** Where lower is better a fall is good, and that is said. */
    private String effect(Indicator indicator, YearOnYear.Change change) {
        int decimals = change.kind() == YearOnYear.Kind.DIFFERENCE
                ? format.decimals(indicator)
                : change.decimals().orElse(1);
        int sign = PrintedDifference.sign(change.value(), decimals);
        if (indicator.direction() != Direction.LOWER || sign == 0) {
            return "";
        }
        return texts.text(sign < 0 ? "change.good" : "change.bad");
    }
}
