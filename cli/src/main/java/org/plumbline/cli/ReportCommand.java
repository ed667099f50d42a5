package org.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.option.Choice;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.EvaluationOptions;
import org.plumbline.cli.option.PathArgument;
import org.plumbline.cli.option.Progress;
import org.plumbline.cli.option.SelectionOptions;
import org.plumbline.cli.option.StrictnessOptions;
import org.plumbline.cli.option.UsageException;
import org.plumbline.cli.option.WriteFailure;
import org.plumbline.model.Coded;
import org.plumbline.report.OutputFailedException;
import org.plumbline.report.ReleaseRefusedException;
import org.plumbline.report.ReportFiles;
import org.plumbline.report.ReportRequest;
import org.plumbline.report.ReportSplit;
import org.plumbline.report.WrittenReports;
import org.plumbline.report.content.Profile;
import org.plumbline.report.office.TemplateException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report}: all reports of a plan, in one folder. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ReportCommand implements Callable<Integer> {
    private static final Choice FORMATS = Choice.of("--format", ReportFiles.formats().stream());
    private static final Choice SPLITS = Choice.of("--by", ReportSplit.codes().stream());
    private static final Choice PROFILES = Choice.of("--profile", Profile.codes().stream());

    private static final List<String> TEMPLATES = List.of("xlsx", "docx");

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "plan")
    private String plan = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            order = 1)
    private String output = "";

    @Option(names = "--format", paramLabel = "FORMATS", order = 2)
    private String format = "xlsx,html,png";

    @Option(names = "--profile", paramLabel = "PROFILE", order = 3)
    private String profile = Profile.WORKING.code();

    @Option(names = "--template", paramLabel = "FILE", order = 4)
    private List<String> templates = new ArrayList<>();

    @Option(names = "--by", paramLabel = "WHAT", order = 5)
    private @Nullable String by;

    @Mixin
    private final EvaluationOptions options = new EvaluationOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final StrictnessOptions strictness = new StrictnessOptions();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> formats = FORMATS.requireAll(format, console.messages());
        Profile chosen = Coded.find(Profile.class, PROFILES.require(profile, console.messages()))
                .orElseThrow();
        Optional<ReportSplit> split = Optional.ofNullable(by)
                .map(typed -> SPLITS.require(typed, console.messages()))
                .flatMap(code -> Coded.find(ReportSplit.class, code));
        strictness.validate(console.messages());
        Path folder = ResultOutput.requireFolder(output, console);
        PlanSession session;
        WrittenReports written;
        try (Progress progress = console.progress()) {
            session = PlanSession.run(plan, options, selection, strictness.keepGoing(), console, progress);
            progress.step(console.messages().text("progress.write"));
            written = session.stopped()
                    ? new WrittenReports(List.of(), List.of())
                    : write(session, formats, chosen, split, folder);
        } catch (ReleaseRefusedException withheld) {
            return Verdict.refuse(withheld, profile, console);
        }
        if (session.stopped()) {
            return Verdict.refuse(session, plan, "plan.errors.report", console);
        }
        WrittenFiles.say(folder, written.files(), console);
        if (!written.removed().isEmpty()) {
            console.say("report.removed", written.removed().size());
        }
        Verdict.mentionWarnings(session, plan, console);
        return Verdict.of(session, strictness, console);
    }

    private WrittenReports write(
            PlanSession session, List<String> formats, Profile chosen, Optional<ReportSplit> split, Path folder)
            throws ReleaseRefusedException {
        ReportRequest request = new ReportRequest(
                session.evaluation().orElseThrow(),
                session.findings(),
                session.language(console),
                Set.copyOf(formats),
                chosen,
                templateFiles(formats),
                GivenOptions.of(spec));
        try {
            return ReportFiles.write(request, split, folder);
        } catch (OutputFailedException e) {
            if (e.getCause() instanceof TemplateException template) {
                throw new UsageException(String.valueOf(template.getMessage()));
            }
            throw WriteFailure.of(e, console.messages());
        }
    }

    private List<Path> templateFiles(List<String> formats) {
        List<Path> files = new ArrayList<>();
        for (String typed : templates) {
            Path file = PathArgument.parse(typed, console.messages());
            if (!Files.isRegularFile(file)) {
                throw new UsageException(console.messages().text("usage.no-template", file));
            }
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            String ending = TEMPLATES.stream()
                    .filter(known -> name.endsWith("." + known))
                    .findFirst()
                    .orElseThrow(() -> new UsageException(console.messages().text("usage.template-ending", file)));
            if (!formats.contains(ending)) {
                throw new UsageException(console.messages().text("usage.template-unused", file, ending));
            }
            files.add(file);
        }
        return files;
    }
}
