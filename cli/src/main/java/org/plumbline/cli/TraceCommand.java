package org.plumbline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.calc.Assessment;
import org.plumbline.cli.option.Choice;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.EvaluationOptions;
import org.plumbline.cli.option.SelectionOptions;
import org.plumbline.cli.option.StrictnessOptions;
import org.plumbline.cli.option.UsageException;
import org.plumbline.load.vocabulary.NearestName;
import org.plumbline.model.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trace}: how the figures of one target came about. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TraceCommand implements Callable<Integer> {
    private static final Choice FORMATS = Choice.of("--format", "text", "json");

    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "plan")
    private String plan = "";

    @Parameters(index = "1", paramLabel = "TARGET_ID", descriptionKey = "target")
    private String target = "";

    @Option(names = "--format", paramLabel = "FORMAT", order = 1)
    private String format = "text";

    @Mixin
    private final EvaluationOptions options = new EvaluationOptions();

    @Mixin
    private final StrictnessOptions strictness = new StrictnessOptions();

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String wanted = FORMATS.require(format, console.messages());
        strictness.validate(console.messages());
        PlanSession session = PlanSession.run(plan, options, new SelectionOptions(), strictness.keepGoing(), console);
        if (session.stopped()) {
            return Verdict.refuse(session, plan, "plan.errors.evaluate", console);
        }
        Assessment assessment = requireAssessment(session);
        EvaluationOutput.trace(session, assessment.target().id(), wanted, console);
        return Verdict.of(session, List.of(assessment), strictness, console);
    }

    private Assessment requireAssessment(PlanSession session) {
        return session.assessments().stream()
                .filter(a -> a.target().id().value().equals(target))
                .findFirst()
                .orElseThrow(() -> unknown(session));
    }

    private UsageException unknown(PlanSession session) {
        List<String> ids = session.plan().targets().stream()
                .map(Target::id)
                .map(id -> id.value())
                .toList();
        if (ids.contains(target)) {
            return new UsageException(console.messages()
                    .text(
                            "usage.target-not-known-yet",
                            target,
                            session.request().knownAt().toString()));
        }
        String message = console.messages().text("usage.unknown-target", target);
        return new UsageException(NearestName.find(target, ids)
                .map(near -> message + console.messages().text("usage.did-you-mean", near))
                .orElse(message));
    }
}
