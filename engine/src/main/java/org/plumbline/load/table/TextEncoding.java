package org.plumbline.load.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import org.plumbline.load.grid.LimitExceededException;
import org.plumbline.load.grid.ReadLimit;

/**
 * How the bytes of a text file become characters.
 *
 * @param name {@code UTF-8}, {@code GB18030}, {@code UTF-16LE} or {@code UTF-16BE}
 * @param markLength bytes of the byte-order mark
 */
public record TextEncoding(String name, int markLength) {
    private static final int LOOKED_AT = 1 << 19;

    /** True where the encoding was guessed and not said by a mark nor the standard one. */
    public boolean assumed() {
        return name.equals("GB18030");
    }

    /** The first lines, of at most some hundred thousand characters together; the last one may be cut. */
    public List<String> firstLines(InputOpener file) throws IOException {
        char[] first = new char[LOOKED_AT];
        int length = 0;
        try (BufferedReader text = open(file)) {
            int read = text.read(first);
            while (read > 0) {
                length += read;
                read = text.read(first, length, first.length - length);
            }
        }
        return new String(first, 0, length).lines().toList();
    }

    /** How rows of delimited text are made, within the limits. */
    public static CsvRecordHandler records() {
        return CsvRecordHandler.of(limits -> limits.maxFields(ReadLimit.COLUMNS.count())
                .maxFieldSize(ReadLimit.CELL_LENGTH.count())
                .maxRecordSize(16 * ReadLimit.CELL_LENGTH.count()));
    }

    /** Throws where what the reader says is that a row is beyond the limits. */
    public static void refuseExcess(CsvParseException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            if (message.contains("maximum limit of")) {
                throw new LimitExceededException(ReadLimit.COLUMNS);
            }
            if (message.contains("exceeds the max") || message.contains("maximum buffer size")) {
                throw new LimitExceededException(ReadLimit.CELL_LENGTH);
            }
        }
    }

    /** Characters of the file behind the mark. */
    public BufferedReader open(InputOpener file) throws IOException {
        InputStream bytes = file.open();
        bytes.skipNBytes(markLength);
        return new BufferedReader(new InputStreamReader(bytes, Charset.forName(name)), 1 << 16);
    }
}
