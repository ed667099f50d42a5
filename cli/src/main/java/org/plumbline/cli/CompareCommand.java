package org.plumbline.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.plumbline.cli.option.WriteFailure;
import org.plumbline.cli.text.Messages;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Comparisons;
import org.plumbline.comparison.Extent;
import org.plumbline.model.Coded;
import org.plumbline.model.Plan;
import org.plumbline.report.ComparisonFiles;
import org.plumbline.report.ComparisonRequest;
import org.plumbline.report.OutputFailedException;
import org.plumbline.report.ReleaseRefusedException;
import org.plumbline.report.content.Profile;
import org.plumbline.report.earlier.EarlierReportException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: two periods, two dates of knowledge or two plans, and why they differ. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CompareCommand implements Callable<Integer> {
    private static final Choice FORMATS = Choice.of("--format", ComparisonFiles.formats().stream());
    private static final Choice FILE_FORMATS = Choice.of("--format", ComparisonFiles.fileFormats().stream());
    private static final Choice PROFILES = Choice.of("--profile", Profile.codes().stream());

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

    @Option(names = "--format", paramLabel = "FORMATS", order = 4)
    private @Nullable String format;

    @Option(names = "--profile", paramLabel = "PROFILE", order = 5)
    private String profile = Profile.WORKING.code();

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
        List<String> wanted = format == null
                ? List.of(FILE_FORMATS.forFile(null, output, "table", messages))
                : FORMATS.requireAll(format, messages);
        Profile chosen =
                Coded.find(Profile.class, PROFILES.require(profile, messages)).orElseThrow();
        options.validate(messages);
        strictness.validate(messages);
        requireOneComparison(messages);
        if (ComparisonFiles.needFolder(wanted)) {
            ResultOutput.requireFolder(output, console);
        } else {
            ResultOutput.refuseFolder(output, console);
        }
        boolean reports = other != null && (ReportInput.isReport(plan) || ReportInput.isReport(other));
        if (reports && chosen.leavesTheHouse()) {
            throw new UsageException(messages.text("usage.compare-report-profile", profile));
        }
        Sides sides;
        Optional<Comparison> comparison = Optional.empty();
        try (Progress progress = console.progress()) {
            sides = sides(progress);
            if (sides.all().stream().noneMatch(PlanSession::stopped)) {
                comparison = Optional.of(compare(sides, messages));
            }
        } catch (EarlierReportException trouble) {
            return ReportInput.refuse(ReportInput.isReport(plan) ? plan : String.valueOf(other), trouble, console);
        }
        PlanSession session = sides.first();
        Optional<PlanSession> second = sides.second();
        if (comparison.isEmpty()) {
            return session.stopped()
                    ? Verdict.refuse(session, plan, "plan.errors.compare", console)
                    : Verdict.refuse(second.orElseThrow(), String.valueOf(other), "plan.errors.compare", console);
        }
        ComparisonRequest request = new ComparisonRequest(
                comparison.get(), second.orElse(session).findings(), session.language(console), chosen);
        try {
            ComparisonFiles.requireReleasable(request);
        } catch (ReleaseRefusedException withheld) {
            return Verdict.refuse(withheld, profile, console);
        }
        write(session, second, request, wanted);
        PlanSession judged = second.orElse(session);
        return Verdict.of(judged, comparison.get().to().assessments(), strictness, console);
    }

    /** What is compared. */
    private record Sides(PlanSession first, Optional<PlanSession> second) {
        List<PlanSession> all() {
            return Stream.concat(Stream.of(first), second.stream()).toList();
        }
    }

    /** Plans before reports, which take names and units from them. */
    private Sides sides(Progress progress) throws EarlierReportException {
        if (other == null) {
            return new Sides(session(plan, progress), Optional.empty());
        }
        boolean firstReported = ReportInput.isReport(plan);
        if (!firstReported) {
            PlanSession first = session(plan, progress);
            if (first.stopped()) {
                return new Sides(first, Optional.empty());
            }
            PlanSession second = ReportInput.isReport(other)
                    ? ReportInput.read(other, Optional.of(first.plan()), console)
                    : session(other, progress);
            return new Sides(first, Optional.of(second));
        }
        PlanSession second = ReportInput.isReport(other)
                ? ReportInput.read(other, Optional.empty(), console)
                : session(other, progress);
        Optional<Plan> described = ReportInput.isReport(other) ? Optional.empty() : Optional.of(second.plan());
        return new Sides(ReportInput.read(plan, described, console), Optional.of(second));
    }

    private static Extent extent(@Nullable String typed) {
        return typed != null && ReportInput.isReport(typed) ? Extent.SHOWN : Extent.WHOLE;
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

    private Comparison compare(Sides sides, Messages messages) {
        PlanSession session = sides.first();
        if (sides.second().isPresent()) {
            return Comparisons.ofReports(
                    session.evaluation().orElseThrow(),
                    extent(plan),
                    sides.second().get().evaluation().orElseThrow(),
                    extent(other));
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

    private void write(
            PlanSession session, Optional<PlanSession> second, ComparisonRequest request, List<String> wanted) {
        if (!ComparisonFiles.needFolder(wanted)) {
            ReportInput.keep(plan, output, console);
            ReportInput.keep(String.valueOf(other), output, console);
            EvaluationOutput.refuseInput(session, output, console);
            second.ifPresent(more -> EvaluationOutput.refuseInput(more, output, console));
            ResultOutput.write(output, out -> ComparisonFiles.write(request, wanted.get(0), out), console);
            return;
        }
        Path folder = ResultOutput.requireFolder(output, console);
        try {
            WrittenFiles.say(folder, ComparisonFiles.write(request, Set.copyOf(wanted), folder), console);
        } catch (OutputFailedException e) {
            throw WriteFailure.of(e, console.messages());
        }
    }
}
