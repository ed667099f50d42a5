package org.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.breakdown.Breakdown;
import org.plumbline.breakdown.Conflict;
import org.plumbline.breakdown.SplitResult;
import org.plumbline.calc.Evaluation;
import org.plumbline.cli.option.Choice;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.Progress;
import org.plumbline.cli.option.SelectionOptions;
import org.plumbline.cli.option.StrictnessOptions;
import org.plumbline.cli.option.UsageException;
import org.plumbline.cli.option.ViewOptions;
import org.plumbline.load.vocabulary.NearestName;
import org.plumbline.model.Coded;
import org.plumbline.model.Language;
import org.plumbline.model.Split;
import org.plumbline.model.SplitMethod;
import org.plumbline.report.content.SplitTexts;
import org.plumbline.report.csv.BreakdownCsv;
import org.plumbline.report.json.BreakdownJson;
import org.plumbline.report.workbook.BreakdownWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code breakdown}: totals split to districts, and industries. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class BreakdownCommand implements Callable<Integer> {
    private static final Choice FORMATS = Choice.of("--format", "xlsx", "csv", "json");
    private static final Choice METHODS =
            Choice.of("--method", Arrays.stream(SplitMethod.values()).map(SplitMethod::code));

    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "plan")
    private String plan = "";

    @Option(names = "--split", paramLabel = "ID", order = 1)
    private @Nullable String split;

    @Option(names = "--method", paramLabel = "METHOD", order = 2)
    private @Nullable String method;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            order = 3)
    private String output = "";

    @Option(names = "--format", paramLabel = "FORMAT", order = 4)
    private @Nullable String format;

    @Mixin
    private final ViewOptions options = new ViewOptions();

    @Mixin
    private final StrictnessOptions strictness = new StrictnessOptions();

    BreakdownCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String wanted = FORMATS.forFile(format, output, "xlsx", console.messages());
        if (method != null) {
            METHODS.require(method, console.messages());
        }
        strictness.validate(console.messages());
        ResultOutput.refuseFolder(output, console);
        PlanSession session;
        List<SplitResult> results;
        try (Progress progress = console.progress()) {
            session = PlanSession.run(plan, options, new SelectionOptions(), strictness.keepGoing(), console, progress);
            results = session.stopped()
                    ? List.of()
                    : Breakdown.of(session.evaluation().orElseThrow(), splits(session));
        }
        if (session.stopped()) {
            return Verdict.refuse(session, plan, "plan.errors.breakdown", console);
        }
        write(session, results, wanted);
        sayConflicts(results);
        return verdict(session, results);
    }

    private List<Split> splits(PlanSession session) {
        List<Split> all = session.plan().splits();
        if (all.isEmpty() && session.errors().isEmpty()) {
            throw new UsageException(console.messages().text("usage.no-splits"));
        }
        List<Split> chosen = all.stream()
                .filter(s -> split == null || s.id().value().equals(split))
                .toList();
        if (chosen.isEmpty() && split != null) {
            throw unknown(all, split);
        }
        return method == null
                ? chosen
                : chosen.stream()
                        .map(s -> s.by(Coded.find(SplitMethod.class, method).orElseThrow()))
                        .toList();
    }

    private UsageException unknown(List<Split> all, String typed) {
        List<String> ids = all.stream().map(s -> s.id().value()).toList();
        String message = console.messages().text("usage.unknown-split", typed, String.join(", ", ids));
        return new UsageException(NearestName.find(typed, ids)
                .map(near -> message + console.messages().text("usage.did-you-mean", near))
                .orElse(message));
    }

    private void write(PlanSession session, List<SplitResult> results, String wanted) {
        EvaluationOutput.refuseInput(session, output, console);
        Evaluation evaluation = session.evaluation().orElseThrow();
        Language language = session.language(console);
        ResultOutput.write(output, out -> write(session, evaluation, results, wanted, language, out), console);
        if (!output.equals(ResultOutput.STANDARD)) {
            console.say("breakdown.written", output, results.size());
        }
    }

    private static void write(
            PlanSession session,
            Evaluation evaluation,
            List<SplitResult> results,
            String wanted,
            Language language,
            OutputStream out)
            throws IOException {
        switch (wanted) {
            case "json" -> BreakdownJson.write(evaluation, results, session.findings(), language, out);
            case "csv" -> BreakdownCsv.write(evaluation, results, out);
            default -> BreakdownWorkbook.write(evaluation, results, session.findings(), language, out);
        }
    }

    private void sayConflicts(List<SplitResult> results) {
        SplitTexts texts = SplitTexts.in(console.messages().language());
        for (SplitResult result : results) {
            for (Conflict conflict : result.conflicts()) {
                console.say("breakdown.infeasible", result.split().id(), texts.conflict(conflict));
            }
        }
    }

    /** A split that cannot be made is a conflict for {@code --fail-on}. */
    private int verdict(PlanSession session, List<SplitResult> results) {
        int code = Verdict.of(session, strictness, console);
        boolean infeasible = results.stream().anyMatch(result -> !result.feasible());
        return infeasible && strictness.asksFor("conflict", console.messages())
                ? ExitCode.DONE_WITH_RESERVATIONS
                : code;
    }
}
