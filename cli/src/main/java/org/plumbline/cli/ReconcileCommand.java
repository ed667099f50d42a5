package org.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.plumbline.cli.option.Choice;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.EvaluationOptions;
import org.plumbline.cli.option.Progress;
import org.plumbline.cli.option.SelectionOptions;
import org.plumbline.cli.option.StrictnessOptions;
import org.plumbline.model.Language;
import org.plumbline.reconciliation.Reconciliation;
import org.plumbline.report.console.ReconciliationTable;
import org.plumbline.report.csv.ReconciliationCsv;
import org.plumbline.report.json.ReconciliationJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reconcile}: parts against totals, and identities between indicators. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ReconcileCommand implements Callable<Integer> {
    private static final Choice FORMATS = Choice.of("--format", "table", "csv", "json");

    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "plan")
    private String plan = "";

    @Option(names = "--format", paramLabel = "FORMAT", order = 1)
    private String format = "table";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            order = 2)
    private String output = "-";

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
        String wanted = FORMATS.require(format, console.messages());
        strictness.validate(console.messages());
        if (!output.equals(ResultOutput.STANDARD)) {
            ResultOutput.requireFile(output, console);
        }
        PlanSession session;
        try (Progress progress = console.progress()) {
            session = PlanSession.run(plan, options, selection, strictness.keepGoing(), console, progress);
        }
        if (session.stopped()) {
            return Verdict.refuse(session, plan, "plan.errors.evaluate", console);
        }
        EvaluationOutput.refuseInput(session, output, console);
        Reconciliation result = session.reconciliation();
        ResultOutput.write(output, out -> write(result, session, wanted, out), console);
        return Verdict.of(session, strictness, console);
    }

    private void write(Reconciliation result, PlanSession session, String wanted, OutputStream out) throws IOException {
        Language language = session.language(console);
        switch (wanted) {
            case "csv" -> ReconciliationCsv.write(result, language, out);
            case "json" -> ReconciliationJson.write(result, session.findings(), language, out);
            default -> {
                boolean coloured = console.colours() && output.equals(ResultOutput.STANDARD);
                out.write(ReconciliationTable.of(result, language, coloured).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
