package org.plumbline.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.validate.RowsPlan.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.FindingMessages;
import org.plumbline.finding.Loaded;
import org.plumbline.finding.Severity;
import org.plumbline.model.Plan;

class PlanValidatorTest {
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    private static RowsPlan flawed() {
        return plan().indicators("gdp 亿元 flow")
                .regions("city")
                .targets("t1 gdp city 2013 reach", "t2 gdp city 2012 reach 5 baseline=2013 basis=increment")
                .observations("gdp city 2012 505", "gdp city 2012 550");
    }

    private static List<Finding> validate(Plan plan, String... unread) {
        return PlanValidator.validate(new Loaded<>(plan, List.of(), Set.of(unread)), DAY);
    }

    @Test
    void findingsComeGravestFirstThenByPlace() {
        assertThat(validate(flawed().build()))
                .extracting(RowsPlan::text)
                .containsExactly(
                        "warning observation-conflict observations:2 [gdp city 2012]"
                                + " [2012, 505 (observations:1); 550 (observations:2)]",
                        "warning target-value-blank targets:1 [t1] []",
                        "warning target-before-baseline targets:2 [t2] [2012, 2013]",
                        "info basis-reinterpreted targets:2 [t2] [increment, cumulative]");
    }

    @Test
    void aWaiverMarksTheFindingItNamesBySubjectOrPlace() {
        Plan plan = flawed().waiver("target-value-blank", "t1")
                .waiver("target-before-baseline", "targets:2")
                .waiver("target-value-blank", "t2")
                .waiver("observation-conflict", "gdp city 2013")
                .build();
        assertThat(validate(plan).stream().filter(Finding::waived))
                .extracting(f -> f.code().code() + " " + f.subject())
                .containsExactly("target-value-blank t1", "target-before-baseline t2");
    }

    @Test
    void aWaiverThatAcceptsNothingIsSaidOnceTheRunIsOver() {
        Plan plan = flawed().waiver("target-value-blank", "t1")
                .waiver("target-value-blank", "t2")
                .build();
        List<Finding> settled = Waivers.settle(plan.waivers(), validate(plan));
        assertThat(settled)
                .filteredOn(f -> f.code() == FindingCode.WAIVER_UNUSED)
                .extracting(Finding::subject)
                .containsExactly("t2");
        assertThat(Waivers.settle(plan.waivers(), settled)).isEqualTo(settled);
    }

    @Test
    void rulesWhoseTableWasNotReadAreListedAndNotRun() {
        assertThat(validate(flawed().build(), "targets"))
                .extracting(RowsPlan::text)
                .contains(
                        "info rule-skipped  [target-parts] [@rule.target-parts, @table.targets]",
                        "info rule-skipped  [target-value-blank] [@rule.target-value-blank, @table.targets]",
                        "warning observation-conflict observations:2 [gdp city 2012]"
                                + " [2012, 505 (observations:1); 550 (observations:2)]")
                .noneMatch(text -> text.contains("target-value-blank targets"));
    }

    @Test
    void aTableNoRuleNeedsSkipsNone() {
        assertThat(validate(flawed().build(), "waivers")).noneMatch(f -> f.code() == FindingCode.RULE_SKIPPED);
    }

    @Test
    void nothingTheRulesFindIsAnError() {
        assertThat(validate(flawed().build())).extracting(Finding::severity).doesNotContain(Severity.ERROR);
    }

    @Test
    void ruleNamesAreUnique() {
        assertThat(Rules.all()).extracting(Rule::name).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleAndTableHasAPhraseInBothLanguages() {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            FindingMessages messages = FindingMessages.in(locale);
            assertThat(validate(
                            flawed().build(),
                            Arrays.stream(InputTable.values())
                                    .map(InputTable::code)
                                    .toArray(String[]::new)))
                    .hasSizeGreaterThanOrEqualTo(Rules.all().size())
                    .allSatisfy(f -> assertThat(messages.message(f)).doesNotContain("@"));
        }
    }
}
