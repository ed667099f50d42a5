package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.load.MemoryPlan;
import org.plumbline.model.Boundaries;
import org.plumbline.model.Plan;

/**
 * A district that loses a new district on 2011-12-30, as Bao'an lost Longhua. Expected values by hand: 2012 on the
 * boundaries of 2010 is 80 + 30; 2010 on the present ones is 100 × (1 − 0.25).
 */
class RegionBoundariesTest {

    private static MemoryPlan plan(String share) {
        return MemoryPlan.of()
                .with("indicators.csv", "id,name_zh,unit,nature", "gdp,地区生产总值,CNY_100M,flow", "area,土地面积,km2,stock")
                .with(
                        "regions.csv",
                        "id,name_zh,parent,valid_from",
                        "sz,深圳市,,",
                        "baoan,宝安区,sz,1992",
                        "longhua,龙华新区,sz,2011-12-30",
                        "futian,福田区,sz,1990")
                .with("sources.csv", "id,title_zh,issued", "s98,工作方案,2010-12-01")
                .with(
                        "targets.csv",
                        "id,indicator,region,period,kind,value,baseline_period,source",
                        "t,gdp,baoan,2012,reach,105,2010,s98")
                .with(
                        "observations.csv",
                        "indicator,region,period,value",
                        "gdp,baoan,2010,100",
                        "gdp,baoan,2012,80",
                        "gdp,longhua,2012,30")
                .with("region-changes.csv", "date,from,to,share", "2011-12-30,baoan,longhua," + share);
    }

    private static Assessment assess(Plan plan, String boundaries) {
        EvaluationRequest request = EvaluationRequest.of(plan, LocalDate.of(2020, 1, 1))
                .withBoundaries(Boundaries.parse(boundaries).orElseThrow());
        return Evaluator.evaluate(plan, request).assessments().get(0);
    }

    private static List<String> notes(Assessment assessment) {
        return assessment.notes().stream().map(Note::code).toList();
    }

    @Test
    void onTheOldBoundariesWhatWasCarvedOutIsAddedAgain() {
        Assessment old = assess(plan("").plan(), "2010");

        assertThat(old.actual().orElseThrow().value()).isEqualTo(110);
        assertThat(old.outcome()).isEqualTo(Outcome.MET);
        assertThat(old.shareOfWay().value().orElseThrow()).isEqualTo(2.0);
        assertThat(notes(old)).contains("boundaries-bridged");
        assertThat(old.notes().get(0).arguments()).containsExactly("2010", "baoan, longhua");
    }

    @Test
    void asReportedTheComparisonWithTheBaselineIsRefusedAndSaysWhichChange() {
        Assessment reported = assess(plan("").plan(), "as-reported");

        assertThat(reported.actual().orElseThrow().value()).isEqualTo(80);
        assertThat(reported.shareOfWay().reason()).contains(UnavailableReason.NOT_COMPARABLE);
        assertThat(reported.notes())
                .contains(
                        Note.of("baseline-refused", "2011-12-30", "baoan", "longhua", ""),
                        Note.of("boundaries-since-issue", "2011-12-30", "baoan", "longhua", ""));
    }

    @Test
    void aStatedShareBridgesTheBaselineAndIsMarked() {
        Assessment bridged = assess(plan("0.25").plan(), "as-reported");

        assertThat(bridged.shareOfWay().value().orElseThrow()).isEqualTo((80.0 - 75) / (105 - 75));
        assertThat(bridged.notes()).contains(Note.of("baseline-bridged", "2011-12-30", "baoan", "longhua", "0.25"));
    }

    @Test
    void onThePresentBoundariesTheStatedShareIsTakenOut() {
        Assessment present = assess(plan("0.25").plan(), "current");

        assertThat(present.actual().orElseThrow().value()).isEqualTo(80);
        assertThat(present.baseline().orElseThrow().value()).isEqualTo(75);
        assertThat(present.shareOfWay().value().orElseThrow()).isEqualTo((80.0 - 75) / (105 - 75));
    }

    @Test
    void withoutAShareThePresentBoundariesCannotBeReachedAndTheReasonIsTold() {
        MemoryPlan open = plan("").with("observations.csv", "indicator,region,period,value", "gdp,baoan,2010,100");

        Assessment refused = assess(open.plan(), "current");

        assertThat(refused.outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
        assertThat(refused.notes()).contains(Note.of("boundaries-refused", "2011-12-30", "baoan", "longhua", ""));
    }

    @Test
    void aFlowOfTheYearThatEndsTwoDaysAfterTheChangeIsStillThatOfTheOldGround() {
        MemoryPlan early = plan("").with(
                        "observations.csv",
                        "indicator,region,period,value",
                        "gdp,baoan,2010,100",
                        "gdp,baoan,2011,103");

        Assessment reported = assess(early.plan(), "as-reported");

        assertThat(reported.shareOfWay().value().orElseThrow()).isEqualTo(0.6);
        assertThat(notes(reported)).doesNotContain("baseline-refused", "boundaries-since-issue");
    }

    @Test
    void aRenamedDistrictIsFollowedThroughItsNewName() {
        MemoryPlan renamed = plan("").with(
                        "regions.csv",
                        "id,name_zh,parent,valid_from,valid_to",
                        "sz,深圳市,,,",
                        "baoan,宝安区,sz,1992,",
                        "longhua,龙华新区,sz,2011-12-30,2017-01-06",
                        "longhua-district,龙华区,sz,2017,")
                .with(
                        "observations.csv",
                        "indicator,region,period,value",
                        "gdp,baoan,2010,100",
                        "gdp,baoan,2018,120",
                        "gdp,longhua-district,2018,60")
                .with("targets.csv", "id,indicator,region,period,kind,value", "t,gdp,baoan,2018,reach,175")
                .with(
                        "region-changes.csv",
                        "date,from,to,share",
                        "2011-12-30,baoan,longhua,",
                        "2017-01-07,longhua,longhua-district,1");

        assertThat(assess(renamed.plan(), "2010").actual().orElseThrow().value())
                .isEqualTo(180);
    }
}
