package org.plumbline.report;

import java.util.List;
import org.plumbline.comparison.Comparison;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.Profile;

/**
 * A comparison to be reported.
 *
 * @param findings all findings of the run, in the order to be shown
 * @param profile for whom; outside working papers nothing is written where figures must not leave the house
 */
public record ComparisonRequest(Comparison comparison, List<Finding> findings, Language language, Profile profile) {
    public ComparisonRequest {
        findings = List.copyOf(findings);
    }

    /** What the profile shows: a council sees headline indicators only. */
    Comparison shown() {
        return profile == Profile.COUNCIL ? comparison.headline() : comparison;
    }
}
