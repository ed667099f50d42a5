package org.plumbline.load.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.load.database.ParquetFile;
import org.plumbline.load.grid.GridCell;
import org.plumbline.load.html.HtmlSheet;
import org.plumbline.load.table.EncodingDetector;
import org.plumbline.load.table.InputOpener;
import org.plumbline.load.table.TextEncoding;
import org.plumbline.load.workbook.LimitedSheets;
import org.plumbline.load.workbook.SheetHandler;
import org.plumbline.load.workbook.WorkbookCell;
import org.plumbline.load.workbook.WorkbookReader;
import org.plumbline.load.workbook.WorkbookUnreadableException;

/**
 * A file whose sheets can be read row by row, whatever its format.
 *
 * @param encoding of text and pages; empty for workbooks
 */
public record SheetSource(InputOpener file, FileFormat format, Optional<TextEncoding> encoding) {

    /** Looks at a file; throws where it cannot be opened. */
    public static SheetSource of(InputOpener file) throws IOException {
        FileFormat format = FormatDetector.detect(file);
        boolean textual = format == FileFormat.TEXT || format == FileFormat.HTML;
        return new SheetSource(
                file, format, textual ? EncodingDetector.detect(file).encoding() : Optional.empty());
    }

    /** True where {@link #read} can hand over sheets. */
    public boolean hasSheets() {
        return switch (format) {
            case WORKBOOK, OLD_WORKBOOK -> true;
            case HTML, TEXT -> encoding.isPresent();
            case PARQUET -> ParquetFile.isReadable();
            default -> false;
        };
    }

    /** Hands over all sheets. */
    public void read(SheetHandler handler) throws IOException, WorkbookUnreadableException {
        switch (format) {
            case WORKBOOK, OLD_WORKBOOK -> {
                try (InputStream in = file.open()) {
                    WorkbookReader.read(in, handler);
                }
            }
            case HTML -> {
                TextEncoding known = encoding.orElseThrow();
                try (InputStream in = file.open()) {
                    in.skipNBytes(known.markLength());
                    HtmlSheet.read(in, known.name(), handler);
                }
            }
            case TEXT -> DelimitedSheet.read(file, encoding.orElseThrow(), handler);
            case PARQUET -> readParquet(LimitedSheets.ofText(handler));
            default -> throw new IOException("No sheets: " + format);
        }
    }

    /** As one sheet without a name; the names of the columns are its first row. */
    private void readParquet(SheetHandler handler) throws IOException {
        if (!handler.sheet("")) {
            return;
        }
        int[] number = {0};
        ParquetFile.read(file, texts -> {
            number[0]++;
            List<WorkbookCell> cells = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                if (!texts.get(i).isBlank()) {
                    cells.add(new WorkbookCell(i, texts.get(i), GridCell.State.VALUE));
                }
            }
            return cells.isEmpty() || handler.row(number[0], cells);
        });
        handler.end();
    }
}
