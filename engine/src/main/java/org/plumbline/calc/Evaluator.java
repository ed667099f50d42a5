package org.plumbline.calc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.Finding;
import org.plumbline.ledger.TargetLedger;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Target;
import org.plumbline.model.TargetId;
import org.plumbline.value.ValueResolver;

/**
 * Evaluates a plan: one assessment for every target known on the date. Reads nothing but its arguments: no clock, no
 * file, no default locale.
 */
public final class Evaluator {
    private final Plan plan;
    private final EvaluationRequest request;
    private final ValueResolver values;
    private final TargetLedger ledger;
    private final TargetAssessor assessor;

    private Evaluator(Plan plan, EvaluationRequest request) {
        this.plan = plan;
        this.request = request;
        this.values = new ValueResolver(plan, request.asOf(), request.knownAt(), request.boundaries());
        this.ledger = new TargetLedger(plan, request.knownAt(), request.judge());
        this.assessor = new TargetAssessor(plan, request, values, ledger);
    }

    public static Evaluation evaluate(Plan plan, EvaluationRequest request) {
        return new Evaluator(plan.withTasksKnownAt(request.knownAt()), request).run();
    }

    private Evaluation run() {
        Map<TargetId, Assessment> alone = new LinkedHashMap<>();
        for (Target target : ledger.known()) {
            if (isWanted(target)) {
                alone.put(target.id(), assessor.assess(target, timing(target)));
            }
        }
        Map<TargetId, Assessment> others = new HashMap<>();
        Contributions contributions = new Contributions(plan, values, ledger.known(), target -> Optional.ofNullable(
                        alone.get(target.id()))
                .orElseGet(() -> others.computeIfAbsent(target.id(), id -> assessor.assess(target, timing(target)))));
        List<Assessment> assessments = alone.values().stream()
                .map(a -> besideRivals(a, alone).withContributions(contributions.of(a)))
                .toList();
        List<Finding> findings = new ArrayList<>(new LedgerFindings(ledger).list());
        findings.addAll(new DerivedComparison(plan, request, values).list());
        findings.addAll(values.findings());
        return new Evaluation(plan, request, assessments, findings);
    }

    private boolean isWanted(Target target) {
        return (request.indicators().isEmpty() || request.indicators().contains(target.indicator()))
                && (request.regions().isEmpty() || request.regions().contains(target.region()));
    }

    /** Rivals share indicator and region, so that they are assessed whenever the target is. */
    private Assessment besideRivals(Assessment assessment, Map<TargetId, Assessment> alone) {
        Outcome outcome = assessment.outcome();
        return ledger.get(assessment.target()).rivals().stream()
                .flatMap(rival -> Optional.ofNullable(alone.get(rival.id())).stream())
                .filter(rival -> outcome.isJudgement() && rival.outcome().isJudgement() && rival.outcome() != outcome)
                .findFirst()
                .map(rival -> assessment.withDispute(rival.target().id().value()))
                .orElse(assessment);
    }

    /** How a target's period lies to the dates looked from. */
    private TargetAssessor.Timing timing(Target target) {
        LocalDate end = target.period().end();
        LocalDate reference = request.asOf().map(Period::end).orElse(request.knownAt());
        boolean closed = !end.isAfter(reference);
        Optional<LocalDate> release = plan.indicatorOf(target)
                        .releaseLagMonths()
                        .isPresent()
                ? Optional.of(end.plusDays(1)
                        .plusMonths(plan.indicatorOf(target).releaseLagMonths().getAsInt())
                        .minusDays(1))
                : Optional.empty();
        boolean awaited = release.map(day -> !request.knownAt().isAfter(day)).orElse(false);
        return new TargetAssessor.Timing(closed, awaited);
    }
}
