package org.plumbline.cli;

import java.util.concurrent.Callable;
import org.plumbline.cli.option.Choice;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.EvaluationOptions;
import org.plumbline.cli.option.SelectionOptions;
import org.plumbline.cli.option.StrictnessOptions;
import org.plumbline.report.json.FindingsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: everything that is wrong, doubtful or worth knowing about a plan. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
    private static final Choice FORMATS = Choice.of("--format", "text", "json");

    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "plan")
    private String plan = "";

    @Option(names = "--format", paramLabel = "FORMAT", order = 1)
    private String format = "text";

    @Mixin
    private final EvaluationOptions options = new EvaluationOptions();

    @Mixin
    private final StrictnessOptions strictness = new StrictnessOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String wanted = FORMATS.require(format, console.messages());
        strictness.validate(console.messages());
        PlanSession session = PlanSession.run(plan, options, new SelectionOptions(), strictness.keepGoing(), console);
        if (wanted.equals("json")) {
            ResultOutput.write(
                    ResultOutput.STANDARD,
                    out -> FindingsJson.write(session.findings(), session.language(console), out),
                    console);
        } else {
            new FindingText(session.language(console), console.colours())
                    .printAll(plan, session.findings(), console.out());
        }
        return session.stopped() ? ExitCode.INPUT_HAS_ERRORS : Verdict.of(session, strictness, console);
    }
}
