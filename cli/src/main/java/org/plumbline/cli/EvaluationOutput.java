package org.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plumbline.calc.Evaluation;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.PathArgument;
import org.plumbline.cli.option.UsageException;
import org.plumbline.cli.option.WriteFailure;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.model.TargetId;
import org.plumbline.report.console.AssessmentTable;
import org.plumbline.report.csv.AssessmentsCsv;
import org.plumbline.report.json.EvaluationJson;
import org.plumbline.report.run.Sha256;
import org.plumbline.report.trace.TraceWriter;

/** Writes an evaluation in one of the formats of {@code evaluate}, and the trace of one target. */
final class EvaluationOutput {
    private EvaluationOutput() {}

    static void write(PlanSession session, String format, String output, Console console) {
        Evaluation evaluation = session.evaluation().orElseThrow();
        Language language = session.language(console);
        refuseInput(session, output, console);
        boolean coloured = console.colours() && output.equals(ResultOutput.STANDARD);
        ResultOutput.write(
                output, out -> write(evaluation, session.findings(), format, language, coloured, out), console);
    }

    /** A slip of the keyboard must not cost somebody the plan. */
    static void refuseInput(PlanSession session, String output, Console console) {
        if (output.equals(ResultOutput.STANDARD)) {
            return;
        }
        Path file = PathArgument.parse(output, console.messages());
        try {
            String hash = Files.isRegularFile(file) ? Sha256.of(file) : "";
            if (session.plan().inputs().stream()
                    .anyMatch(input -> input.sha256().equals(hash))) {
                throw new UsageException(console.messages().text("usage.file-is-input", file));
            }
        } catch (IOException unreadable) {
            throw WriteFailure.ofFile(file, unreadable, console.messages());
        }
    }

    private static void write(
            Evaluation evaluation,
            List<Finding> findings,
            String format,
            Language language,
            boolean coloured,
            OutputStream out)
            throws IOException {
        switch (format) {
            case "csv" -> AssessmentsCsv.write(evaluation, findings, language, out);
            case "json" -> EvaluationJson.write(evaluation, findings, language, out);
            case "jsonl" -> EvaluationJson.writeLines(evaluation, findings, language, out);
            default ->
                out.write(AssessmentTable.of(evaluation, findings, language, coloured)
                        .getBytes(StandardCharsets.UTF_8));
        }
    }

    static void trace(PlanSession session, TargetId target, String format, Console console) {
        Evaluation evaluation = session.evaluation().orElseThrow();
        Language language = session.language(console);
        ResultOutput.write(
                ResultOutput.STANDARD,
                out -> {
                    if (format.equals("json")) {
                        TraceWriter.json(evaluation, session.findings(), target, language, out);
                    } else {
                        out.write(TraceWriter.text(evaluation, session.findings(), target, language)
                                .getBytes(StandardCharsets.UTF_8));
                    }
                },
                console);
    }
}
