package org.plumbline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Loaded;
import org.plumbline.model.Plan;
import org.plumbline.model.Target;

/** The district table of document 98 of 2010 as somebody would type it; its figures are those of the sample's targets. */
class DistrictTableTest {
    private static final List<String> INDUSTRIES = List.of("生物产业", "互联网产业", "新能源产业");
    private static final List<String> IDS =
            List.of("bio_industry_scale", "internet_industry_scale", "new_energy_industry_scale");

    private static Path sample() {
        Path here = Path.of("").toAbsolutePath();
        Path root = here.endsWith("engine") ? here.resolveSibling("sample-data") : here.resolve("sample-data");
        return root.resolve("districts");
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(sample().resolve(name));
    }

    private static Map<String, Double> figures(Plan plan) {
        return plan.targets().stream()
                .collect(Collectors.toMap(
                        t -> t.indicator() + " " + t.region() + " " + t.period(),
                        t -> t.value().orElseThrow().value()));
    }

    private static Plan printed() throws IOException {
        return plan(file("targets.csv"), "targets.csv", "").value();
    }

    private static Loaded<Plan> plan(byte[] targets, String name, String more) throws IOException {
        return MemoryPlan.of()
                .with("indicators.csv", file("indicators.csv"))
                .with("regions.csv", file("regions.csv"))
                .with("sources.csv", file("sources.csv"))
                .with(name, targets)
                .manifest("targets: " + name, more)
                .read();
    }

    private static byte[] workbook(Map<String, Double> figures, List<String> regions, Plan plan) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("各区目标");
            sheet.createRow(0).createCell(0).setCellValue("深圳市各区战略性新兴产业规模目标");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
            sheet.createRow(1).createCell(6).setCellValue("单位：亿元");
            Row years = sheet.createRow(2);
            Row industries = sheet.createRow(3);
            years.createCell(0).setCellValue("区  域");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            for (int year = 0; year < 2; year++) {
                years.createCell(1 + 3 * year).setCellValue(2011 + year + "年");
                sheet.addMergedRegion(new CellRangeAddress(2, 2, 1 + 3 * year, 3 + 3 * year));
                for (int i = 0; i < 3; i++) {
                    industries.createCell(1 + 3 * year + i).setCellValue(INDUSTRIES.get(i));
                }
            }
            int at = 4;
            for (String region : regions) {
                Row row = sheet.createRow(at++);
                String name = plan.regions().list().stream()
                        .filter(r -> r.id().value().equals(region))
                        .findFirst()
                        .orElseThrow()
                        .name()
                        .zh();
                row.createCell(0).setCellValue(region.equals("sz") ? "合  计" : name);
                for (int year = 0; year < 2; year++) {
                    for (int i = 0; i < 3; i++) {
                        row.createCell(1 + 3 * year + i)
                                .setCellValue(figures.get(IDS.get(i) + " " + region + " " + (2011 + year)));
                    }
                }
            }
            sheet.createRow(at + 1).createCell(0).setCellValue("注：生物产业按产地统计，互联网、新能源产业按注册地统计。");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] typed() throws IOException {
        Plan plan = printed();
        List<String> regions =
                plan.targets().stream().map(t -> t.region().value()).distinct().toList();
        return workbook(figures(plan), regions, plan);
    }

    @Test
    void loadsWithoutALayout() throws Exception {
        Loaded<Plan> loaded = plan(typed(), "district-targets.xlsx", "");

        assertThat(MemoryPlan.describe(loaded.findings())).noneMatch(line -> line.startsWith("error"));
        assertThat(figures(loaded.value())).hasSize(54).isEqualTo(figures(printed()));
        Target first = loaded.value().targets().get(0);
        assertThat(first.location().display()).startsWith("district-targets.xlsx!各区目标!");
    }

    @Test
    void loadsByALayoutWithFixedCells() throws Exception {
        Loaded<Plan> loaded = MemoryPlan.of()
                .with("indicators.csv", file("indicators.csv"))
                .with("regions.csv", file("regions.csv"))
                .with("sources.csv", file("sources.csv"))
                .with("district-targets.xlsx", typed())
                .with(
                        "layouts/districts.yaml",
                        "file: district-targets.xlsx",
                        "sheet: 1",
                        "as: targets",
                        "header-rows: [3, 4]",
                        "columns: {3: period, 4: indicator}",
                        "rows: {A: region}",
                        "fixed: {unit: 亿元, kind: at-least, source: szgovoff-2010-98}",
                        "stop-at: 注")
                .manifest("layouts: layouts/*.yaml")
                .read();

        assertThat(MemoryPlan.describe(loaded.findings())).noneMatch(line -> line.startsWith("error"));
        assertThat(figures(loaded.value())).isEqualTo(figures(printed()));
        assertThat(loaded.value().targets())
                .allSatisfy(target -> assertThat(target.kind().code()).isEqualTo("at-least"))
                .allSatisfy(target -> assertThat(target.source()).isPresent());
    }

    @Test
    void anUnknownNameIsSaidOnceAndTheAliasFileMapsIt() throws Exception {
        byte[] csv = List.of("各区生物产业规模（2011年）,", "单位：亿元,", "区域,生物产业规模", "福田辖区,28", "罗湖区,30").stream()
                .collect(Collectors.joining("\n"))
                .getBytes(Charset.forName("GB18030"));

        assertThat(MemoryPlan.describe(plan(csv, "tables.csv", "").findings()))
                .containsOnlyOnce("error id-unknown tables.csv:4 福田辖区");
        Loaded<Plan> mapped = MemoryPlan.of()
                .with("indicators.csv", file("indicators.csv"))
                .with("regions.csv", file("regions.csv"))
                .with("sources.csv", file("sources.csv"))
                .with("tables.csv", csv)
                .with("aliases.csv", "名称,编号", "福田辖区,sz-futian")
                .manifest("targets: tables.csv", "aliases: aliases.csv")
                .read();
        assertThat(MemoryPlan.describe(mapped.findings())).noneMatch(line -> line.startsWith("error"));
        assertThat(figures(mapped.value()))
                .containsEntry("bio_industry_scale sz-futian 2011", 28.0)
                .containsEntry("bio_industry_scale sz-luohu 2011", 30.0);
    }
}
