package org.plumbline.report.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingMessages;
import org.plumbline.model.Language;

/** Findings as a flat table, one row each. */
public final class FindingsCsv {
    static final List<String> HEAD = List.of(
            "code",
            "severity",
            "file",
            "line",
            "sheet",
            "cell",
            "column",
            "subject",
            "offending",
            "message",
            "remedy",
            "waived");

    private FindingsCsv() {}

    /** Writes the table; does not close the stream. */
    public static void write(List<Finding> findings, Language language, OutputStream out) throws IOException {
        FindingMessages messages = FindingMessages.in(language.locale());
        CsvOutput csv = new CsvOutput(out);
        csv.head(HEAD);
        for (Finding finding : findings) {
            csv.text(finding.code().code())
                    .text(finding.severity().code())
                    .text(finding.location().file())
                    .text(
                            finding.location().line() == 0
                                    ? ""
                                    : Integer.toString(finding.location().line()))
                    .text(finding.location().sheet())
                    .text(finding.location().cell())
                    .text(finding.location().column())
                    .text(finding.subject())
                    .text(finding.offending())
                    .text(messages.message(finding))
                    .text(messages.remedy(finding))
                    .flag(finding.waived())
                    .endRow();
        }
        csv.flush();
    }
}
