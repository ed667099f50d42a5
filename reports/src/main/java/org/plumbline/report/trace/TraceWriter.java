package org.plumbline.report.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Note;
import org.plumbline.finding.Finding;
import org.plumbline.ledger.TargetLedger;
import org.plumbline.model.Language;
import org.plumbline.model.TargetId;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.json.EvaluationJson;
import org.plumbline.report.json.JsonOutput;

/** Tells how one target's assessment came about, from source cell to rating, as text or JSON. */
public final class TraceWriter {
    private final ReportData data;
    private final Assessment assessment;
    private final TargetLedger ledger;

    private TraceWriter(Evaluation evaluation, List<Finding> findings, TargetId target, Language language) {
        this(ReportData.of(evaluation, findings, language), assessmentOf(evaluation, target), ledger(evaluation));
    }

    TraceWriter(ReportData data, Assessment assessment, TargetLedger ledger) {
        this.data = data;
        this.assessment = assessment;
        this.ledger = ledger;
    }

    private static Assessment assessmentOf(Evaluation evaluation, TargetId target) {
        return evaluation
                .find(target)
                .orElseThrow(() -> new IllegalArgumentException("No assessment of " + target.value()));
    }

    static TargetLedger ledger(Evaluation evaluation) {
        EvaluationRequest request = evaluation.request();
        return new TargetLedger(evaluation.plan(), request.knownAt(), request.judge());
    }

    /**
     * The trace as text, lines ended with a line feed.
     *
     * @param findings all findings of the run; where errors were left out the trace says so
     * @throws IllegalArgumentException where the evaluation has no assessment of the target
     */
    public static String text(Evaluation evaluation, List<Finding> findings, TargetId target, Language language) {
        return new TraceWriter(evaluation, findings, target, language).text();
    }

    /**
     * Writes the trace as JSON: the assessment as {@code evaluate} has it, the sections with their statements, and the
     * workings of the ratings. Does not close the stream.
     *
     * @param findings all findings of the run; where errors were left out the trace says so
     * @throws IllegalArgumentException where the evaluation has no assessment of the target
     */
    public static void json(
            Evaluation evaluation, List<Finding> findings, TargetId target, Language language, OutputStream out)
            throws IOException {
        new TraceWriter(evaluation, findings, target, language).json(out);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(data.text("trace.heading", assessment.target().id().value()))
                .append('\n');
        text.append(dates()).append('\n');
        cautions().forEach(caution -> text.append("! ").append(caution).append('\n'));
        for (TraceSection section : sections()) {
            text.append('\n').append(section.title()).append('\n');
            for (TraceLine line : section.lines()) {
                text.append("  ".repeat(line.depth() + 1)).append(line.label());
                text.append(line.label().isEmpty() ? "" : data.text("trace.colon"))
                        .append(line.text())
                        .append('\n');
            }
        }
        return text.toString();
    }

    private List<String> cautions() {
        return Cautions.of(data.plan(), data.findings(), data.texts());
    }

    private String dates() {
        EvaluationRequest request = data.evaluation().request();
        return data.text(
                "trace.dates",
                data.format().day(request.knownAt()),
                request.asOf().map(data.format()::period).orElseGet(() -> data.text("cover.as-of-none")),
                data.texts().judge(request.judge()));
    }

    private void json(OutputStream out) throws IOException {
        try (JsonOutput json = JsonOutput.indented(out)) {
            json.beginObject();
            json.text("target", assessment.target().id().value());
            EvaluationJson.assessment(json, "assessment", assessment, data.texts());
            json.beginArray("cautions");
            for (String caution : cautions()) {
                json.text(caution);
            }
            json.endArray();
            json.beginArray("sections");
            for (TraceSection section : sections()) {
                json.beginObject();
                json.text("key", section.key());
                json.text("title", section.title());
                json.beginArray("lines");
                for (TraceLine line : section.lines()) {
                    json.beginObject();
                    json.text("key", line.key());
                    json.textOrNull("label", line.label());
                    json.text("text", line.text());
                    json.whole("depth", line.depth());
                    json.endObject();
                }
                json.endArray();
                json.endObject();
            }
            json.endArray();
            new WorkingsJson(json, data.texts()).write(assessment);
            json.endObject();
        }
    }

    List<TraceSection> sections() {
        TraceContext context = new TraceContext(data, assessment);
        RequirementPart requirement = new RequirementPart(context);
        MeasuresPart measures = new MeasuresPart(context);
        List<TraceSection> sections = new ArrayList<>();
        sections.add(new TargetPart(context).section(ledger));
        sections.add(requirement.section());
        sections.add(requirement.baseline());
        sections.add(new ActualPart(context).section());
        sections.add(new OthersPart(context).section());
        sections.add(measures.outcome());
        sections.add(measures.measures());
        RatingsPart ratings = new RatingsPart(context);
        sections.add(ratings.projection());
        sections.add(ratings.ratings());
        sections.add(ContributionsPart.section(context));
        sections.add(notes(context));
        return sections;
    }

    private TraceSection notes(TraceContext context) {
        TraceSection part = context.section("notes");
        for (Note note : assessment.notes()) {
            part.add(note.code(), "", data.texts().note(note));
        }
        part.add(
                "target-note",
                data.text("column.target-note"),
                data.note(assessment.target().note(), assessment.target().extra()));
        if (part.lines().isEmpty()) {
            part.add("none", "", context.text("none"));
        }
        return part;
    }
}
