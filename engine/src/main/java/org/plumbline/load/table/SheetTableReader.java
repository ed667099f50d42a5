package org.plumbline.load.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.grid.GridCell;
import org.plumbline.load.grid.ReadLimit;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.load.workbook.SheetHandler;
import org.plumbline.load.workbook.WorkbookCell;

/**
 * Reads sheets as tables: the head is the first of the upper rows that names all required columns, and every sheet that
 * has one is read. Rows that begin with {@code #} are skipped, as are cells beside the table.
 */
public final class SheetTableReader implements SheetHandler {
    private static final int HEAD_WITHIN_ROWS = 20;

    private final String file;
    private final List<TableColumn> columns;
    private final List<TableColumn> oneOf;
    private final Predicate<String> wanted;
    private final Findings findings;
    private final long errorsBefore;
    private final RowHandler rows;

    private String sheet = "";
    private Optional<Header> header = Optional.empty();
    private int rowsSeen;
    private boolean readable = true;
    private Optional<Candidate> best = Optional.empty();
    private int sheetsRead;
    private String firstText = "";
    private String title = "";

    private record Candidate(Header header, SourceLocation location) {}

    /** Reads the sheets whose names are wanted. */
    public SheetTableReader(
            String file,
            List<TableColumn> columns,
            List<TableColumn> oneOf,
            Predicate<String> wanted,
            Findings findings,
            RowHandler rows) {
        this.file = file;
        this.columns = columns;
        this.oneOf = oneOf;
        this.wanted = wanted;
        this.findings = findings;
        this.errorsBefore = findings.errors();
        this.rows = rows;
    }

    @Override
    public boolean sheet(String name) {
        sheet = name;
        header = Optional.empty();
        rowsSeen = 0;
        firstText = "";
        return wanted.test(name);
    }

    @Override
    public boolean row(int number, List<WorkbookCell> cells) {
        List<String> texts = WorkbookCell.texts(cells);
        SourceLocation location = new SourceLocation(file, number, sheet, "", "");
        if (texts.stream()
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("")
                .startsWith("#")) {
            return true;
        }
        if (header.isPresent()) {
            take(new TableRow(header.get(), location, texts, problems(cells)));
            return true;
        }
        return seekHead(Header.of(columns, oneOf, texts), location, texts);
    }

    private boolean seekHead(Header found, SourceLocation location, List<String> texts) {
        rowsSeen++;
        if (found.missing().isEmpty()) {
            header = Optional.of(found);
            sheetsRead++;
            title = title.isEmpty() ? firstText : title;
            readable &= HeaderFindings.check(found, location, findings);
            return readable;
        }
        if (best.isEmpty() || found.known() > best.get().header().known()) {
            best = Optional.of(new Candidate(found, location));
        }
        if (firstText.isEmpty()) {
            firstText = texts.stream()
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse("")
                    .strip();
        }
        return rowsSeen < HEAD_WITHIN_ROWS;
    }

    private void take(TableRow row) {
        ReadLimit.ERRORS.require(findings.errors() - errorsBefore);
        if (!row.isBlank()) {
            rows.row(row);
        }
    }

    private static Map<Integer, FindingCode> problems(List<WorkbookCell> cells) {
        Map<Integer, FindingCode> problems = Map.of();
        for (WorkbookCell cell : cells) {
            if (cell.state() != GridCell.State.VALUE) {
                problems = problems.isEmpty() ? new HashMap<>() : problems;
                problems.put(
                        cell.column(),
                        cell.state() == GridCell.State.ERROR
                                ? FindingCode.NUMBER_INVALID
                                : FindingCode.CELL_WITHOUT_RESULT);
            }
        }
        return problems;
    }

    /** To be called behind the last sheet: says where a head was missed, and whether everything was seen. */
    public boolean finish() {
        if (sheetsRead == 0) {
            Candidate candidate = best.orElseGet(
                    () -> new Candidate(Header.of(columns, oneOf, List.of()), SourceLocation.ofFile(file)));
            HeaderFindings.check(candidate.header(), candidate.location(), findings);
            return false;
        }
        return readable;
    }

    /** True where at least one sheet had the head. */
    public boolean found() {
        return sheetsRead > 0;
    }

    /** The first text above the first head found, empty where there is none. */
    public String title() {
        return title;
    }
}
