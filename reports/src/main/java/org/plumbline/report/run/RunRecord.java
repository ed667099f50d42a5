package org.plumbline.report.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.InputFile;
import org.plumbline.model.Language;
import org.plumbline.model.Period;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ToolVersion;
import org.plumbline.report.json.FindingsJson;
import org.plumbline.report.json.JsonOutput;

/**
 * The record of a run: plan, version, dates, options, inputs and outputs with hashes, findings. Holds no clock and no path
 * outside the plan.
 */
public final class RunRecord {
    /**
     * How reports were asked for.
     *
     * @param by what the plan was split by; empty for one set of reports
     * @param templates of the users' own; their names and hashes are written, not where they lie
     * @param options as given by the user, by name
     */
    public record Choices(Profile profile, Optional<String> by, List<Path> templates, Map<String, String> options) {
        public Choices {
            templates = List.copyOf(templates);
            options = Map.copyOf(options);
        }
    }

    private RunRecord() {}

    /** What the run of a record wrote; nothing where there is no record or it cannot be read. */
    public static List<OutputFile> outputs(Path record) {
        List<OutputFile> outputs = new ArrayList<>();
        if (!Files.isRegularFile(record)) {
            return outputs;
        }
        try (JsonParser parser = new JsonFactory().createParser(Files.readString(record, StandardCharsets.UTF_8))) {
            boolean inside = false;
            String path = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String name = String.valueOf(parser.currentName());
                if (name.equals("outputs") && (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY)) {
                    inside = token == JsonToken.START_ARRAY;
                } else if (inside && token == JsonToken.VALUE_STRING && name.equals("path")) {
                    path = parser.getText();
                } else if (inside && token == JsonToken.VALUE_STRING && name.equals("sha256")) {
                    outputs.add(new OutputFile(path, parser.getText()));
                }
            }
            return outputs;
        } catch (IOException notOurs) {
            return List.of();
        }
    }

    /**
     * Writes the record; does not close the stream.
     *
     * @param choices how the reports were asked for
     * @param outputs everything else the run wrote
     */
    public static void write(
            Evaluation evaluation,
            List<Finding> findings,
            Language language,
            Choices choices,
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
            json.text("profile", choices.profile().code());
            json.text("by", choices.by());
            json.beginArray("templates");
            for (Path template : choices.templates()) {
                json.beginObject();
                json.text("path", String.valueOf(template.getFileName()));
                json.text("sha256", Sha256.of(template));
                json.endObject();
            }
            json.endArray();
            json.beginObject("options");
            for (Map.Entry<String, String> option : new TreeMap<>(choices.options()).entrySet()) {
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
