package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.PathArgument;
import org.plumbline.cli.option.Progress;
import org.plumbline.cli.option.SelectionOptions;
import org.plumbline.cli.option.UsageException;
import org.plumbline.cli.option.ViewOptions;
import org.plumbline.cli.text.Messages;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Loaded;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.PlanNotFoundException;
import org.plumbline.load.PlanReader;
import org.plumbline.model.Language;
import org.plumbline.model.Plan;
import org.plumbline.reconciliation.Check;
import org.plumbline.reconciliation.Reconciliation;
import org.plumbline.validate.PlanValidator;
import org.plumbline.validate.Waivers;

/**
 * One plan on its way from files to assessments: read, validated, evaluated. Errors end it before the evaluation unless
 * the user wants to keep going.
 *
 * @param findings everything found so far, gravest first
 * @param evaluation empty where errors ended it
 */
record PlanSession(Plan plan, EvaluationRequest request, List<Finding> findings, Optional<Evaluation> evaluation) {

    private static final String MANIFEST = "plan.yaml";
    private static final List<String> PLAN_FILES = List.of(MANIFEST, ".xlsx", ".xlsm", ".zip");

    PlanSession {
        findings = List.copyOf(findings);
    }

    /** Takes a plan as far as it goes. What the options say that cannot be is wrong usage. */
    static PlanSession run(
            String plan,
            ViewOptions options,
            SelectionOptions selection,
            boolean keepGoing,
            Console console,
            Progress progress) {
        Messages messages = console.messages();
        options.validate(messages);
        Path path = requirePlan(plan, messages);
        progress.step(messages.text("progress.read", plan));
        Loaded<Plan> loaded = read(path, messages);
        LocalDate today = LocalDate.now(console.surroundings().clock());
        EvaluationRequest request = options.request(loaded.value(), today, messages);
        progress.step(messages.text("progress.check"));
        List<Finding> found = new ArrayList<>(loaded.findings());
        found.addAll(PlanValidator.validate(loaded, request.knownAt()));
        List<Finding> marked = Waivers.mark(loaded.value().waivers(), found);
        if (!keepGoing && marked.stream().anyMatch(Finding::stops)) {
            return new PlanSession(loaded.value(), request, sorted(marked), Optional.empty());
        }
        EvaluationRequest narrowed = selection.narrow(request, loaded.value(), messages);
        progress.step(messages.text("progress.evaluate"));
        Evaluation evaluation = Evaluator.evaluate(loaded.value(), narrowed);
        found.addAll(evaluation.findings());
        List<Finding> settled = Waivers.settle(loaded.value().waivers(), found);
        return new PlanSession(loaded.value(), narrowed, settled, Optional.of(evaluation));
    }

    /** The same where taking the plan is all the long work there is. */
    static PlanSession run(
            String plan, ViewOptions options, SelectionOptions selection, boolean keepGoing, Console console) {
        try (Progress progress = console.progress()) {
            return run(plan, options, selection, keepGoing, console, progress);
        }
    }

    private static List<Finding> sorted(List<Finding> list) {
        Findings findings = new Findings();
        findings.addAll(list);
        return findings.sorted();
    }

    /** The language of what is written: the one asked for, else the plan's. */
    Language language(Console console) {
        return console.options().language(console.messages()).orElse(plan.language());
    }

    /** All sums and identities of what was asked for. */
    Reconciliation reconciliation() {
        return Reconciliation.of(
                plan,
                new Reconciliation.Request(
                        request.asOf(), request.knownAt(), request.judge(), request.indicators(), request.regions()));
    }

    /** True where a sum or identity fails and nobody has waived it. */
    boolean unreconciled() {
        Set<SourceLocation> waived = findings.stream()
                .filter(Finding::waived)
                .map(Finding::location)
                .map(location -> location.inColumn(""))
                .collect(Collectors.toSet());
        return !stopped()
                && reconciliation().checks().stream()
                        .filter(Check::failed)
                        .anyMatch(check ->
                                !waived.contains(check.total().location().inColumn("")));
    }

    /** True where errors ended it. */
    boolean stopped() {
        return evaluation.isEmpty();
    }

    List<Assessment> assessments() {
        return evaluation.map(Evaluation::assessments).orElse(List.of());
    }

    List<Finding> errors() {
        return findings.stream().filter(Finding::stops).toList();
    }

    static Loaded<Plan> read(Path path, Messages messages) {
        try {
            return PlanReader.read(path);
        } catch (PlanNotFoundException nothing) {
            throw new UsageException(messages.text("usage.no-plan", path));
        }
    }

    static Path requirePlan(String typed, Messages messages) {
        Path path = PathArgument.parse(typed, messages);
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.isDirectory(path)) {
            if (!Files.exists(path.resolve(MANIFEST))) {
                String message = messages.text("usage.no-manifest", path);
                throw new UsageException(findWorkbook(path)
                        .map(workbook -> message + messages.text("usage.did-you-mean", workbook))
                        .orElse(message));
            }
        } else if (Files.exists(path) && PLAN_FILES.stream().noneMatch(name::endsWith)) {
            String key = name.endsWith(".xls") ? "usage.old-workbook" : "usage.not-a-plan";
            throw new UsageException(messages.text(key, path));
        }
        return path;
    }

    private static Optional<Path> findWorkbook(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .filter(file -> !file.getFileName().toString().startsWith("~$"))
                    .min(Comparator.naturalOrder());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
