package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.PathArgument;
import org.plumbline.cli.option.Progress;
import org.plumbline.cli.option.SelectionOptions;
import org.plumbline.cli.option.StrictnessOptions;
import org.plumbline.cli.option.UsageException;
import org.plumbline.cli.option.ViewOptions;
import org.plumbline.cli.option.WriteFailure;
import org.plumbline.collect.Collection;
import org.plumbline.collect.Collector;
import org.plumbline.load.PlanFiles;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;
import org.plumbline.report.FormFiles;
import org.plumbline.report.OutputFailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collect}: filled forms merged into a plan. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CollectCommand implements Callable<Integer> {
    private static final String MANIFEST = "plan.yaml";

    private final Console console;

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "plan")
    private String plan = "";

    @Parameters(index = "1", paramLabel = "DIR")
    private String folder = "";

    @Option(names = "--period", paramLabel = "P", order = 1)
    private @Nullable String period;

    @Mixin
    private final ViewOptions options = new ViewOptions();

    @Mixin
    private final StrictnessOptions strictness = new StrictnessOptions();

    CollectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        strictness.validate(console.messages());
        Optional<Period> only = Optional.ofNullable(period).map(text -> PeriodParser.parse(text)
                .orElseThrow(() -> new UsageException(console.messages().text("usage.period", "--period", text))));
        Path forms = requireForms();
        PlanSession session;
        Optional<Collection> collected = Optional.empty();
        List<Path> written = List.of();
        try (Progress progress = console.progress()) {
            session = PlanSession.run(plan, options, new SelectionOptions(), strictness.keepGoing(), console, progress);
            if (!session.stopped()) {
                Path home = requireHome();
                progress.step(console.messages().text("progress.collect"));
                collected = Optional.of(collect(session, home, forms, only));
                written = write(collected.get(), home);
            }
        }
        if (collected.isEmpty()) {
            return Verdict.refuse(session, plan, "plan.errors.collect", console);
        }
        new CollectionText(session.plan(), console).print(collected.get());
        written.forEach(file -> console.say("collect.written", file));
        return code(session, collected.get());
    }

    /** Nothing readable is an error of the input; what was left out counts only where somebody asks for it. */
    private int code(PlanSession session, Collection collected) {
        int code = Verdict.of(session, strictness, console);
        if (collected.reports().isEmpty()) {
            console.complain("collect.nothing");
            return ExitCode.INPUT_HAS_ERRORS;
        }
        if (collected.hasRejections() && strictness.asksFor("rejected", console.messages())) {
            console.say("fail-on.holds", "rejected");
            return ExitCode.DONE_WITH_RESERVATIONS;
        }
        return code;
    }

    private Collection collect(PlanSession session, Path home, Path forms, Optional<Period> only) {
        try (PlanFiles own = PlanFiles.ofFolder(home);
                PlanFiles filled = PlanFiles.ofFolder(forms)) {
            return Collector.collect(
                    session.evaluation().orElseThrow(),
                    own,
                    filled,
                    session.request().knownAt(),
                    only);
        } catch (IOException e) {
            throw WriteFailure.of(home, e, console.messages());
        }
    }

    private List<Path> write(Collection collected, Path home) {
        try {
            return FormFiles.writeCollected(collected.files(), home);
        } catch (OutputFailedException e) {
            throw WriteFailure.of(e, console.messages());
        }
    }

    private Path requireForms() {
        Path path = PathArgument.parse(folder, console.messages());
        if (!Files.isDirectory(path)) {
            throw new UsageException(console.messages().text("usage.no-forms", path));
        }
        try (PlanFiles files = PlanFiles.ofFolder(path)) {
            if (files.list().isEmpty()) {
                throw new UsageException(console.messages().text("usage.no-forms", path));
            }
        } catch (IOException e) {
            throw WriteFailure.of(path, e, console.messages());
        }
        return path;
    }

    /** Where what is collected can lie beside the plan's own files. */
    private Path requireHome() {
        Path path = PathArgument.parse(plan, console.messages());
        Path parent = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            return path;
        }
        if (path.endsWith(MANIFEST) && parent != null) {
            return parent;
        }
        throw new UsageException(console.messages().text("usage.no-plan-folder", path));
    }
}
