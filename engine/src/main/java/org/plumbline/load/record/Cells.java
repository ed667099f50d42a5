package org.plumbline.load.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.parse.DateParser;
import org.plumbline.load.parse.NumberParser;
import org.plumbline.load.parse.ParsedNumber;
import org.plumbline.load.parse.PathShapeParser;
import org.plumbline.load.parse.WordList;
import org.plumbline.load.table.Row;
import org.plumbline.load.vocabulary.CodeList;
import org.plumbline.load.vocabulary.NearestName;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.model.Coded;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.PathShape;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;

/**
 * Reads the cells of one row into values and notes what cannot be read. An unreadable required cell is an error and costs
 * the row; an unreadable optional one is a warning and counts as blank.
 */
final class Cells {
    private final Row row;
    private final Findings findings;
    private Supplier<String> subject;
    private boolean failed;

    Cells(Row row, Findings findings, String subject) {
        this(row, findings, () -> subject);
    }

    /** @param subject asked only where there is something to say */
    Cells(Row row, Findings findings, Supplier<String> subject) {
        this.row = row;
        this.findings = findings;
        this.subject = subject;
    }

    Row row() {
        return row;
    }

    SourceLocation location() {
        return row.location();
    }

    String subject() {
        return subject.get();
    }

    void subject(String id) {
        subject = () -> id;
    }

    /** True once something cost this row. */
    boolean failed() {
        return failed;
    }

    /** Adds a finding about a cell; an error costs the row. */
    void report(FindingCode code, Severity severity, TableColumn column, String offending, String... arguments) {
        findings.add(Finding.of(code, row.at(column), subject.get(), offending, arguments)
                .withSeverity(severity));
        failed |= severity == Severity.ERROR;
    }

    private void unreadable(FindingCode code, TableColumn column, String offending, String... arguments) {
        report(code, column.required() ? Severity.ERROR : Severity.WARNING, column, offending, arguments);
    }

    /** The text of a cell; blank also where the file has something unreadable there, which is noted. */
    String text(TableColumn column) {
        Optional<FindingCode> problem = row.problem(column);
        if (problem.isPresent()) {
            unreadable(problem.get(), column, row.cell(column));
            return "";
        }
        return row.cell(column);
    }

    /** The text of a cell that must not be blank. */
    String required(TableColumn column) {
        String text = text(column);
        if (text.isEmpty() && row.problem(column).isEmpty()) {
            report(
                    FindingCode.CELL_MISSING,
                    Severity.ERROR,
                    column,
                    "",
                    row.at(column).column());
        }
        return text;
    }

    private <T> Optional<T> parsed(TableColumn column, FindingCode code, Function<String, Optional<T>> parser) {
        return parsed(column, code, parser, text -> List.of());
    }

    private <T> Optional<T> parsed(
            TableColumn column,
            FindingCode code,
            Function<String, Optional<T>> parser,
            Function<String, List<String>> arguments) {
        String text = column.required() ? required(column) : text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = parser.apply(text);
        if (value.isEmpty()) {
            unreadable(code, column, text, arguments.apply(text).toArray(String[]::new));
        }
        return value;
    }

    Optional<Period> period(TableColumn column) {
        return parsed(column, FindingCode.PERIOD_INVALID, PeriodParser::parse);
    }

    Optional<LocalDate> beginning(TableColumn column) {
        return parsed(column, FindingCode.DATE_INVALID, DateParser::asBeginning);
    }

    Optional<LocalDate> end(TableColumn column) {
        return parsed(column, FindingCode.DATE_INVALID, DateParser::asEnd);
    }

    Optional<ParsedNumber> number(TableColumn column) {
        return parsed(column, FindingCode.NUMBER_INVALID, NumberParser::parse);
    }

    OptionalDouble decimal(TableColumn column) {
        Optional<ParsedNumber> number = number(column);
        return number.isPresent() ? OptionalDouble.of(number.get().doubleValue()) : OptionalDouble.empty();
    }

    OptionalInt integer(TableColumn column, int least, int most) {
        Optional<Integer> number = parsed(column, FindingCode.NUMBER_INVALID, text -> NumberParser.parse(text)
                .map(ParsedNumber::doubleValue)
                .filter(value -> value == Math.rint(value) && value >= least && value <= most)
                .map(Double::intValue));
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    <E extends Enum<E> & Coded> Optional<E> code(TableColumn column, Class<E> type) {
        CodeList list = column.codeList().orElseThrow();
        return parsed(
                column, FindingCode.CODE_INVALID, text -> list.find(type, text), text -> allowed(column, list, text));
    }

    private static List<String> allowed(TableColumn column, CodeList list, String text) {
        String nearest = NearestName.find(text, list.codes()).orElse("@none");
        return List.of(column.header(), String.join(", ", list.codes()), nearest);
    }

    /** The shape of a path; the column's code list has the names, a number may follow. */
    Optional<PathShape> pathShape(TableColumn column) {
        CodeList list = column.codeList().orElseThrow();
        return parsed(
                column,
                FindingCode.CODE_INVALID,
                PathShapeParser::parse,
                text -> allowed(column, list, text.split("[:：]", 2)[0]));
    }

    boolean flag(TableColumn column) {
        CodeList list = CodeList.YES_NO;
        return parsed(column, FindingCode.CODE_INVALID, list::find, text -> allowed(column, list, text))
                .filter("yes"::equals)
                .isPresent();
    }

    List<String> list(TableColumn column) {
        return WordList.split(text(column));
    }

    /** Names of offices, also separated by {@code 、}. */
    List<String> names(TableColumn column) {
        return WordList.splitNames(text(column));
    }

    /** A name in at least one language. */
    LocalizedText name(TableColumn zh, TableColumn en) {
        LocalizedText name = localized(zh, en);
        if (name.isEmpty()) {
            report(FindingCode.CELL_MISSING, Severity.ERROR, zh, "", zh.header() + " / " + en.header());
        }
        return name;
    }

    LocalizedText localized(TableColumn zh, TableColumn en) {
        return LocalizedText.of(text(zh), text(en));
    }
}
