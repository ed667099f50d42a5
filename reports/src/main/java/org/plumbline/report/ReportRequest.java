package org.plumbline.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;

/**
 * What is to be reported.
 *
 * @param findings all findings of the run, in the order to be shown; unwaived errors among them mean that rows were left
 *     out
 * @param formats names of {@link ReportFiles#formats()}
 * @param options of the run as given by the user, for the run record; no path outside the plan
 */
public record ReportRequest(
        Evaluation evaluation,
        List<Finding> findings,
        Language language,
        Set<String> formats,
        Map<String, String> options) {

    public ReportRequest {
        findings = List.copyOf(findings);
        formats = Set.copyOf(formats);
        options = Map.copyOf(options);
    }
}
