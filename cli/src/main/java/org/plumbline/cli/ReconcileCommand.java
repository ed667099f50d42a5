package org.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.option.Choice;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.EvaluationOptions;
import org.plumbline.cli.option.SelectionOptions;
import org.plumbline.cli.option.StrictnessOptions;
import org.plumbline.model.Boundaries;
import org.plumbline.model.Coded;
import org.plumbline.model.Language;
import org.plumbline.reconciliation.AdjustMethod;
import org.plumbline.reconciliation.Reconciliation;
import org.plumbline.report.console.ReconciliationTable;
import org.plumbline.report.csv.ReconciliationCsv;
import org.plumbline.report.json.ReconciliationJson;
import org.plumbline.report.workbook.ReconciliationWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reconcile}: parts against totals, and identities between indicators. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ReconcileCommand implements Callable<Integer> {
    private static final Choice FORMATS = Choice.of("--format", "table", "csv", "json", "xlsx");
    private static final Choice METHODS =
            Choice.of("--adjust", Arrays.stream(AdjustMethod.values()).map(AdjustMethod::code));

    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "plan")
    private String plan = "";

    @Option(names = "--format", paramLabel = "FORMAT", order = 1)
    private @Nullable String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            order = 2)
    private String output = ResultOutput.STANDARD;

    @Option(names = "--adjust", paramLabel = "METHOD", order = 3)
    private @Nullable String adjust;

    @Mixin
    private final EvaluationOptions options = new EvaluationOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final StrictnessOptions strictness = new StrictnessOptions();

    ReconcileCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String wanted = FORMATS.forFile(format, output, "table", console.messages());
        Optional<AdjustMethod> method = method();
        strictness.validate(console.messages());
        ResultOutput.refuseFolder(output, console);
        PlanSession session = PlanSession.run(plan, options, selection, strictness.keepGoing(), console);
        if (session.stopped()) {
            return Verdict.refuse(session, plan, "plan.errors.evaluate", console);
        }
        EvaluationOutput.refuseInput(session, output, console);
        Reconciliation plain = session.reconciliation();
        Reconciliation result = method.map(plain::adjustedBy).orElse(plain);
        ResultOutput.write(output, out -> write(result, session, wanted, out), console);
        if (!session.request().boundaries().equals(Boundaries.AS_REPORTED)) {
            console.say("reconcile.boundaries", session.request().boundaries().text());
        }
        return Verdict.of(session, strictness, console);
    }

    private Optional<AdjustMethod> method() {
        return Optional.ofNullable(adjust)
                .map(word -> METHODS.require(word, console.messages()))
                .flatMap(word -> Coded.find(AdjustMethod.class, word));
    }

    private void write(Reconciliation result, PlanSession session, String wanted, OutputStream out) throws IOException {
        Language language = session.language(console);
        switch (wanted) {
            case "csv" -> ReconciliationCsv.write(result, language, out);
            case "json" -> ReconciliationJson.write(result, session.findings(), language, out);
            case "xlsx" ->
                ReconciliationWorkbook.write(
                        session.evaluation().orElseThrow(), result, session.findings(), language, out);
            default -> {
                boolean coloured = console.colours() && output.equals(ResultOutput.STANDARD);
                out.write(ReconciliationTable.of(result, language, coloured).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
