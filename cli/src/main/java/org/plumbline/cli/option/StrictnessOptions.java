package org.plumbline.cli.option;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.calc.Rating;
import org.plumbline.cli.text.Messages;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Severity;
import picocli.CommandLine.Option;

/** Options that say when a run is not simply done. */
public final class StrictnessOptions {
    private static final String MISSED = "missed";
    private static final String BEHIND = "behind";
    private static final String FRAGILE = "fragile";
    private static final String CONFLICT = "conflict";
    private static final String UNRECONCILED = "unreconciled";
    private static final String WARNINGS = "warnings";
    private static final String REJECTED = "rejected";
    private static final Choice CONDITIONS =
            Choice.of("--fail-on", MISSED, BEHIND, FRAGILE, CONFLICT, UNRECONCILED, WARNINGS, REJECTED);
    private static final Set<FindingCode> CONFLICTS =
            Set.of(FindingCode.TARGET_CONFLICT, FindingCode.OBSERVATION_CONFLICT);

    @Option(names = "--keep-going", order = 30)
    private boolean keepGoing;

    @Option(names = "--fail-on", paramLabel = "C,…", order = 31)
    private @Nullable String failOn;

    public boolean keepGoing() {
        return keepGoing;
    }

    public void validate(Messages messages) {
        conditions(messages);
    }

    /** The conditions asked for that hold, in the order typed. Only targets in force count as missed, behind or fragile. */
    public List<String> holding(
            Collection<Assessment> assessments,
            Collection<Finding> findings,
            BooleanSupplier unreconciled,
            Messages messages) {
        return conditions(messages).stream()
                .filter(condition -> condition.equals(UNRECONCILED)
                        ? unreconciled.getAsBoolean()
                        : holds(condition, assessments, findings))
                .toList();
    }

    /** True where the condition is one of those asked for, whether or not it holds. */
    public boolean asksFor(String condition, Messages messages) {
        return conditions(messages).contains(condition);
    }

    private List<String> conditions(Messages messages) {
        return failOn == null ? List.of() : CONDITIONS.requireAll(failOn, messages);
    }

    private static boolean holds(String condition, Collection<Assessment> assessments, Collection<Finding> findings) {
        return switch (condition) {
            case MISSED -> anyInForce(assessments, Outcome.MISSED);
            case BEHIND -> anyInForce(assessments, Outcome.BEHIND);
            case FRAGILE ->
                assessments.stream()
                        .anyMatch(a ->
                                a.inForce() && a.ratings().values().stream().anyMatch(Rating::fragile));
            case CONFLICT -> findings.stream().anyMatch(f -> doubtful(f) && CONFLICTS.contains(f.code()));
            // Only collecting leaves forms' cells out, and asks for it itself.
            case REJECTED -> false;
            default -> findings.stream().anyMatch(StrictnessOptions::doubtful);
        };
    }

    private static boolean anyInForce(Collection<Assessment> assessments, Outcome outcome) {
        return assessments.stream().anyMatch(a -> a.inForce() && a.outcome() == outcome);
    }

    private static boolean doubtful(Finding finding) {
        return finding.severity() != Severity.INFO && !finding.waived();
    }
}
