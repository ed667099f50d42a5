package org.plumbline.report.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Language;
import org.plumbline.report.ReleaseRefusedException;
import org.plumbline.report.ReportFiles;
import org.plumbline.report.ReportRequest;
import org.plumbline.report.SmallCity;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.TextBundle;

class ReleaseCheckTest {
    private static final String HEAD = "indicator,region,period,value,stage,status,published";
    private static final String WEST = "output,west,2012,380,,,2013-02-01";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"C", "N", "D", "c"})
    void namesAConfidentialPartAndThatItsTotalGivesItAway(String status) {
        List<WithheldFigure> withheld = ReleaseCheck.of(city(WEST, WEST + "," + status));

        assertThat(withheld).hasSize(1);
        assertThat(withheld.get(0).revealedBy()).containsExactly(WithheldFigure.Revealing.TOTAL);
        assertThat(withheld.get(0).line(Language.EN))
                .isEqualTo(
                        "Industry output (output), West District (west), 2012: confidential (" + status
                                + "), observations.csv:14; even if withheld it could be computed from the total less all other parts");
        assertThat(withheld.get(0).line(Language.ZH)).startsWith("产业规模（output），西区（west），2012：保密");
    }

    @Test
    void aPartLeftOutOfTheFileIsGivenAwayByItsTotal() {
        List<WithheldFigure> withheld = ReleaseCheck.of(city(WEST, "output,west,2012,,,,2013-02-01,C"));

        assertThat(withheld).singleElement().satisfies(figure -> {
            assertThat(figure.state()).isEqualTo(WithheldFigure.State.LEFT_OUT);
            assertThat(figure.revealedBy()).containsExactly(WithheldFigure.Revealing.TOTAL);
            assertThat(figure.line(Language.EN)).contains("left out of the file (C)", "observations.csv:14");
        });
    }

    @Test
    void partsLeftOutThatNothingGivesAwayMayStay() {
        String north = "output,north,2012,200,,,2013-02-01";
        assertThat(ReleaseCheck.of(
                        city(WEST, "output,west,2012,…,,,2013-02-01,C", north, "output,north,2012,,,,2013-02-01,N")))
                .isEmpty();
        assertThat(ReleaseCheck.of(city(WEST, "output,west,2012,,,,2013-02-01,F")))
                .isEmpty();
        assertThat(ReleaseCheck.of(city(WEST, "output,west,2012,,,,2014-03-02,C")))
                .as("not yet known")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-Q1,100;2012-Q2,200;2012-Q4,300",
                "2012-01/2012-06,300;2012-Q4,300",
                "2012-01/2012-06,300;2012-01/2012-09,580",
                "2012-S1,300;2012-07,90;2012-08,90;2012-09,100"
            })
    void aQuarterIsGivenAwayByFiguresOfOtherPeriods(String others) {
        assertThat(quarter(others)).singleElement().satisfies(figure -> assertThat(figure.revealedBy())
                .containsExactly(WithheldFigure.Revealing.PERIODS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-Q1,100;2012-Q4,300", "2012-S1,300;2012-07,90", "2011-Q3,100"})
    void aQuarterIsHiddenWhereAnotherIsMissingToo(String others) {
        assertThat(quarter(others)).isEmpty();
    }

    /** The third quarter left out, beside free figures. */
    private List<WithheldFigure> quarter(String others) {
        StringBuilder rows = new StringBuilder("output,city,2012-Q3,,,,2013-02-01,C\n");
        for (String other : others.split(";")) {
            rows.append("output,city,").append(other).append(",,,2013-02-01,\n");
        }
        return ReleaseCheck.of(city("output,city,2010,500", rows + "output,city,2010,500"));
    }

    @Test
    void twoWithheldPartsHideEachOther() {
        String north = "output,north,2012,200,,,2013-02-01";
        List<WithheldFigure> withheld = ReleaseCheck.of(city(WEST, WEST + ",C", north, north + ",D"));

        assertThat(withheld).hasSize(2).allMatch(figure -> figure.revealedBy().isEmpty());
    }

    @Test
    void aConfidentialTotalIsGivenAwayByItsParts() {
        String total = "output,city,2012,880,,,2013-02-01";
        assertThat(ReleaseCheck.of(city(total, total + ",C")))
                .singleElement()
                .satisfies(figure -> assertThat(figure.revealedBy()).containsExactly(WithheldFigure.Revealing.PARTS));
    }

    @Test
    void aNumeratorIsGivenAwayByRatioAndDenominator() {
        Evaluation evaluation = SmallCity.plan()
                .with("indicators.csv", "headline,topic\n", "headline,topic,numerator,denominator\n")
                .with("indicators.csv", "percent,2,rate,none,yes,科技", "percent,2,rate,none,yes,科技,rd,output")
                .with("indicators.csv", "carriers,", "rd,研发经费,R&D,CNY_100M,0,flow,sum,,科技,,\ncarriers,")
                .with("observations.csv", HEAD, HEAD + ",conf")
                .with("observations.csv", "carriers,city,2011", "rd,city,2013,39,,,2014-02-01,N\ncarriers,city,2011")
                .evaluate(folder);

        assertThat(ReleaseCheck.of(evaluation)).singleElement().satisfies(figure -> {
            assertThat(figure.indicator().id().value()).isEqualTo("rd");
            assertThat(figure.revealedBy()).containsExactly(WithheldFigure.Revealing.RATIO);
        });
    }

    @Test
    void aFreeOneMayLeaveAndOneNotYetKnownIsNotThere() {
        assertThat(ReleaseCheck.of(city(WEST, WEST + ",F"))).isEmpty();
        assertThat(ReleaseCheck.of(city(WEST, "output,west,2012,380,,,2014-03-02,C")))
                .isEmpty();
    }

    @Test
    void aFigureFromADraftIsNotReleased() {
        Evaluation evaluation = SmallCity.plan()
                .with("sources.csv", "authority\n", "authority,status\n")
                .with("sources.csv", "plan-12,", "draft-13,初稿,Draft,,2013-01-01,department,draft\nplan-12,")
                .with("observations.csv", HEAD, HEAD + ",source")
                .with("observations.csv", WEST, WEST + ",draft-13")
                .evaluate(folder);

        assertThat(ReleaseCheck.of(evaluation)).singleElement().satisfies(figure -> assertThat(figure.line(Language.ZH))
                .contains("未正式发布", "draft-13"));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void onlyTheWorkingProfileIsWritten(Profile profile) throws Exception {
        ReportRequest request = new ReportRequest(
                city(WEST, WEST + ",C"), List.of(), Language.ZH, ReportFiles.formats(), profile, List.of(), Map.of());
        Path out = folder.resolve("out");
        if (profile.leavesTheHouse()) {
            assertThatThrownBy(() -> ReportFiles.write(request, out))
                    .isInstanceOfSatisfying(ReleaseRefusedException.class, refused -> assertThat(refused.figures())
                            .hasSize(1));
            assertThat(out).doesNotExist();
        } else {
            assertThat(ReportFiles.write(request, out)).isNotEmpty();
        }
    }

    @Test
    void theBundlesHaveTheSameKeys() {
        assertThat(TextBundle.of(WithheldFigure.BUNDLE, Language.ZH).keys())
                .isEqualTo(TextBundle.of(WithheldFigure.BUNDLE, Language.EN).keys());
    }

    /** The city with a column for confidentiality and rows replaced pair by pair. */
    private Evaluation city(String... pairs) {
        SmallCity plan = SmallCity.plan().with("observations.csv", HEAD, HEAD + ",conf");
        for (int i = 0; i < pairs.length; i += 2) {
            plan.with("observations.csv", pairs[i], pairs[i + 1]);
        }
        return plan.evaluate(folder);
    }
}
