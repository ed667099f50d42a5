package org.plumbline.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.Outcome;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.SourceLocation;
import org.plumbline.model.Language;
import org.plumbline.report.SampleEvaluation;
import org.plumbline.report.SmallCity;
import org.plumbline.report.content.Overview;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.TextBundle;
import org.plumbline.report.font.ReportFont;

class PageWriterTest {
    private static final int MOST_BYTES = 5_000_000;

    @TempDir
    Path folder;

    /** The page's first edition, the one in the language asked for, with what stands around both. */
    private static String page(Evaluation evaluation, Language language, Finding... findings) {
        String file = file(evaluation, language, findings);
        int second = file.indexOf("<div class=\"edition\"", file.indexOf("<div class=\"edition\"") + 1);
        return file.substring(0, second) + file.substring(file.lastIndexOf("<script>"));
    }

    private static String file(Evaluation evaluation, Language language, Finding... findings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PageWriter.write(evaluation, List.of(findings), language, Profile.WORKING, out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aPageOfManyTargetsListsTheFirstAndCountsAll() throws java.io.IOException {
        Evaluation evaluation = SmallCity.plan().evaluate(folder);
        int all = evaluation.assessments().size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PageWriter.write(evaluation, List.of(), Language.ZH, Profile.WORKING, 2, out);
        String page = out.toString(StandardCharsets.UTF_8);

        assertThat(all).isGreaterThan(2);
        assertThat(page).contains("计划共有 " + all + " 个目标，本页只列出前 2 个");
        assertThat(page).contains("The plan has " + all + " targets; this page lists the first 2 of them.");
        assertThat(page(evaluation, Language.ZH)).doesNotContain("本页只列出前");
    }

    private String smallCity() {
        return page(SmallCity.plan().evaluate(folder), Language.ZH);
    }

    private static List<String> all(String page, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }

    /** The page without style and script. */
    private static String body(String page) {
        return page.substring(page.indexOf("<body>"), page.indexOf("<script>"));
    }

    @Test
    void hostileNamesAreShownAsTheyAre() {
        String page = page(SampleEvaluation.create(), Language.ZH);

        assertThat(page).contains("=1+1&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        assertThat(all(page, "<script")).hasSize(1);
    }

    @Test
    void everyTargetHasItsRowOnce() {
        Evaluation evaluation = SmallCity.plan().evaluate(folder);
        String page = page(evaluation, Language.ZH);

        assertThat(all(page, "<tr (data-row) ")).hasSameSizeAs(evaluation.assessments());
        for (var assessment : evaluation.assessments()) {
            assertThat(all(
                            page,
                            "data-row [^>]*>(?:(?!</tr>).)*· "
                                    + assessment.target().id() + "[ <]"))
                    .as(assessment.target().id().value())
                    .hasSize(1);
        }
    }

    @Test
    void tilesCountTheTargetsInForce() {
        Evaluation evaluation = SmallCity.plan().evaluate(folder);
        Overview overview = Overview.of(evaluation.assessments());
        String page = page(evaluation, Language.ZH);

        int sum = 0;
        for (Outcome outcome : Outcome.values()) {
            List<String> counts = all(page, "class=\"tile o-" + outcome.code() + "\"><span class=\"count\">(\\d+)<");
            assertThat(counts).hasSizeLessThan(2);
            int shown = counts.isEmpty() ? 0 : Integer.parseInt(counts.get(0));
            assertThat(shown).isEqualTo(overview.count(outcome));
            sum += shown;
        }
        assertThat(sum).isEqualTo(overview.inForce());
    }

    @Test
    void nothingIsAskedFromTheNetwork() {
        String page = smallCity();

        assertThat(all(page, "(?:src|href|action|data|poster)=\"([^\"]*)\"")).allMatch(a -> a.startsWith("#"));
        assertThat(all(page, "url\\(\"?([^)]*)\\)")).allMatch(a -> a.startsWith("data:font/") || a.startsWith("#"));
        assertThat(page).doesNotContain("http:", "https:", "@import", "<link", "<iframe", "<img");
    }

    @Test
    void thePolicyAllowsTheOwnScriptAndNoOther() throws Exception {
        String page = smallCity();

        assertThat(page)
                .contains("default-src 'none'")
                .contains("script-src 'sha256-" + Digest.sha256(PageTemplate.script()) + "'");
        assertThat(page.substring(page.indexOf("<script>") + 8, page.indexOf("</script>")))
                .isEqualTo(PageTemplate.script());
        assertThat(all(body(page), "\\son\\w+=")).isEmpty();
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        Evaluation evaluation = SmallCity.plan().evaluate(folder);
        assertThat(file(evaluation, Language.ZH)).isEqualTo(file(evaluation, Language.ZH));
    }

    @Test
    void bothLanguagesStandInOneFileWithIdsOfTheirOwn() {
        String file = file(SmallCity.plan().evaluate(folder), Language.ZH);

        assertThat(all(file, "<div class=\"edition\" data-language=\"(..)\"")).containsExactly("zh", "en");
        assertThat(file).contains("甲市目标").contains("Targets of A City").contains("lang=\"en\"");
        List<String> ids = all(body(file), "\\sid=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all(body(file), "href=\"#([^\"]*)\"")).allMatch(ids::contains);
    }

    @Test
    void everyChartHasItsFiguresBesideItAndPointsThatTellThem() {
        String page = smallCity();

        assertThat(page)
                .contains("aria-label=\"2012年 实际（AC）：880 亿元\"")
                .contains("data-layer=\"target\"")
                .contains("aria-label=\"2015年 目标（PL）：≥ 1,600 亿元 进度落后\"");
        assertThat(all(page, "<figure ")).isNotEmpty();
        assertThat(page).contains("ΔPL%").contains("各评级方法比较").contains("核算过程 t-2012");
    }

    @Test
    void tablesAndDrawingsCanBeHeard() {
        String page = smallCity();

        assertThat(page).contains("<html lang=\"zh-CN\">");
        assertThat(all(body(page), "<th(?! scope=)([^e>]*)>")).isEmpty();
        assertThat(all(page, "<svg ")).isNotEmpty().hasSameSizeAs(all(page, "<desc id="));
        assertThat(all(page, "<table")).hasSameSizeAs(all(page, "<caption>"));
    }

    @Test
    void idsAreUniqueAndLinksLead() {
        String page = page(SampleEvaluation.create(), Language.EN);

        List<String> ids = all(body(page), "\\sid=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all(body(page), "href=\"#([^\"]*)\"")).allMatch(ids::contains);
        assertThat(all(body(page), "aria-labelledby=\"([^\" ]*)")).allMatch(ids::contains);
    }

    @Test
    void everyOutcomeIsSaidInWords() {
        String page = smallCity();

        assertThat(all(page, "class=\"badge[^>]*>(?:<span aria-hidden=\"true\">[^<]*</span>)?([^<]*)<"))
                .isNotEmpty()
                .allMatch(text -> !text.isBlank());
        assertThat(page).contains("✓</span> 完成").contains("×</span> 未完成").contains("▼</span> 进度落后");
    }

    @Test
    void figuresAreTheReportsFigures() {
        String page = smallCity();

        assertThat(page)
                .contains("-20亿元")
                .contains("97.8%")
                .contains("3.80–4.20%")
                .contains("现行8项目标，5项已可判定")
                .contains("2012年 880，目标 ≥ 900亿元");
    }

    @Test
    void targetsWithoutDataStandInGroupsByWhy() {
        String page = smallCity();

        String waiting = page.substring(page.indexOf("没有数据、暂不能评价的目标"));
        assertThat(waiting).contains("目标值空缺</span> <span class=\"tally\" data-tally=\"1\">1");
    }

    @Test
    void theEmbeddedFontShowsEveryCharacter() throws Exception {
        String page = smallCity();
        String base64 = all(page, "base64,([A-Za-z0-9+/=]+)").get(0);

        Font font = Font.createFont(
                Font.TRUETYPE_FONT, new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
        assertThat(body(page).codePoints().filter(c -> !Character.isWhitespace(c) && !font.canDisplay(c)))
                .isEmpty();
    }

    @Test
    void charactersWithoutAGlyphAreNamed() {
        String page =
                page(SmallCity.plan().with("indicators.csv", "产业规模", "产业规模한국").evaluate(folder), Language.ZH);

        assertThat(page).contains("内嵌字体没有下列字符，在没有相应字体的计算机上不能显示：국 한");
    }

    @Test
    void cautionsStandAtTheTop() {
        Evaluation evaluation =
                SmallCity.plan().with("plan.yaml", "甲市目标", "甲市演示数据").evaluate(folder);
        Finding error = Finding.of(FindingCode.ID_UNKNOWN, SourceLocation.ofLine("targets.csv", 9), "t-9", "sz-x");

        String page = page(evaluation, Language.ZH, error);
        String cover = page.substring(page.indexOf("<header"), page.indexOf("</header>"));
        assertThat(cover).contains("本报告含演示用的虚拟数据").contains("有 1 条错误所涉的数据行未计入本报告");
        assertThat(page).contains("targets.csv:9");
    }

    @Test
    void theWholeShenzhenPlanFitsAPage() {
        Evaluation evaluation = SmallCity.evaluatePlan(Path.of("..", "sample-data", "shenzhen"));
        String page = page(evaluation, Language.ZH);

        assertThat(file(evaluation, Language.ZH).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(MOST_BYTES);
        assertThat(all(page, "<tr (data-row) ")).hasSameSizeAs(evaluation.assessments());
        assertThat(page).doesNotContain("内嵌字体没有下列字符").doesNotContain("http:", "https:");
    }

    @Test
    void bothLanguagesHaveTheSameTextsAndTheFontShowsThem() {
        TextBundle zh = TextBundle.of(PageTexts.BUNDLE, Language.ZH);
        TextBundle en = TextBundle.of(PageTexts.BUNDLE, Language.EN);

        assertThat(zh.keys()).isEqualTo(en.keys());
        for (String key : zh.keys()) {
            assertThat(ReportFont.bundled().missing(zh.text(key) + en.text(key)))
                    .as(key)
                    .isEmpty();
        }
    }
}
