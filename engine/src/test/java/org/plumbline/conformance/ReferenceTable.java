package org.plumbline.conformance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

/** Reads tables of reference results from the test resources. */
public final class ReferenceTable {
    private ReferenceTable() {}

    public static List<NamedCsvRecord> read(String resource) {
        try (InputStream in = ReferenceTable.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    public static OptionalDouble number(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    public static double value(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    public static boolean flag(NamedCsvRecord row, String column) {
        return row.getField(column).equals("true");
    }

    /** Equal within a relative tolerance, or an absolute one near zero. */
    public static boolean close(double actual, double expected, double relative, double absolute) {
        return Math.abs(actual - expected) <= Math.max(absolute, relative * Math.abs(expected));
    }
}
