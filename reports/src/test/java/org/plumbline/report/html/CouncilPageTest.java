package org.plumbline.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.model.Language;
import org.plumbline.report.SmallCity;
import org.plumbline.report.content.Profile;

/** Rules C1, C4 and C5 on the page for a council. */
class CouncilPageTest {
    private static final List<String> FORBIDDEN = List.of(
            "（AC",
            "（PL",
            "（PY",
            "（FC",
            "(AC",
            "(PL",
            "(PY",
            "(FC",
            "ΔPL",
            "预测",
            "概率",
            "评级",
            "不稳健",
            "未达到目标",
            "未完成",
            "进度落后",
            "Forecast",
            "forecast",
            "robab",
            "ragile",
            "Rating",
            "not achieved",
            "missing the target",
            "behind",
            "open-sdg",
            "<script");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsHeadlineTargetsWithoutCodesMethodsAndForecasts(Language language) throws IOException {
        String page = page(SmallCity.plan(), language);

        assertThat(page)
                .contains("产业规模", "Industry output", "R&amp;D share of GDP")
                .doesNotContain(FORBIDDEN);
        assertThat(page).doesNotContain("新增创新载体", "New carriers", "东区", "East District");
        assertThat(page).contains("未达预期", "below expectation", "注：1. ", "Note: 1. ", "<svg");
    }

    @Test
    void onlyABindingTargetCanFail() throws IOException {
        SmallCity binding = SmallCity.plan()
                .with("targets.csv", "lead_units,note", "class,lead_units,note")
                .with("targets.csv", "plan-10,市发展改革委", "plan-10,binding,市发展改革委");

        assertThat(page(binding, Language.ZH)).contains(">未完成<", ">not achieved<");
    }

    @Test
    void aNameIsNeverMarkup() throws IOException {
        String page = page(SmallCity.plan().with("indicators.csv", "产业规模", "<script>alert(1)</script>"), Language.ZH);

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        assertThat(page(SmallCity.plan(), Language.ZH)).isEqualTo(page(SmallCity.plan(), Language.ZH));
    }

    private String page(SmallCity plan, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PageWriter.write(plan.evaluate(folder), List.of(), language, Profile.COUNCIL, out);
        String page = out.toString(StandardCharsets.UTF_8);
        return page.substring(page.indexOf("<body>"));
    }
}
