package org.plumbline.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.model.Period;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.ReportTexts;
import org.plumbline.report.content.ToolVersion;

/** An evaluation as JSON: one document, or one assessment a line. */
public final class EvaluationJson {
    private EvaluationJson() {}

    /** Writes the document of {@code evaluate --format json}; does not close the stream. */
    public static void write(Evaluation evaluation, List<Finding> findings, Language language, OutputStream out)
            throws IOException {
        ReportTexts texts = ReportTexts.in(language);
        try (JsonOutput json = JsonOutput.indented(out)) {
            AssessmentJson assessments = new AssessmentJson(json, texts, List.of());
            json.beginObject();
            json.text("plan", evaluation.plan().id());
            json.text("asOf", evaluation.request().asOf().map(Period::toString));
            json.text("knownAt", evaluation.request().knownAt().toString());
            json.text("method", evaluation.request().method());
            json.text("judge", evaluation.request().judge().code());
            json.text("boundaries", evaluation.request().boundaries().text());
            json.text("version", ToolVersion.current());
            json.beginArray("cautions");
            for (String caution : Cautions.of(evaluation.plan(), findings, texts)) {
                json.text(caution);
            }
            json.endArray();
            json.beginArray("assessments");
            for (Assessment assessment : evaluation.assessments()) {
                assessments.write(assessment);
            }
            json.endArray();
            FindingsJson.array(json, findings, language);
            json.endObject();
        }
    }

    /** Writes one assessment as a field of an object already begun. */
    public static void assessment(JsonOutput json, String name, Assessment assessment, ReportTexts texts)
            throws IOException {
        json.name(name);
        new AssessmentJson(json, texts, List.of()).write(assessment);
    }

    /**
     * Writes one assessment a line; does not close the stream.
     *
     * @param findings all findings of the run; where errors were left out every line says so
     */
    public static void writeLines(Evaluation evaluation, List<Finding> findings, Language language, OutputStream out)
            throws IOException {
        if (evaluation.assessments().isEmpty()) {
            return;
        }
        ReportTexts texts = ReportTexts.in(language);
        List<String> cautions = Cautions.of(evaluation.plan(), findings, texts);
        try (JsonOutput json = JsonOutput.lines(out)) {
            AssessmentJson assessments = new AssessmentJson(json, texts, cautions);
            for (Assessment assessment : evaluation.assessments()) {
                assessments.write(assessment);
            }
        }
    }
}
