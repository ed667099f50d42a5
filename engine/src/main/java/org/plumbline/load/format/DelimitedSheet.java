package org.plumbline.load.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.load.grid.GridCell;
import org.plumbline.load.table.InputOpener;
import org.plumbline.load.table.TextEncoding;
import org.plumbline.load.workbook.LimitedSheets;
import org.plumbline.load.workbook.SheetHandler;
import org.plumbline.load.workbook.WorkbookCell;

/**
 * A delimited text file as one sheet without a name; its rows are lines. The delimiter is the one that parts most of the
 * first lines: comma, tab, semicolon or bar. Where semicolons part and numbers have a comma and never a point, the comma is a decimal one.
 */
public final class DelimitedSheet {
    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final int LINES_LOOKED_AT = 200;
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+");
    private static final Pattern POINT = Pattern.compile("[+-]?[\\d,]*\\.\\d+");

    private final InputOpener file;
    private final TextEncoding encoding;

    private DelimitedSheet(InputOpener file, TextEncoding encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    /** Reads a file; throws {@link IOException} also where a quote is never closed. */
    public static void read(InputOpener file, TextEncoding encoding, SheetHandler handler) throws IOException {
        SheetHandler limited = LimitedSheets.ofText(handler);
        if (limited.sheet("")) {
            new DelimitedSheet(file, encoding).read(limited);
        }
    }

    private void read(SheetHandler handler) throws IOException {
        List<String> first =
                encoding.firstLines(file).stream().limit(LINES_LOOKED_AT).toList();
        char delimiter = delimiter(first);
        boolean commas = delimiter == ';' && hasDecimalCommas(first);
        try (BufferedReader text = encoding.open(file);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .trimWhitespacesAroundQuotes(true)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(TextEncoding.records(), text)) {
            for (CsvRecord each : csv) {
                List<WorkbookCell> cells = cells(each.getFields(), commas);
                if (!cells.isEmpty() && !handler.row((int) each.getStartingLineNumber(), cells)) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            TextEncoding.refuseExcess(e);
            throw new IOException(e);
        }
        handler.end();
    }

    private static List<WorkbookCell> cells(List<String> fields, boolean commas) {
        List<WorkbookCell> cells = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            if (!field.isBlank()) {
                boolean decimal = commas && DECIMAL_COMMA.matcher(field.strip()).matches();
                cells.add(new WorkbookCell(i, decimal ? field.replace(',', '.') : field, GridCell.State.VALUE));
            }
        }
        return cells;
    }

    private static char delimiter(List<String> lines) {
        char best = ',';
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long parted = lines.stream()
                    .map(line -> line.replaceAll("\"[^\"]*\"", ""))
                    .filter(line -> line.indexOf(delimiter) >= 0)
                    .count();
            if (parted > most) {
                most = parted;
                best = delimiter;
            }
        }
        // Decimal commas part as many lines as the semicolons between them.
        long semicolons = lines.stream().filter(line -> line.indexOf(';') >= 0).count();
        return best == ',' && semicolons == most && most > 0 && hasDecimalCommas(lines) ? ';' : best;
    }

    private static boolean hasDecimalCommas(List<String> lines) {
        boolean comma = false;
        for (String line : lines) {
            for (String field : line.split(";", -1)) {
                String bare = field.replace("\"", "").strip();
                if (POINT.matcher(bare).matches()) {
                    return false;
                }
                comma |= DECIMAL_COMMA.matcher(bare).matches()
                        && !GROUPED.matcher(bare).matches();
            }
        }
        return comma;
    }
}
