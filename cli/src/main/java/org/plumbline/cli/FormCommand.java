package org.plumbline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plumbline.calc.Evaluation;
import org.plumbline.cli.option.Choice;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.Progress;
import org.plumbline.cli.option.SelectionOptions;
import org.plumbline.cli.option.StrictnessOptions;
import org.plumbline.cli.option.UsageException;
import org.plumbline.cli.option.ViewOptions;
import org.plumbline.cli.option.WriteFailure;
import org.plumbline.collect.FormPlanner;
import org.plumbline.collect.FormPurpose;
import org.plumbline.collect.FormRequest;
import org.plumbline.collect.FormSplit;
import org.plumbline.model.Coded;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;
import org.plumbline.report.FormFiles;
import org.plumbline.report.FormsKeptException;
import org.plumbline.report.OutputFailedException;
import org.plumbline.report.content.ReportData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code form}: entry workbooks for those who report figures. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class FormCommand implements Callable<Integer> {
    private static final Choice SPLITS = Choice.of("--by", "lead-unit", "region");
    private static final Choice PURPOSES = Choice.of("--for", "actuals", "pledges", "tasks");
    private static final int MOST_ROUNDS = 9;

    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "plan")
    private String plan = "";

    @Option(names = "--period", paramLabel = "P", required = true, order = 1)
    private String period = "";

    @Option(names = "--by", paramLabel = "WHAT", required = true, order = 2)
    private String by = "";

    @Option(names = "--for", paramLabel = "WHAT", order = 3)
    private String purpose = "actuals";

    @Option(names = "--round", paramLabel = "N", order = 4)
    private int round = 1;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            order = 5)
    private String output = "";

    @Mixin
    private final ViewOptions options = new ViewOptions();

    @Mixin
    private final StrictnessOptions strictness = new StrictnessOptions();

    FormCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FormRequest request = request();
        strictness.validate(console.messages());
        Path folder = ResultOutput.requireFolder(output, console);
        PlanSession session;
        FormPlanner.Planned planned = new FormPlanner.Planned(List.of(), 0);
        List<Path> written = List.of();
        try (Progress progress = console.progress()) {
            session = PlanSession.run(plan, options, new SelectionOptions(), strictness.keepGoing(), console, progress);
            if (!session.stopped()) {
                planned = FormPlanner.plan(session.evaluation().orElseThrow(), request);
                requireForms(planned, request);
                progress.step(console.messages().text("progress.write"));
                written = write(session, planned, folder);
            }
        }
        if (session.stopped()) {
            return Verdict.refuse(session, plan, "plan.errors.form", console);
        }
        console.say("report.written", folder);
        written.forEach(file -> console.say("report.file", folder.relativize(file)));
        if (planned.unassigned() > 0) {
            console.say("form.unassigned", planned.unassigned());
        }
        return Verdict.of(session, strictness, console);
    }

    private FormRequest request() {
        Period asked = PeriodParser.parse(period)
                .orElseThrow(() -> new UsageException(console.messages().text("usage.period", "--period", period)));
        FormPurpose wanted = Coded.find(FormPurpose.class, PURPOSES.require(purpose, console.messages()))
                .orElseThrow();
        FormSplit split = Coded.find(FormSplit.class, SPLITS.require(by, console.messages()))
                .orElseThrow();
        if (round < 1 || round > MOST_ROUNDS || (round > 1 && wanted != FormPurpose.PLEDGES)) {
            throw new UsageException(console.messages().text("usage.round", round));
        }
        return new FormRequest(asked, wanted, split, round);
    }

    private void requireForms(FormPlanner.Planned planned, FormRequest request) {
        if (planned.forms().isEmpty()) {
            String key = request.split() == FormSplit.LEAD_UNIT ? "usage.no-lead-units" : "usage.nothing-to-ask";
            throw new UsageException(console.messages().text(key, request.period()));
        }
    }

    private List<Path> write(PlanSession session, FormPlanner.Planned planned, Path folder) {
        Evaluation evaluation = session.evaluation().orElseThrow();
        ReportData data = ReportData.of(evaluation, session.findings(), session.language(console));
        try {
            return FormFiles.write(planned.forms(), data, folder);
        } catch (OutputFailedException e) {
            throw WriteFailure.of(e, console.messages());
        } catch (FormsKeptException kept) {
            String names = kept.files().stream().map(Path::toString).collect(Collectors.joining(", "));
            throw new UsageException(console.messages().text("usage.forms-kept", names));
        }
    }
}
