package org.plumbline.load.convert;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.load.convert.FileUnreadableException.Reason;
import org.plumbline.load.format.FileFormat;
import org.plumbline.load.format.SheetSource;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.layout.TableValue;
import org.plumbline.load.layout.TableValue.State;
import org.plumbline.load.parse.MissingCodes;
import org.plumbline.load.parse.PrintedValue;
import org.plumbline.load.table.CsvTableReader;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.SheetTableReader;
import org.plumbline.load.vocabulary.ObservationColumn;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.load.workbook.WorkbookUnreadableException;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;

/** A table that has one figure a row under the heads of the observations table or of SDMX-CSV; read as a stream. */
final class LongTable {
    private static final int MOST_TEXTS_HELD = 100_000;
    private static final List<TableColumn> COLUMNS = List.of(ObservationColumn.values());

    private final SheetSource source;
    private final String file;
    private final KnownNames names;
    private final Map<String, String> periods = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, String> indicators = new HashMap<>();

    LongTable(SheetSource source, String file, KnownNames names) {
        this.source = source;
        this.file = file;
        this.names = names;
    }

    /** True where the file has such heads; nothing but its first rows is read. */
    boolean isOne() throws IOException, WorkbookUnreadableException {
        return HeadProbe.finds(PlanTable.OBSERVATIONS, source);
    }

    /** Looks for a first row, and throws where there is none. */
    void requireRows() throws IOException, WorkbookUnreadableException, FileUnreadableException {
        Findings findings = new Findings();
        try {
            read(
                    row -> {
                        throw new Enough();
                    },
                    findings);
        } catch (Enough first) {
            return;
        }
        String missing = findings.sorted().stream()
                .filter(finding -> finding.code() == FindingCode.HEADER_MISSING_COLUMN)
                .map(Finding::offending)
                .collect(Collectors.joining(", "));
        throw new FileUnreadableException(missing.isEmpty() ? Reason.NO_ROWS : Reason.COLUMNS, missing);
    }

    /** Hands over all rows; rows of a wrong shape are added to the findings and left out. */
    void read(Consumer<TableValue> rows, Findings findings) throws IOException, WorkbookUnreadableException {
        if (source.format() == FileFormat.TEXT) {
            new CsvTableReader(file, source.file(), source.encoding().orElseThrow(), COLUMNS, List.of(), findings)
                    .read(row -> rows.accept(value(row)));
        } else {
            source.read(new SheetTableReader(
                    file, COLUMNS, List.of(), name -> true, findings, row -> rows.accept(value(row))));
        }
    }

    private TableValue value(Row row) {
        String printed = row.cell(ObservationColumn.VALUE);
        Optional<FindingCode> problem = row.problem(ObservationColumn.VALUE);
        Optional<PrintedValue> figure = problem.isPresent() ? Optional.empty() : PrintedValue.parse(printed);
        boolean missing = problem.isEmpty() && (MissingCodes.isMissing(printed) || printed.equalsIgnoreCase("nan"));
        String number = figure.map(PrintedValue::number).orElse("");
        String stated = row.cell(ObservationColumn.UNIT);
        String region = row.cell(ObservationColumn.REGION);
        String indicator = row.cell(ObservationColumn.INDICATOR);
        return new TableValue(
                once(regions, region, text -> names.region(text).orElse(text)),
                "",
                once(indicators, indicator, text -> names.indicator(text).orElse(text)),
                once(periods, row.cell(ObservationColumn.PERIOD), LongTable::period),
                number,
                number,
                figure.map(PrintedValue::unit).filter(unit -> !unit.isEmpty()).orElse(stated),
                missing && row.cell(ObservationColumn.STATUS).isEmpty() ? "O" : row.cell(ObservationColumn.STATUS),
                row.cell(ObservationColumn.QUALIFIER),
                row.cell(ObservationColumn.NOTE),
                row.sdmx() ? String.join(" / ", row.extra().values()) : "",
                "",
                figure.isPresent() ? State.VALUE : missing ? State.MISSING : unread(problem),
                printed,
                row.at(ObservationColumn.VALUE).inColumn(""),
                others(row));
    }

    /** What a text means, found out once; a file may have a different one in every row. */
    private static String once(Map<String, String> known, String text, UnaryOperator<String> meaning) {
        if (known.size() >= MOST_TEXTS_HELD) {
            known.clear();
        }
        return known.computeIfAbsent(text, meaning);
    }

    private static State unread(Optional<FindingCode> problem) {
        return problem.filter(FindingCode.CELL_WITHOUT_RESULT::equals).isPresent()
                ? State.WITHOUT_RESULT
                : State.UNREADABLE;
    }

    private static String period(String text) {
        return PeriodParser.parse(text).map(Period::toString).orElse(text);
    }

    private static final List<ObservationColumn> OTHERS = List.of(
            ObservationColumn.UNIT_MULT,
            ObservationColumn.DECIMALS,
            ObservationColumn.DEFINITION,
            ObservationColumn.SPAN,
            ObservationColumn.STAGE,
            ObservationColumn.CONF,
            ObservationColumn.PUBLISHED,
            ObservationColumn.SOURCE);

    private static Map<String, String> others(Row row) {
        return OTHERS.stream()
                .filter(column -> !row.cell(column).isEmpty())
                .collect(Collectors.toMap(TableColumn::header, row::cell));
    }
}
