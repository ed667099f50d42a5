package org.plumbline.cli;

import java.util.concurrent.Callable;
import org.plumbline.cli.option.Choice;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.EvaluationOptions;
import org.plumbline.cli.option.SelectionOptions;
import org.plumbline.cli.option.StrictnessOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: one assessment per target, on standard output or in one file. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class EvaluateCommand implements Callable<Integer> {
    private static final Choice FORMATS = Choice.of("--format", "table", "csv", "json", "jsonl");

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

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String wanted = FORMATS.require(format, console.messages());
        strictness.validate(console.messages());
        ResultOutput.refuseFolder(output, console);
        PlanSession session = PlanSession.run(plan, options, selection, strictness.keepGoing(), console);
        if (session.stopped()) {
            return Verdict.refuse(session, plan, "plan.errors.evaluate", console);
        }
        EvaluationOutput.write(session, wanted, output, console);
        return Verdict.of(session, strictness, console);
    }
}
