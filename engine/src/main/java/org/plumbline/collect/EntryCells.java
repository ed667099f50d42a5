package org.plumbline.collect;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.finding.FindingCode;
import org.plumbline.load.parse.DateParser;
import org.plumbline.load.parse.MissingCodes;
import org.plumbline.load.parse.NumberParser;
import org.plumbline.load.parse.ParsedNumber;
import org.plumbline.load.parse.UnitConversion;
import org.plumbline.load.table.Row;
import org.plumbline.load.vocabulary.NameKey;
import org.plumbline.model.UnitOfMeasure;
import org.plumbline.model.Units;

/** Reads the cells of one row of a form, and says what cannot be read. */
final class EntryCells {
    private static final Pattern WITH_UNIT = Pattern.compile("([+\\-－]?[\\d０-９.．,，]*[\\d０-９])\\s*([^\\d０-９.,\\s].*)");
    private static final Pattern DAY = Pattern.compile("\\d{4}[-/.年]\\d{1,2}([-/.月]\\d{1,2}日?)?月?");

    private final FilledForm form;
    private final Row row;
    private final List<Problem> problems;

    /** A number as typed, with the unit it is in. */
    record Typed(ParsedNumber number, UnitOfMeasure unit) {
        /** The number in plain digits, as many as typed. */
        String text() {
            BigDecimal value = number.value();
            return (value.scale() < number.decimals() ? value.setScale(number.decimals()) : value).toPlainString();
        }

        double in(UnitOfMeasure other) {
            return UnitConversion.between(unit, other)
                    .map(conversion -> conversion.apply(number, "").value())
                    .orElse(number.doubleValue());
        }
    }

    EntryCells(FilledForm form, Row row, List<Problem> problems) {
        this.form = form;
        this.row = row;
        this.problems = problems;
    }

    FilledForm form() {
        return form;
    }

    Row row() {
        return row;
    }

    void say(ProblemCode code, FormColumn column, String... arguments) {
        problems.add(form.problem(code, row, column, arguments));
    }

    /** True where the unit left the cell as it was, or marked it as missing. */
    boolean isBlank(FormColumn column) {
        return row.problem(column).isEmpty() && MissingCodes.isMissing(row.cell(column));
    }

    /** The text of a cell; empty where it holds an error or a formula without result, which is said. */
    Optional<String> text(FormColumn column) {
        Optional<FindingCode> problem = row.problem(column);
        if (problem.isPresent()) {
            boolean uncalculated = problem.get() == FindingCode.CELL_WITHOUT_RESULT;
            say(uncalculated ? ProblemCode.FORMULA_WITHOUT_RESULT : ProblemCode.CELL_ERROR, column);
            return Optional.empty();
        }
        return isBlank(column) ? Optional.empty() : Optional.of(row.cell(column).strip());
    }

    /** A remark in one line. */
    String remark(FormColumn column) {
        return row.problem(column).isPresent() ? "" : row.cell(column).strip().replaceAll("[\\s〔〕]+", " ");
    }

    /** The unit the row's figures are in: the one printed, unless somebody wrote another. Empty, said, where it does not fit. */
    Optional<UnitOfMeasure> unit(UnitOfMeasure expected) {
        String printed = NameKey.of(row.cell(FormColumn.UNIT));
        if (printed.isEmpty() || isNameOf(expected, printed)) {
            return Optional.of(expected);
        }
        UnitOfMeasure other = Units.parse(row.cell(FormColumn.UNIT));
        if (UnitConversion.between(other, expected).isEmpty()) {
            say(
                    ProblemCode.UNIT_DIFFERS,
                    FormColumn.UNIT,
                    expected.name().zh(),
                    expected.name().en());
            return Optional.empty();
        }
        say(
                ProblemCode.UNIT_IN_NUMBER,
                FormColumn.UNIT,
                expected.name().zh(),
                expected.name().en());
        return Optional.of(other);
    }

    private static boolean isNameOf(UnitOfMeasure unit, String key) {
        return List.of(unit.name().zh(), unit.name().en(), unit.code()).stream()
                .map(NameKey::of)
                .anyMatch(key::equals);
    }

    /** The number of a cell, whatever unit stands behind it. */
    Optional<Typed> number(FormColumn column, UnitOfMeasure unit) {
        return text(column).flatMap(text -> number(column, unit, text));
    }

    private Optional<Typed> number(FormColumn column, UnitOfMeasure unit, String text) {
        if (DAY.matcher(text).matches()
                && DateParser.asEnd(text).isPresent()
                && !NumberParser.parse(text).isPresent()) {
            say(ProblemCode.NUMBER_IS_DATE, column);
            return Optional.empty();
        }
        Optional<ParsedNumber> plain = NumberParser.parse(text);
        if (plain.isPresent()) {
            String sign = plain.get().sign().unit();
            return sign.isEmpty()
                    ? Optional.of(new Typed(plain.get(), unit))
                    : converted(column, unit, new Typed(plain.get(), Units.parse(sign)), false);
        }
        Matcher parts = WITH_UNIT.matcher(text);
        Optional<ParsedNumber> number = parts.matches() ? NumberParser.parse(parts.group(1)) : Optional.empty();
        Optional<UnitOfMeasure> typed = number.isPresent() ? known(parts.group(2), unit) : Optional.empty();
        if (number.isEmpty() || typed.isEmpty()) {
            say(ProblemCode.NUMBER_INVALID, column);
            return Optional.empty();
        }
        return converted(column, unit, new Typed(number.get(), typed.get()), true);
    }

    private static Optional<UnitOfMeasure> known(String text, UnitOfMeasure expected) {
        return isNameOf(expected, NameKey.of(text)) ? Optional.of(expected) : Units.find(text.strip());
    }

    private Optional<Typed> converted(FormColumn column, UnitOfMeasure expected, Typed typed, boolean remarkable) {
        if (UnitConversion.between(typed.unit(), expected).isEmpty()) {
            say(
                    ProblemCode.UNIT_DIFFERS,
                    column,
                    expected.name().zh(),
                    expected.name().en());
            return Optional.empty();
        }
        if (remarkable) {
            say(
                    ProblemCode.UNIT_IN_NUMBER,
                    column,
                    expected.name().zh(),
                    expected.name().en());
        }
        return Optional.of(typed);
    }
}
