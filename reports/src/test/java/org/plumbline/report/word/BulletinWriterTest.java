package org.plumbline.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Language;
import org.plumbline.report.SampleEvaluation;
import org.plumbline.report.SmallCity;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.TextBundle;
import org.plumbline.report.office.TemplateException;

class BulletinWriterTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatTheEngineFound() throws IOException {
        List<String> texts = texts(write(SmallCity.plan().evaluate(folder), Language.ZH, Profile.PUBLICATION));

        assertThat(texts).contains("甲市目标", "目标完成情况统计公报", "一、总体情况", "二、主要指标", "（一）科技");
        assertThat(texts)
                .anyMatch(t ->
                        t.contains("2012年，甲市产业规模为880亿元，比上年同期增长37.5%（现价简单增速）。2012年预期目标（不低于900亿元）未达到，低于目标20亿元，完成率97.8%。"))
                .anyMatch(t -> t.contains("2013年，甲市产业规模为1,000亿元（初步核算数），比上年同期增长13.6%（现价简单增速）。"
                        + "2015年目标为不低于1,600亿元，进度落后，按应达路径应为1,133亿元，低于应达值133亿元，目标进度45.5%，时间进度60.0%。"))
                .anyMatch(t ->
                        t.contains("2013年，甲市研发投入占GDP比重为3.90%，比上年同期上升0.30个百分点。" + "2013年目标（3.80–4.20%）已完成，在目标范围之内。"))
                .anyMatch(t -> t.equals("2012年产业规模：有目标的3个地区中，2个完成目标，1个未达到目标（西区）。"));
    }

    @Test
    void theCouncilSeesHeadlinesOnlyAndNoDutyFailed() throws IOException {
        List<String> texts = texts(write(SmallCity.plan().evaluate(folder), Language.ZH, Profile.COUNCIL));

        assertThat(String.join("\n", texts))
                .contains("2012年目标（不低于900亿元）未达预期", "进度慢于预期", "注：")
                .doesNotContain("未完成目标", "新增创新载体", "评级方法", "概率", "（AC）", "（PL）");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void theSameInputGivesTheSameBytesInBothLanguages(Profile profile) throws IOException {
        Evaluation evaluation = SampleEvaluation.create();
        for (Language language : Language.values()) {
            assertThat(write(evaluation, language, profile)).isEqualTo(write(evaluation, language, profile));
        }
    }

    @Test
    void namesEastAsianFontsWithWhatStandsInForThem() throws IOException {
        Map<String, String> parts = parts(write(SampleEvaluation.create(), Language.ZH, Profile.COUNCIL));

        assertThat(parts.get("word/styles.xml"))
                .contains("方正小标宋简体", "w:eastAsia=\"黑体\"", "楷体_GB2312", "仿宋_GB2312", "Times New Roman");
        assertThat(parts.get("word/fontTable.xml")).contains("w:altName w:val=\"仿宋\"");
        assertThat(parts.get("word/footer1.xml")).contains("PAGE");
    }

    @Test
    void everyPictureHasAlternativeTextAndEveryChapterOfTablesItsHeads() throws IOException {
        try (XWPFDocument document = open(write(SmallCity.plan().evaluate(folder), Language.EN, Profile.WORKING))) {
            assertThat(document.getAllPictures()).isNotEmpty();
            document.getParagraphs().stream()
                    .flatMap(p -> p.getRuns().stream())
                    .flatMap(r -> r.getEmbeddedPictures().stream())
                    .forEach(picture -> assertThat(picture.getCTPicture()
                                    .getNvPicPr()
                                    .getCNvPr()
                                    .getDescr())
                            .isNotBlank()
                            .doesNotContain(".png"));
            for (XWPFTable table : document.getTables()) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRow(1).isRepeatHeader()).isTrue();
            }
        }
    }

    @Test
    void aUsersTemplateKeepsItsOwnTextsAndTakesTheChapters() throws IOException {
        Path template = template("关于“${title}”的函", "致：市政府", "${headline}", "${notes}", "（联系人：张三）");
        List<String> texts = texts(write(
                SmallCity.plan().evaluate(Files.createDirectory(folder.resolve("plan"))),
                Language.ZH,
                Profile.PUBLICATION,
                Optional.of(template)));

        assertThat(texts).startsWith("关于“甲市目标”的函", "致：市政府", "一、主要指标").endsWith("（联系人：张三）");
        assertThat(texts).contains("二、说明").noneMatch(t -> t.contains("${") || t.contains("总体情况"));
    }

    @Test
    void aTemplateWithAnUnknownPlaceholderIsRefusedWithWhatThereIs() throws IOException {
        Path template = template("${titel}", "${content}");

        assertThatThrownBy(() -> write(SampleEvaluation.create(), Language.EN, Profile.WORKING, Optional.of(template)))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("${titel}")
                .hasMessageContaining("${title}");
    }

    @Test
    void whatIsNoDocumentIsRefused() throws IOException {
        Path template = Files.writeString(folder.resolve("mine.docx"), "no zip");

        assertThatThrownBy(() -> write(SampleEvaluation.create(), Language.ZH, Profile.WORKING, Optional.of(template)))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("mine.docx");
    }

    @Test
    void markupAndFormulasAreText() throws IOException {
        Map<String, String> parts = parts(write(SampleEvaluation.create(), Language.ZH, Profile.WORKING));
        assertThat(parts.get("word/document.xml")).doesNotContain("<script>");
    }

    @Test
    void theBundlesHaveTheSameKeys() {
        TextBundle zh = TextBundle.of(WordTexts.BUNDLE, Language.ZH);
        TextBundle en = TextBundle.of(WordTexts.BUNDLE, Language.EN);
        assertThat(zh.keys()).isEqualTo(en.keys());
    }

    @Test
    void chineseNumerals() {
        assertThat(List.of(1, 9, 10, 11, 20, 21, 99).stream()
                        .map(WordTexts::chineseNumeral)
                        .toList())
                .containsExactly("一", "九", "十", "十一", "二十", "二十一", "九十九");
    }

    private Path template(String... paragraphs) throws IOException {
        Path file = folder.resolve("template.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (String paragraph : paragraphs) {
                XWPFParagraph made = document.createParagraph();
                int middle = paragraph.length() / 2;
                made.createRun().setText(paragraph.substring(0, middle));
                made.createRun().setText(paragraph.substring(middle));
            }
            document.write(out);
        }
        return file;
    }

    static byte[] write(Evaluation evaluation, Language language, Profile profile) throws IOException {
        return write(evaluation, language, profile, Optional.empty());
    }

    private static byte[] write(Evaluation evaluation, Language language, Profile profile, Optional<Path> template)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BulletinWriter.write(evaluation, List.of(), language, profile, template, out);
        return out.toByteArray();
    }

    static XWPFDocument open(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    static List<String> texts(byte[] bytes) throws IOException {
        try (XWPFDocument document = open(bytes)) {
            List<String> texts = new ArrayList<>();
            document.getParagraphs().stream().map(XWPFParagraph::getText).forEach(texts::add);
            return texts.stream().filter(text -> !text.isBlank()).toList();
        }
    }

    private static Map<String, String> parts(byte[] bytes) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (InputStream in = new ByteArrayInputStream(bytes);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
