package org.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.option.Choice;
import org.plumbline.cli.option.ComparisonOptions;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.Progress;
import org.plumbline.cli.option.SelectionOptions;
import org.plumbline.cli.option.StrictnessOptions;
import org.plumbline.cli.option.UsageException;
import org.plumbline.cli.text.Messages;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Comparisons;
import org.plumbline.model.Language;
import org.plumbline.report.console.ComparisonTable;
import org.plumbline.report.csv.ComparisonCsv;
import org.plumbline.report.json.ComparisonJson;
import org.plumbline.report.workbook.ComparisonWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: two periods, two dates of knowledge or two plans, and why they differ. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CompareCommand implements Callable<Integer> {
    private static final Choice FORMATS = Choice.of("--format", "table", "csv", "json", "xlsx");

    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "plan")
    private String plan = "";

    @Parameters(index = "1", paramLabel = "OTHER", descriptionKey = "other", arity = "0..1")
    private @Nullable String other;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            order = 3)
    private String output = ResultOutput.STANDARD;

    @Option(names = "--format", paramLabel = "FORMAT", order = 4)
    private @Nullable String format;

    @Mixin
    private final ComparisonOptions options = new ComparisonOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final StrictnessOptions strictness = new StrictnessOptions();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Messages messages = console.messages();
        String wanted = FORMATS.forFile(format, output, "table", console.messages());
        options.validate(messages);
        strictness.validate(messages);
        requireOneComparison(messages);
        ResultOutput.refuseFolder(output, console);
        PlanSession session;
        Optional<PlanSession> second = Optional.empty();
        Optional<Comparison> comparison = Optional.empty();
        try (Progress progress = console.progress()) {
            session = session(plan, progress);
            if (other != null && !session.stopped()) {
                second = Optional.of(session(other, progress));
            }
            boolean stopped =
                    session.stopped() || second.map(PlanSession::stopped).orElse(false);
            if (!stopped) {
                comparison = Optional.of(compare(session, second, messages));
            }
        }
        if (comparison.isEmpty()) {
            return session.stopped()
                    ? Verdict.refuse(session, plan, "plan.errors.compare", console)
                    : Verdict.refuse(second.orElseThrow(), String.valueOf(other), "plan.errors.compare", console);
        }
        write(session, second, comparison.get(), wanted);
        PlanSession judged = second.orElse(session);
        return Verdict.of(judged, comparison.get().to().assessments(), strictness, console);
    }

    private PlanSession session(String path, Progress progress) {
        return PlanSession.run(path, options, selection, strictness.keepGoing(), console, progress);
    }

    private void requireOneComparison(Messages messages) {
        boolean periods = options.from(messages).isPresent();
        boolean dates = options.dates(messages).size() == 2;
        long asked = Stream.of(periods, dates, other != null).filter(on -> on).count();
        if (asked != 1) {
            throw new UsageException(messages.text(asked == 0 ? "usage.compare-what" : "usage.compare-one"));
        }
    }

    private Comparison compare(PlanSession session, Optional<PlanSession> second, Messages messages) {
        if (second.isPresent()) {
            return Comparisons.ofPlans(
                    session.evaluation().orElseThrow(),
                    second.get().evaluation().orElseThrow());
        }
        List<LocalDate> dates = options.dates(messages);
        return dates.size() == 2
                ? Comparisons.ofKnowledge(session.plan(), session.request(), dates.get(0), dates.get(1))
                : Comparisons.ofPeriods(
                        session.plan(),
                        session.request(),
                        options.from(messages).orElseThrow(),
                        options.to(messages).orElseThrow());
    }

    private void write(PlanSession session, Optional<PlanSession> second, Comparison comparison, String wanted) {
        EvaluationOutput.refuseInput(session, output, console);
        second.ifPresent(more -> EvaluationOutput.refuseInput(more, output, console));
        PlanSession last = second.orElse(session);
        Language language = session.language(console);
        ResultOutput.write(output, out -> write(last, comparison, wanted, language, out), console);
    }

    private static void write(
            PlanSession session, Comparison comparison, String wanted, Language language, OutputStream out)
            throws IOException {
        switch (wanted) {
            case "json" -> ComparisonJson.write(comparison, session.findings(), language, out);
            case "xlsx" -> ComparisonWorkbook.write(comparison, session.findings(), language, out);
            case "csv" -> ComparisonCsv.write(comparison, language, out);
            default ->
                out.write(ComparisonTable.of(comparison, session.findings(), language)
                        .getBytes(StandardCharsets.UTF_8));
        }
    }
}
