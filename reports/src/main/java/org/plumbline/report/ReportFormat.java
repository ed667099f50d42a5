package org.plumbline.report;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which an evaluation is written to one file. */
interface ReportFormat {

    /** Ending of the file's name after the plan's id, such as {@code .xlsx}. */
    String ending();

    /** Writes the file; does not close the stream. */
    void write(ReportRequest request, OutputStream out) throws IOException;

    static ReportFormat of(String ending, Writer writer) {
        return new ReportFormat() {
            @Override
            public String ending() {
                return ending;
            }

            @Override
            public void write(ReportRequest request, OutputStream out) throws IOException {
                writer.write(request, out);
            }
        };
    }

    /** Writes one file. */
    @FunctionalInterface
    interface Writer {
        void write(ReportRequest request, OutputStream out) throws IOException;
    }
}
