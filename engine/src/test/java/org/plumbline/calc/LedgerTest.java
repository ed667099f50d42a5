package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.model.Judge;
import org.plumbline.model.TargetId;

/** Which of several targets is in force. */
class LedgerTest {

    private static Scenario newEnergy() {
        return new Scenario()
                .target("t-gov,flow,sz,2012,reach,,1000,,,,,,,,,gov")
                .target("t-office,flow,sz,2012,reach,,1100,,,,,,,,,office")
                .target("t-annex,flow,sz,2012,reach,,1100,,,,,,,,,office");
    }

    @Test
    void theHigherAuthorityReplacesTheEarlierDocument() {
        Evaluation evaluation = newEnergy().knownAt("2012-06-30").evaluate();
        assertThat(inForce(evaluation, "t-gov")).isTrue();
        assertThat(inForce(evaluation, "t-office")).isFalse();
        assertThat(evaluation.find(TargetId.of("t-annex")).orElseThrow().supersededBy())
                .contains(TargetId.of("t-gov"));
        assertThat(evaluation.findings())
                .filteredOn(f -> f.code() == FindingCode.TARGET_CONFLICT)
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder("t-office", "t-annex");
    }

    @Test
    void beforeItIsIssuedADocumentAppearsNowhere() {
        Evaluation evaluation = newEnergy().knownAt("2011-06-30").evaluate();
        assertThat(evaluation.find(TargetId.of("t-gov"))).isEmpty();
        assertThat(inForce(evaluation, "t-office")).isTrue();
        assertThat(evaluation.findings()).extracting(Finding::code).containsExactly(FindingCode.TARGET_DUPLICATE);
    }

    @Test
    void aDraftNeverOutranksADocumentHoweverHigh() {
        Evaluation evaluation = new Scenario()
                .target("t-old,flow,sz,2020,reach,,4,,,,,,,,,office")
                .target("t-new,flow,sz,2020,reach,,5,,,,,,,,,draft")
                .evaluate();
        assertThat(inForce(evaluation, "t-old")).isTrue();
        assertThat(inForce(evaluation, "t-new")).isFalse();
    }

    @Test
    void aDraftAloneIsJudged() {
        assertThat(new Scenario()
                        .target("t,flow,sz,2020,reach,,5,,,,,,,,,draft")
                        .assess()
                        .inForce())
                .isTrue();
    }

    @Test
    void whatSupersedesComesBeforeAuthority() {
        Evaluation evaluation = new Scenario()
                .target("t-gov,flow,sz,2012,reach,,1000,,,,,,,,,gov")
                .target("t-office,flow,sz,2012,reach,,1100,,,,,,,,,office,,t-gov")
                .evaluate();
        assertThat(inForce(evaluation, "t-office")).isTrue();
        assertThat(inForce(evaluation, "t-gov")).isFalse();
    }

    @Test
    void equalDemandsStandSideBySide() {
        Evaluation evaluation = new Scenario()
                .target("t-gov,flow,sz,2012,reach,,1000,,,,,,,,,gov")
                .target("t-office,flow,sz,2012,at-least,,1000,,,,,,,,,office")
                .evaluate();
        assertThat(inForce(evaluation, "t-gov")).isTrue();
        assertThat(inForce(evaluation, "t-office")).isTrue();
    }

    @Test
    void rowsOfOneSourceStandTogetherAndConflict() {
        Evaluation evaluation = new Scenario()
                .target("t-1,flow,sz,2012,at-least,,10,,,,,,,,,gov")
                .target("t-2,flow,sz,2012,at-most,,20,,,,,,,,,gov")
                .evaluate();
        assertThat(inForce(evaluation, "t-1")).isTrue();
        assertThat(inForce(evaluation, "t-2")).isTrue();
        assertThat(evaluation.findings()).extracting(Finding::code).containsExactly(FindingCode.TARGET_CONFLICT);
    }

    @Test
    void aStretchTargetNeverReplacesTheCommitment() {
        Evaluation evaluation = new Scenario()
                .target("t-firm,flow,sz,2012,reach,,10,,,,,,,,,office")
                .target("t-stretch,flow,sz,2012,reach,,12,,,,,,,,,gov,,,,stretch")
                .evaluate();
        assertThat(inForce(evaluation, "t-firm")).isTrue();
        assertThat(inForce(evaluation, "t-stretch")).isTrue();
    }

    @Test
    void aSetFallsTogether() {
        Evaluation evaluation = new Scenario()
                .target("t-city,flow,sz,2012,reach,,30,,,,,,,,,office,,,table")
                .target("t-a,flow,sz-a,2012,reach,,10,,,,,,,,,office,,,table")
                .target("t-new,flow,sz,2012,reach,,40,,,,,,,,,gov")
                .evaluate();
        assertThat(inForce(evaluation, "t-city")).isFalse();
        assertThat(inForce(evaluation, "t-a")).isFalse();
        assertThat(inForce(evaluation, "t-new")).isTrue();
    }

    @Test
    void judgeChoosesOtherwise() {
        assertThat(inForce(newEnergy().judge(Judge.ORIGINAL).evaluate(), "t-office"))
                .isTrue();
        assertThat(inForce(newEnergy().judge(Judge.ORIGINAL).evaluate(), "t-gov"))
                .isFalse();
        assertThat(inForce(newEnergy().judge(Judge.LATEST).knownAt("2011-06-30").evaluate(), "t-gov"))
                .isTrue();
        assertThat(newEnergy().judge(Judge.ALL).evaluate().assessments()).allMatch(Assessment::inForce);
    }

    @Test
    void anotherOutcomeOfTheRivalIsADispute() {
        Evaluation evaluation = newEnergy().observed("flow,sz,2012,1050").evaluate();
        Assessment inForce = evaluation.find(TargetId.of("t-gov")).orElseThrow();
        assertThat(inForce.outcome()).isEqualTo(Outcome.MET);
        assertThat(inForce.disputed()).isTrue();
        assertThat(newEnergy()
                        .observed("flow,sz,2012,900")
                        .evaluate()
                        .find(TargetId.of("t-gov"))
                        .orElseThrow()
                        .disputed())
                .isFalse();
    }

    private static boolean inForce(Evaluation evaluation, String target) {
        return evaluation.find(TargetId.of(target)).orElseThrow().inForce();
    }
}
