package org.plumbline.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingMessages;
import org.plumbline.model.Language;

/** Findings as JSON: {@code {"findings": [...]}}. */
public final class FindingsJson {
    private FindingsJson() {}

    /** Writes the document of {@code check --format json}; does not close the stream. */
    public static void write(List<Finding> findings, Language language, OutputStream out) throws IOException {
        try (JsonOutput json = JsonOutput.indented(out)) {
            json.beginObject();
            array(json, findings, language);
            json.endObject();
        }
    }

    /** Writes the field {@code findings} into an object already begun. */
    public static void array(JsonOutput json, List<Finding> findings, Language language) throws IOException {
        FindingMessages messages = FindingMessages.in(language.locale());
        json.beginArray("findings");
        for (Finding finding : findings) {
            json.beginObject();
            json.text("code", finding.code().code());
            json.text("severity", finding.severity().code());
            json.textOrNull("file", finding.location().file());
            json.line("line", finding.location().line());
            json.textOrNull("cell", finding.location().cell());
            json.textOrNull("sheet", finding.location().sheet());
            json.textOrNull("column", finding.location().column());
            json.text("subject", finding.subject());
            json.text("offending", finding.offending());
            json.text("message", messages.message(finding));
            json.text("remedy", messages.remedy(finding));
            json.flag("waived", finding.waived());
            json.endObject();
        }
        json.endArray();
    }
}
