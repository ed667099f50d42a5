package org.plumbline.load.record;

import java.util.List;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Severity;
import org.plumbline.load.parse.MissingCodes;
import org.plumbline.load.parse.NumberParser;
import org.plumbline.load.parse.ParsedNumber;
import org.plumbline.load.parse.TargetPhrase;
import org.plumbline.load.parse.UnitConversion;
import org.plumbline.load.vocabulary.TargetColumn;
import org.plumbline.model.Figure;
import org.plumbline.model.TargetKind;
import org.plumbline.model.UnitOfMeasure;
import org.plumbline.model.Units;

/**
 * The numbers of a target, converted into the indicator's unit where they have one.
 *
 * @param convertible false where the target's unit does not convert; the figures are then as stored
 * @param unit code of the target's unit
 */
record TargetFigures(
        Optional<Figure> value,
        Optional<Figure> low,
        Optional<Figure> high,
        Optional<Figure> tolerance,
        Optional<Figure> baseline,
        boolean convertible,
        String unit) {

    private record Printed(Optional<ParsedNumber> number, String text) {
        Optional<Figure> in(UnitConversion conversion) {
            return number.map(n -> conversion.apply(n, text));
        }
    }

    static TargetFigures read(Cells cells, TargetKind kind, UnitOfMeasure wanted, UnitCells units) {
        String valueText = cells.text(TargetColumn.VALUE);
        Optional<TargetPhrase> range = kind == TargetKind.RANGE
                        && cells.row().cell(TargetColumn.LOW).isEmpty()
                        && cells.row().cell(TargetColumn.HIGH).isEmpty()
                ? TargetPhrase.parse(valueText).filter(phrase -> phrase.kind() == TargetKind.RANGE)
                : Optional.empty();
        Printed value = range.isPresent() ? new Printed(Optional.empty(), "") : printed(cells, TargetColumn.VALUE);
        Printed low = range.map(r -> printed(cells, TargetColumn.VALUE, r.low()))
                .orElseGet(() -> printed(cells, TargetColumn.LOW));
        Printed high = range.map(r -> printed(cells, TargetColumn.VALUE, r.high()))
                .orElseGet(() -> printed(cells, TargetColumn.HIGH));
        Printed tolerance = printed(cells, TargetColumn.TOLERANCE);
        Optional<Figure> baseline = baseline(cells, wanted);

        if (kind.ignoresUnit()) {
            UnitConversion asPrinted = UnitConversion.none(wanted);
            return new TargetFigures(
                    value.in(asPrinted),
                    low.in(asPrinted),
                    high.in(asPrinted),
                    tolerance.in(asPrinted),
                    baseline,
                    true,
                    unitCode(cells, wanted));
        }
        Optional<UnitConversion> conversion =
                units.conversion(cells, TargetColumn.UNIT, "", sign(List.of(value, low, high)), wanted);
        UnitConversion applied =
                conversion.orElseGet(() -> UnitConversion.keeping(Units.parse(unitCode(cells, wanted))));
        Optional<Figure> lower = low.in(applied);
        Optional<Figure> upper = high.in(applied);
        boolean reversed = lower.isPresent()
                && upper.isPresent()
                && lower.get().value() > upper.get().value();
        if (reversed) {
            cells.report(
                    FindingCode.RANGE_REVERSED,
                    Severity.WARNING,
                    TargetColumn.LOW,
                    low.text(),
                    low.text(),
                    high.text());
        }
        return new TargetFigures(
                value.in(applied),
                reversed ? upper : lower,
                reversed ? lower : upper,
                tolerance(cells, tolerance, applied),
                baseline,
                conversion.isPresent(),
                applied.from().code());
    }

    /** In the target's unit, so that a percent sign means nothing where that is no percentage. */
    private static Optional<Figure> tolerance(Cells cells, Printed printed, UnitConversion conversion) {
        boolean signed =
                printed.number().filter(n -> n.sign() != ParsedNumber.Sign.NONE).isPresent();
        if (signed && !conversion.from().percentage()) {
            cells.report(FindingCode.NUMBER_INVALID, Severity.WARNING, TargetColumn.TOLERANCE, printed.text());
            return Optional.empty();
        }
        return printed.in(conversion);
    }

    private static ParsedNumber.Sign sign(List<Printed> numbers) {
        return numbers.stream()
                .flatMap(printed -> printed.number().stream())
                .map(ParsedNumber::sign)
                .filter(sign -> sign != ParsedNumber.Sign.NONE)
                .findFirst()
                .orElse(ParsedNumber.Sign.NONE);
    }

    private static String unitCode(Cells cells, UnitOfMeasure wanted) {
        String text = cells.row().cell(TargetColumn.UNIT);
        return text.isEmpty() ? wanted.code() : Units.parse(text).code();
    }

    private static Printed printed(Cells cells, TargetColumn column) {
        return printed(cells, column, cells.text(column));
    }

    private static Printed printed(Cells cells, TargetColumn column, String text) {
        if (MissingCodes.isMissing(text)) {
            return new Printed(Optional.empty(), "");
        }
        Optional<ParsedNumber> number = NumberParser.parse(text);
        if (number.isEmpty()) {
            cells.report(FindingCode.NUMBER_INVALID, Severity.WARNING, column, text);
        }
        return new Printed(number, text);
    }

    /** In the indicator's unit whatever the target's; a percent sign is heeded where the indicator is a percentage. */
    private static Optional<Figure> baseline(Cells cells, UnitOfMeasure wanted) {
        Printed printed = printed(cells, TargetColumn.BASELINE_VALUE);
        UnitConversion conversion = printed.number()
                .map(ParsedNumber::sign)
                .filter(sign -> sign != ParsedNumber.Sign.NONE)
                .flatMap(sign -> UnitConversion.between(Units.parse(sign.unit()), wanted))
                .orElse(UnitConversion.none(wanted));
        return printed.in(conversion);
    }
}
