package org.plumbline.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Language;
import org.plumbline.report.SampleEvaluation;

class ReportOrderTest {
    private final Evaluation evaluation = SampleEvaluation.create();
    private final ReportTexts texts = ReportTexts.in(Language.ZH);
    private final ReportOrder order = ReportOrder.of(evaluation, texts);

    @Test
    void headlineIndicatorsWithActualsLeadAndTheRestWithoutDataEnds() {
        assertThat(order.groups().stream().map(AssessmentGroup::key))
                .containsExactly("headline", "topic:industry", "not-due", "no-data", "no-value");
        assertThat(ids(order.groups().get(0)))
                .containsExactly("t-open", "d-west-2011", "d-west-2012", "d-east-2011", "d-east-2012", "t-missed");
        assertThat(order.groups().get(1).title()).isEqualTo("产业");
    }

    @Test
    void everyAssessmentStandsExactlyOnce() {
        List<Assessment> all = new ArrayList<>(order.superseded());
        order.groups().forEach(group -> all.addAll(group.assessments()));
        assertThat(all).containsExactlyInAnyOrderElementsOf(evaluation.assessments());
    }

    @Test
    void countsAddUp() {
        Overview overview = Overview.of(evaluation.assessments());
        assertThat(overview.byOutcome().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        + overview.superseded())
                .isEqualTo(overview.total())
                .isEqualTo(evaluation.assessments().size());
        assertThat(overview.judged() + overview.underWay() + overview.waiting()).isEqualTo(overview.inForce());
        assertThat(overview.count(Outcome.MET)).isEqualTo(6);
        assertThat(overview.superseded()).isEqualTo(2);
        assertThat(overview.disputed()).isEqualTo(1);
    }

    @Test
    void linesSpeakTheNumbers() {
        assertThat(Overview.of(evaluation.assessments()).lines(texts))
                .containsExactly(
                        "共 15 项目标，其中现行有效 13 项，已被替代 2 项。",
                        "主要指标 6 项有数据：完成或进度正常 5 项，未完成或进度落后 1 项。",
                        "已可判定 7 项：完成 6 项（其中超额完成 0 项），未完成 1 项。",
                        "时期未满、可比进度的 1 项：进度正常 1 项，进度落后 0 项。",
                        "暂不能评价 5 项：未到期 1 项，无数据 3 项，目标值空缺 1 项。",
                        "1 项有争议：同一事项另有目标，结论会不同。");
    }

    private static List<String> ids(AssessmentGroup group) {
        return group.assessments().stream().map(a -> a.target().id().value()).toList();
    }
}
