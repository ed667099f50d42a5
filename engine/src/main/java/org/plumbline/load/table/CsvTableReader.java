package org.plumbline.load.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.grid.ReadLimit;
import org.plumbline.load.vocabulary.TableColumn;

/**
 * Reads a CSV file: RFC 4180 with a header, columns by name in any order; comma, semicolon or tab, whichever the header
 * has most of outside quotes. Empty lines and lines that begin with {@code #} are skipped, missing cells at the end of a
 * row are blank. A row with more cells than the header, or with a broken quote, is left out.
 */
public final class CsvTableReader {
    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final Pattern RECORD_START = Pattern.compile("record starting at line (\\d+)");
    private static final int BROKEN_ROWS_LIMIT = 500;

    private final String file;
    private final InputOpener bytes;
    private final TextEncoding encoding;
    private final List<TableColumn> columns;
    private final List<TableColumn> oneOf;
    private final Findings findings;
    private Optional<Header> header = Optional.empty();
    private boolean usable = true;
    private char delimiter = ',';
    private long errorsBefore;
    private long rowsSeen;

    public CsvTableReader(
            String file,
            InputOpener bytes,
            TextEncoding encoding,
            List<TableColumn> columns,
            List<TableColumn> oneOf,
            Findings findings) {
        this.file = file;
        this.bytes = bytes;
        this.encoding = encoding;
        this.columns = columns;
        this.oneOf = oneOf;
        this.findings = findings;
    }

    /** Hands over the rows and tells whether everything in the file was seen. */
    public boolean read(RowHandler rows) throws IOException {
        errorsBefore = findings.errors();
        delimiter = delimiter();
        int from = 0;
        int broken = 0;
        while (usable) {
            Optional<Integer> brokenLine = readFrom(from, rows);
            if (brokenLine.isEmpty()) {
                break;
            }
            findings.add(
                    FindingCode.ROW_MALFORMED, SourceLocation.ofLine(file, brokenLine.get()), file, "", "@row.quote");
            from = brokenLine.get();
            broken++;
            usable = broken < BROKEN_ROWS_LIMIT;
        }
        if (usable && header.isEmpty()) {
            usable = HeaderFindings.check(
                    Header.of(columns, oneOf, List.of()), SourceLocation.ofLine(file, 1), findings);
        }
        if (usable
                && broken == 0
                && rowsSeen == 0
                && header.filter(Header::isSdmxMessage).isPresent()) {
            findings.add(FindingCode.TABLE_EMPTY, SourceLocation.ofFile(file), file, "");
        }
        return usable && broken == 0;
    }

    /** Reads the rows behind a line; returns the line of the first row whose quotes are broken. */
    private Optional<Integer> readFrom(int line, RowHandler rows) throws IOException {
        try (BufferedReader text = encoding.open(bytes);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .commentStrategy(CommentStrategy.SKIP)
                        .trimWhitespacesAroundQuotes(true)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .build(TextEncoding.records(), text)) {
            csv.skipLines(line);
            for (CsvRecord csvRecord : csv) {
                if (!usable) {
                    break;
                }
                take(csvRecord, rows);
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            TextEncoding.refuseExcess(e);
            Matcher start = RECORD_START.matcher(String.valueOf(e.getMessage()));
            if (!start.find() || Integer.parseInt(start.group(1)) <= line) {
                usable = false;
            }
            return Optional.of(usable ? Integer.parseInt(start.group(1)) : line + 1);
        }
    }

    private void take(CsvRecord csvRecord, RowHandler rows) {
        ReadLimit.ERRORS.require(findings.errors() - errorsBefore);
        SourceLocation location = SourceLocation.ofLine(file, (int) csvRecord.getStartingLineNumber());
        List<String> cells = csvRecord.getFields();
        if (header.isEmpty()) {
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                Header found = Header.of(columns, oneOf, cells);
                header = Optional.of(delimiter == ';' ? found.withDecimalCommas() : found);
                usable = HeaderFindings.check(found, location, findings);
            }
            return;
        }
        rowsSeen++;
        TableRow row = new TableRow(header.get(), location, cells, Map.of());
        if (row.isBlank()) {
            return;
        }
        if (row.isTooLong()) {
            findings.add(
                    FindingCode.ROW_MALFORMED,
                    location,
                    file,
                    String.valueOf(cells.size()),
                    "@row.long",
                    String.valueOf(header.get().width()));
            rows.lost(row);
        } else {
            rows.row(row);
        }
    }

    private char delimiter() throws IOException {
        int[] counts = new int[DELIMITERS.length];
        String line = encoding.firstLines(bytes).stream()
                .filter(each -> !each.isBlank() && !each.startsWith("#"))
                .findFirst()
                .orElse("");
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            for (int d = 0; d < DELIMITERS.length && !quoted; d++) {
                counts[d] += c == DELIMITERS[d] ? 1 : 0;
            }
        }
        int best = 0;
        for (int d = 1; d < DELIMITERS.length; d++) {
            best = counts[d] > counts[best] ? d : best;
        }
        return DELIMITERS[best];
    }
}
