package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of forms with every kind of mistake comes back with a message for each, and the rest merged. */
class CollectMistakesTest {
    private static final int INDICATORS = 22;
    private static final Pattern CODE = Pattern.compile("^ {2}\\S.*?  ([a-z-]+)  ", Pattern.MULTILINE);

    @TempDir
    Path folder;

    private Path plan;
    private Path filled;

    private void plan() throws IOException {
        plan = folder.resolve("plan");
        filled = folder.resolve("filled");
        Files.createDirectories(plan);
        Files.createDirectories(filled);
        Files.writeString(plan.resolve("plan.yaml"), """
                id: demo
                language: zh
                known-at: 2013-12-31
                indicators: indicators.csv
                regions: regions.csv
                targets: targets.csv
                observations: observations.csv
                """);
        Files.writeString(plan.resolve("indicators.csv"), table("id,name_zh,unit,nature", "m%1$02d,指标甲%1$02d,亿元,flow"));
        Files.writeString(plan.resolve("regions.csv"), "id,name_zh\nd1,一区\nd2,二区\nd3,三区\n");
        Files.writeString(
                plan.resolve("targets.csv"),
                table("id,indicator,region,period,kind,value", "t%1$02d,m%1$02d,d1,2012,reach,100")
                        + "u1,m01,d2,2012,reach,10\nu2,m01,d3,2012,reach,10\n");
        Files.writeString(plan.resolve("observations.csv"), "indicator,region,period,value\nm17,d1,2011,50\n");
    }

    private static String table(String head, String row) {
        return IntStream.rangeClosed(1, INDICATORS)
                .mapToObj(i -> String.format(Locale.ROOT, row, i))
                .collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    private static String key(int number) {
        return String.format(Locale.ROOT, "m%02d:d1:2012", number);
    }

    private static void spoil(FilledWorkbook form) {
        form.head("报出日期", "2013-02-01").head("填报单位", "一区统计局（盖章）");
        form.text(key(1), "本期", "约一百");
        form.text(key(2), "本期", "2012-06-01");
        form.cell(key(3), "本期").setCellFormula("1+1");
        form.cell(key(4), "本期").setCellErrorValue(FormulaError.DIV0.getCode());
        form.text(key(5), "本期", "12亿元");
        form.text(key(6), "本期", "50万人");
        form.text(key(7), "本期", "5%");
        form.number(key(8), "本期", 8).text(key(8), "数据阶段", "终稿");
        form.text(key(9), "修正时期", "去年").number(key(9), "修正数", 9);
        form.number(key(10), "修正数", 10);
        form.number(key(14), "本期", 14).text(key(14), "指标名称", "别的指标");
        form.number(key(17), "本期", 9000);
        form.text(key(18), "本期", "１２．５");
        form.number(key(19), "本期", 19).text(key(19), "修正时期", "2011").number(key(19), "修正数", 18);
        form.text(key(20), "本期", "…");
        form.number(key(21), "本期", 21.25);
        form.number(key(22), "本期", 22);
        form.number(key(16), "本期", 16).number(key(15), "本期", 15).number(key(13), "本期", 13);
        form.number(key(12), "本期", 12).number(key(11), "本期", 11);
        form.text(key(16), "编号", "");
        form.text(key(15), "编号", "m15:d1:2011");
        form.text(key(13), "编号", key(12));
        form.text(key(11), "编号", "x11");
        Row added = form.spare();
        Row blank = added.getCell(form.column("指标名称")).getStringCellValue().isEmpty() ? added : nextBlank(form, added);
        blank.getCell(form.column("指标名称")).setCellValue("没有的指标");
        blank.getCell(form.column("本期")).setCellValue(1);
        int measures = form.column("下步措施");
        form.sheet().forEach(row -> {
            if (row.getCell(measures) != null
                    && row.getCell(measures).toString().equals("下步措施")) {
                row.getCell(measures).setCellValue("");
            }
        });
    }

    private static Row nextBlank(FilledWorkbook form, Row from) {
        int name = form.column("指标名称");
        for (int i = from.getRowNum(); ; i++) {
            if (form.sheet().getRow(i).getCell(name).toString().isEmpty()) {
                return form.sheet().getRow(i);
            }
        }
    }

    private void encrypted(Path file) throws Exception {
        try (POIFSFileSystem system = new POIFSFileSystem();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("x");
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(system)) {
                workbook.write(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                system.writeFilesystem(out);
            }
        }
    }

    private static Map<String, Long> codes(String out) {
        Map<String, Long> codes = new TreeMap<>();
        Matcher matcher = CODE.matcher(out);
        while (matcher.find()) {
            codes.merge(matcher.group(1), 1L, Long::sum);
        }
        return codes;
    }

    @Test
    void everyMistakeHasItsMessageAndTheRestIsMerged() throws Exception {
        plan();
        Path forms = folder.resolve("forms");
        assertThat(CommandRun.of("form", plan.toString(), "--period", "2012", "--by", "region", "-o", forms.toString())
                        .code())
                .isZero();
        Path second = forms.resolve("二区-2012-actuals.xlsx");
        FilledWorkbook.fill(
                forms.resolve("一区-2012-actuals.xlsx"), filled.resolve("01 一区.xlsx"), CollectMistakesTest::spoil);
        FilledWorkbook.fill(second, filled.resolve("02 二区.xlsx"), form -> form.head("报出日期", "昨天")
                .number("m01:d2:2012", "本期", 7));
        Files.copy(filled.resolve("02 二区.xlsx"), filled.resolve("03 二区(1).xlsx"));
        FilledWorkbook.fill(
                second,
                filled.resolve("04.xlsx"),
                form -> form.head("表单标识", "other | 2012 | actuals | 1 | region | d2"));
        FilledWorkbook.fill(second, filled.resolve("05.xlsx"), form -> form.head("表单标识", "见附件"));
        FilledWorkbook.fill(
                second,
                filled.resolve("06.xlsx"),
                form -> form.head("表单标识", "demo | 2012 | actuals | 1 | region | d9"));
        try (XSSFWorkbook foreign = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(filled.resolve("07 工资表.xlsx"))) {
            foreign.createSheet("工资").createRow(0).createCell(0).setCellValue("姓名");
            foreign.write(out);
        }
        Files.writeString(filled.resolve("08.xlsx"), "not a workbook");
        Files.writeString(filled.resolve("说明.txt"), "x");
        Files.writeString(filled.resolve("~$09.xlsx"), "lock");
        encrypted(filled.resolve("10.xlsx"));

        CommandRun run = CommandRun.of("collect", plan.toString(), filled.toString(), "--fail-on", "rejected");

        assertThat(run.code()).as(run.err()).isEqualTo(3);
        Map<String, Long> codes = codes(run.out());
        assertThat(codes.keySet())
                .as(run.out())
                .containsExactlyInAnyOrder(
                        "number-invalid",
                        "number-is-date",
                        "formula-without-result",
                        "cell-error",
                        "unit-in-number",
                        "unit-differs",
                        "stage-invalid",
                        "revision-period-invalid",
                        "revision-incomplete",
                        "key-unknown",
                        "key-twice",
                        "name-differs",
                        "key-other-period",
                        "key-recovered",
                        "key-missing",
                        "magnitude",
                        "unit-changed",
                        "column-missing",
                        "revision-without-reason",
                        "date-missing",
                        "date-invalid",
                        "form-twice",
                        "other-plan",
                        "form-key-invalid",
                        "unit-unknown",
                        "not-a-form",
                        "file-damaged",
                        "file-not-workbook",
                        "file-encrypted");
        assertThat(run.out()).contains("01 一区.xlsx!填报!").contains("Not reported (2012 actuals): 三区");
        String rows = Files.readString(plan.resolve("collected/observations-2012.csv"));
        List<String> merged = rows.lines()
                .skip(1)
                .map(line -> String.join(",", List.of(line.split(",")).subList(0, 4)))
                .toList();
        assertThat(merged)
                .containsExactlyInAnyOrder(
                        "m05,d1,2012,12",
                        "m16,d1,2012,16",
                        "m17,d1,2012,9000",
                        "m18,d1,2012,12.5",
                        "m19,d1,2012,19",
                        "m19,d1,2011,18",
                        "m21,d1,2012,21.25",
                        "m22,d1,2012,22",
                        "m01,d2,2012,7");
        assertThat(CommandRun.of("check", plan.toString()).code()).isZero();
    }
}
