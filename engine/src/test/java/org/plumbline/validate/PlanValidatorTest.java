package org.plumbline.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.validate.RowsPlan.plan;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Severity;
import org.plumbline.finding.SourceLocation;
import org.plumbline.model.Plan;

class PlanValidatorTest {
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    private static RowsPlan flawed() {
        return plan().indicators("gdp 亿元 flow")
                .regions("city")
                .targets("t1 gdp city 2013 reach", "t2 gdp city 2012 reach 5 baseline=2013 basis=increment")
                .observations("gdp city 2012 505", "gdp city 2012 550");
    }

    private static List<String> validate(Plan plan, Finding... loadFindings) {
        return PlanValidator.validate(plan, List.of(loadFindings), DAY).stream()
                .map(RowsPlan::text)
                .toList();
    }

    @Test
    void findingsComeGravestFirstThenByPlace() {
        assertThat(validate(flawed().build()))
                .containsExactly(
                        "warning observation-conflict observations:2 [gdp city 2012]"
                                + " [2012, 505 (observations:1); 550 (observations:2)]",
                        "warning target-value-blank targets:1 [t1] []",
                        "warning target-before-baseline targets:2 [t2] [2012, 2013]",
                        "info basis-reinterpreted targets:2 [t2] [increment, cumulative]");
    }

    @Test
    void aWaiverMarksTheFindingItNames() {
        Plan plan = flawed().waiver("target-value-blank", "t1")
                .waiver("target-value-blank", "t2")
                .waiver("observation-conflict", "gdp city 2013")
                .build();
        assertThat(PlanValidator.validate(plan, List.of(), DAY).stream().filter(Finding::waived))
                .extracting(f -> f.code().code() + " " + f.subject())
                .containsExactly("target-value-blank t1");
    }

    @Test
    void rulesWhoseTableWasNotReadAreListedAndNotRun() {
        Finding unread =
                Finding.of(FindingCode.HEADER_MISSING_COLUMN, SourceLocation.ofLine("targets.csv", 1), "targets", "id");
        List<String> found = validate(flawed().build(), unread);
        assertThat(found)
                .contains(
                        "info rule-skipped  [target-parts] [target-parts, targets]",
                        "info rule-skipped  [target-value-blank] [target-value-blank, targets]")
                .noneMatch(text -> text.contains("target-value-blank targets"));
        assertThat(found).anyMatch(text -> text.startsWith("warning observation-conflict"));
    }

    @Test
    void aBadRowSkipsNoRule() {
        Finding badRow = Finding.of(FindingCode.ID_UNKNOWN, SourceLocation.ofLine("targets.csv", 3), "targets", "gpd");
        assertThat(validate(flawed().build(), badRow)).noneMatch(text -> text.contains("rule-skipped"));
    }

    @Test
    void nothingTheRulesFindIsAnError() {
        assertThat(PlanValidator.validate(flawed().build(), List.of(), DAY))
                .extracting(Finding::severity)
                .doesNotContain(Severity.ERROR);
    }

    @Test
    void ruleNamesAreUnique() {
        assertThat(Rules.all()).extracting(Rule::name).doesNotHaveDuplicates();
    }
}
