package org.plumbline.report.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.InputFile;
import org.plumbline.model.Language;
import org.plumbline.model.Period;
import org.plumbline.report.content.ToolVersion;
import org.plumbline.report.json.FindingsJson;
import org.plumbline.report.json.JsonOutput;

/**
 * The record of a run: plan, version, dates, options, inputs and outputs with hashes, findings. Holds no clock and no path
 * outside the plan.
 */
public final class RunRecord {
    private RunRecord() {}

    /**
     * Writes the record; does not close the stream.
     *
     * @param options as given by the user, by name
     * @param outputs everything else the run wrote
     */
    public static void write(
            Evaluation evaluation,
            List<Finding> findings,
            Language language,
            Map<String, String> options,
            List<OutputFile> outputs,
            OutputStream out)
            throws IOException {
        try (JsonOutput json = JsonOutput.indented(out)) {
            json.beginObject();
            json.text("plan", evaluation.plan().id());
            json.text("version", ToolVersion.current());
            json.text("asOf", evaluation.request().asOf().map(Period::toString));
            json.text("knownAt", evaluation.request().knownAt().toString());
            json.text("method", evaluation.request().method());
            json.text("projection", evaluation.request().projection());
            json.text("judge", evaluation.request().judge().code());
            json.text("language", language.code());
            json.beginObject("options");
            for (Map.Entry<String, String> option : new TreeMap<>(options).entrySet()) {
                json.text(option.getKey(), option.getValue());
            }
            json.endObject();
            json.beginArray("inputs");
            for (InputFile input : evaluation.plan().inputs()) {
                json.beginObject();
                json.text("path", input.path());
                json.text("sha256", input.sha256());
                json.textOrNull("encoding", input.encoding());
                json.endObject();
            }
            json.endArray();
            json.whole("assessments", evaluation.assessments().size());
            json.beginArray("outputs");
            for (OutputFile output : outputs) {
                json.beginObject();
                json.text("path", output.path());
                json.text("sha256", output.sha256());
                json.endObject();
            }
            json.endArray();
            FindingsJson.array(json, findings, language);
            json.endObject();
        }
    }
}
