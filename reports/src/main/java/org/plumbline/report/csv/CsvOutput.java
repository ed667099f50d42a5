package org.plumbline.report.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Rows of RFC 4180 in UTF-8 with a byte-order mark. A text that a spreadsheet would run as a formula gets an apostrophe in
 * front; numbers are plain and never do. What only programs read has neither mark nor apostrophes.
 */
public final class CsvOutput {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";

    private final Writer writer;
    private final boolean guarded;
    private boolean inRow;

    CsvOutput(OutputStream out) throws IOException {
        this(out, true);
        writer.write(BYTE_ORDER_MARK);
    }

    private CsvOutput(OutputStream out, boolean guarded) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.guarded = guarded;
    }

    /** Rows for programs: no byte-order mark, texts as they are. */
    public static CsvOutput forMachines(OutputStream out) {
        return new CsvOutput(out, false);
    }

    public void head(List<String> names) throws IOException {
        for (String name : names) {
            field(name);
        }
        endRow();
    }

    public CsvOutput text(String value) throws IOException {
        field(guarded && isFormula(value) ? "'" + value : value);
        return this;
    }

    public CsvOutput number(double value) throws IOException {
        field(plain(value));
        return this;
    }

    /** A number that is text already, in plain digits; empty where there is none. */
    CsvOutput digits(String number) throws IOException {
        field(number);
        return this;
    }

    /** Empty where there is none. */
    public CsvOutput number(OptionalDouble value) throws IOException {
        field(value.isPresent() ? plain(value.getAsDouble()) : "");
        return this;
    }

    public CsvOutput flag(boolean value) throws IOException {
        field(value ? "yes" : "no");
        return this;
    }

    public void endRow() throws IOException {
        writer.write(LINE_END);
        inRow = false;
    }

    /** Must be called at the end; does not close the stream. */
    public void flush() throws IOException {
        writer.flush();
    }

    private void field(String value) throws IOException {
        if (inRow) {
            writer.write(',');
        }
        inRow = true;
        boolean quoted = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        writer.write(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
    }

    /** Full precision without an exponent. */
    private static String plain(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
