package org.plumbline.calc;

import java.util.List;
import java.util.Optional;
import org.plumbline.finding.Finding;
import org.plumbline.model.Plan;
import org.plumbline.model.TargetId;

/**
 * The result of one evaluation.
 *
 * @param assessments one per target known on the date, in the plan's order
 * @param findings what evaluating brought to light, beyond reading and validating
 */
public record Evaluation(Plan plan, EvaluationRequest request, List<Assessment> assessments, List<Finding> findings) {
    public Evaluation {
        assessments = List.copyOf(assessments);
        findings = List.copyOf(findings);
    }

    public Optional<Assessment> find(TargetId target) {
        return assessments.stream().filter(a -> a.target().id().equals(target)).findFirst();
    }
}
