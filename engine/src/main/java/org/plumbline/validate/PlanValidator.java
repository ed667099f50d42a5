package org.plumbline.validate;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Loaded;
import org.plumbline.finding.SourceLocation;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Plan;

/** Checks what the data of a plan say. None of its findings is an error. */
public final class PlanValidator {
    private PlanValidator() {}

    /**
     * All that the rules find in what was known on a day, gravest first. A rule that needs a table which could not be read
     * does not run and is listed instead.
     */
    public static List<Finding> validate(Loaded<Plan> loaded, LocalDate knownAt) {
        Plan plan = loaded.value();
        KnownPlan known = new KnownPlan(plan, knownAt);
        Findings findings = Findings.limited();
        for (Rule rule : Rules.all()) {
            List<InputTable> missing = rule.needs().stream()
                    .filter(table -> loaded.unread().contains(table.code()))
                    .sorted()
                    .toList();
            if (missing.isEmpty()) {
                rule.check(known, findings);
            } else {
                findings.add(skipped(rule, missing.get(0)));
            }
        }
        return Waivers.mark(plan.waivers(), findings.sorted());
    }

    private static Finding skipped(Rule rule, InputTable missing) {
        return Finding.of(
                FindingCode.RULE_SKIPPED,
                SourceLocation.NONE,
                rule.name(),
                "",
                "@rule." + rule.name(),
                "@table." + missing.code());
    }
}
