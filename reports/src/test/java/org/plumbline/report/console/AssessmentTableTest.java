package org.plumbline.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.model.Language;
import org.plumbline.report.SampleEvaluation;
import org.plumbline.report.content.TextWidth;

class AssessmentTableTest {
    private final List<String> lines = AssessmentTable.of(SampleEvaluation.create(), List.of(), Language.ZH, false)
            .lines()
            .toList();

    @Test
    void columnsStandUnderTheirHeads() {
        String head = lines.get(0);
        int width = TextWidth.of(head.substring(0, head.indexOf("目标编号")));
        assertThat(lines)
                .filteredOn(line -> line.contains(" t-") || line.contains(" d-"))
                .hasSize(15)
                .allSatisfy(line -> {
                    int at = Math.max(line.lastIndexOf(" t-"), line.lastIndexOf(" d-")) + 1;
                    assertThat(TextWidth.of(line.substring(0, at))).isEqualTo(width);
                });
    }

    @Test
    void groupsLeadAndSentencesEnd() {
        assertThat(lines).contains("主要指标 (6)", "已被替代 (2)", "共 15 项目标，其中现行有效 13 项，已被替代 2 项。");
        assertThat(lines)
                .filteredOn(line -> line.contains("t-open"))
                .first()
                .asString()
                .contains("▲ 进度正常 !")
                .contains("≥ 1,000")
                .contains("-100")
                .contains("90.0%");
    }

    @Test
    void coloursDoNotMoveColumns() {
        String plain = AssessmentTable.of(SampleEvaluation.create(), List.of(), Language.EN, false);
        String coloured = AssessmentTable.of(SampleEvaluation.create(), List.of(), Language.EN, true);
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }
}
