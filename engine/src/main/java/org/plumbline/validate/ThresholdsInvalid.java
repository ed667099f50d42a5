package org.plumbline.validate;

import java.util.List;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.PlanSettings;
import org.plumbline.model.Target;
import org.plumbline.rating.Thresholds;

/** Boundaries of ratings, of the plan or of a target, that cannot be used; the method's own are used instead. */
final class ThresholdsInvalid implements Rule {
    @Override
    public String name() {
        return "thresholds-invalid";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.TARGETS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        PlanSettings settings = known.plan().settings();
        found.addAll(findings("settings", settings.thresholds(), settings.thresholdsPlace()));
        for (Target target : known.targets()) {
            found.addAll(findings(
                    target.id().value(), target.thresholds(), target.location().inColumn("thresholds")));
        }
    }

    private static List<Finding> findings(String subject, String text, SourceLocation place) {
        return Thresholds.parse(text).rejected().stream()
                .map(part -> Finding.of(
                        FindingCode.THRESHOLDS_INVALID,
                        place,
                        subject,
                        part.text(),
                        "@thresholds." + part.problem().code(),
                        part.expected()))
                .toList();
    }
}
