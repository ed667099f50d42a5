package org.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.plumbline.finding.Findings;
import org.plumbline.load.convert.Conversion;
import org.plumbline.load.layout.TableValue;
import org.plumbline.report.csv.TidyCsv;
import org.plumbline.report.csv.TidySdmxCsv;
import org.plumbline.report.json.TidyJson;

/** Writes converted figures in the format wanted. */
final class TidyOutput {
    private interface RowWriter {
        void write(TableValue row) throws IOException;
    }

    private TidyOutput() {}

    /** Writes all rows and hands each to a listener. */
    static void write(
            Conversion conversion, String format, OutputStream out, Consumer<TableValue> listener, Findings findings)
            throws IOException {
        switch (format) {
            case "jsonl" -> {
                try (TidyJson json = new TidyJson(out)) {
                    rows(conversion, json::write, listener, findings);
                }
            }
            case "sdmx-csv" -> {
                try (TidySdmxCsv csv = new TidySdmxCsv(out)) {
                    rows(conversion, csv::write, listener, findings);
                }
            }
            default -> {
                try (TidyCsv csv = new TidyCsv(out)) {
                    rows(conversion, csv::write, listener, findings);
                }
            }
        }
    }

    private static void rows(Conversion conversion, RowWriter writer, Consumer<TableValue> listener, Findings findings)
            throws IOException {
        try {
            conversion.read(
                    row -> {
                        try {
                            listener.accept(row);
                            writer.write(row);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    findings);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
