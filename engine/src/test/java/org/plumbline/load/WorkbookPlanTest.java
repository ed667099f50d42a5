package org.plumbline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Loaded;
import org.plumbline.model.Direction;
import org.plumbline.model.Figure;
import org.plumbline.model.Indicator;
import org.plumbline.model.Judge;
import org.plumbline.model.Nature;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Plan;
import org.plumbline.model.Qualifier;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;

class WorkbookPlanTest {
    private final XSSFWorkbook workbook = new XSSFWorkbook();

    /** Cells are texts, numbers, or null for none. */
    private void sheet(String name, Object[]... rows) {
        Sheet sheet = workbook.createSheet(name);
        for (int r = 0; r < rows.length; r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows[r].length; c++) {
                if (rows[r][c] instanceof Number number) {
                    row.createCell(c).setCellValue(number.doubleValue());
                } else if (rows[r][c] != null) {
                    Cell cell = row.createCell(c);
                    cell.setCellValue(rows[r][c].toString());
                }
            }
        }
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private Loaded<Plan> read(String file) throws IOException {
        byte[] bytes = bytes();
        return PlanReader.readWorkbook(file, () -> new ByteArrayInputStream(bytes));
    }

    private static final Object[] HEAD =
            row("指标", "单位", "地区", "时期", "目标", "实际", "方向", "口径", "基期", "基期值", "来源", "责任单位", "备注", "处室");

    private void simple() {
        sheet("说明", row("本表由综合处填写"));
        sheet(
                "2013年目标",
                row("深圳市创新指标"),
                row(),
                HEAD,
                row("研发占比", "%", "深圳市", 2013, "达到4", 4.02, "越高越好", null, 2010, 3.64, "195号文", "科创委、发改委", "注", "一处"),
                row(),
                row("研发占比", "%", "深圳 市", 2015, "不低于 4.2%", "…", null, null, null, null, "195号文"),
                row("能耗", "吨标准煤/万元", "深圳市", "2015年", "控制在0.4以内", "约0.45", "逆向"),
                row("企业数", "家", "南山区", 2015, "1.5～2", 3, null, null, null, null, null),
                row("企业数", "万家", "南山区", 2016, "超过2", null),
                row("企业数", "家", "南山区", 2017, 20000, 18000, null, "国家级"),
                row("专利", "件", "南山区", 2017, "明显提高", null),
                row("专利", "件", "南山区", 2018, null, null));
    }

    @Test
    void theSimpleWorkbookMakesAPlan() throws Exception {
        simple();
        Loaded<Plan> loaded = read("创新 targets 2013.xlsx");
        Plan plan = loaded.value();

        assertThat(MemoryPlan.describe(loaded.findings()))
                .containsExactly(
                        "warning number-invalid 创新 targets 2013.xlsx!2013年目标!E11 明显提高",
                        "info column-unknown 创新 targets 2013.xlsx!2013年目标!3 处室");
        assertThat(plan.id()).isEqualTo("targets-2013");
        assertThat(plan.title().zh()).isEqualTo("深圳市创新指标");
        assertThat(plan.indicators().list())
                .extracting(i -> i.id() + " " + i.name().zh() + " " + i.unit().code() + " "
                        + i.direction().code() + " " + i.nature().code() + " " + i.definition())
                .containsExactly(
                        "i1 研发占比 percent higher rate ",
                        "i2 能耗 tce/CNY_10k lower stock ",
                        "i3 企业数 count higher stock ",
                        "i4 企业数 count higher stock 国家级",
                        "i5 专利 patents higher stock ");
        assertThat(plan.regions().list())
                .extracting(r -> r.id() + " " + r.name().zh())
                .containsExactly("r1 深圳市", "r2 南山区");
        assertThat(plan.sources().list())
                .extracting(s -> s.id() + " " + s.title().zh())
                .containsExactly("s1 195号文");
        assertThat(plan.inputs()).extracting("path").containsExactly("创新 targets 2013.xlsx");
    }

    @Test
    void itsTargetsKeepTheirWording() throws Exception {
        simple();
        List<Target> targets = read("a.xlsx").value().targets();

        assertThat(targets)
                .extracting(t -> t.id() + " " + t.indicator() + " " + t.kind().code() + " " + t.period())
                .containsExactly(
                        "t1 i1 reach 2013",
                        "t2 i1 at-least 2015",
                        "t3 i2 at-most 2015",
                        "t4 i3 range 2015",
                        "t5 i3 at-least 2016",
                        "t6 i4 reach 2017",
                        "t7 i5 reach 2017",
                        "t8 i5 reach 2018");
        Target first = targets.get(0);
        assertThat(first.value().map(Figure::value)).contains(4.0);
        assertThat(first.baselinePeriod()).hasToString("Optional[2010]");
        assertThat(first.baselineValue().map(Figure::value)).contains(3.64);
        assertThat(first.leadUnits()).containsExactly("科创委", "发改委");
        assertThat(first.extra()).containsEntry("处室", "一处");
        assertThat(first.location().display()).isEqualTo("a.xlsx!2013年目标!4");
        assertThat(targets.get(3).low().map(Figure::value)).contains(1.5);
        assertThat(targets.get(4).value().map(Figure::value)).contains(20_000.0);
        assertThat(targets.get(4).strict()).isTrue();
        assertThat(targets.get(6).isBlank()).isTrue();
        assertThat(targets.get(7).isBlank()).isTrue();
    }

    @Test
    void itsActualsAreObservations() throws Exception {
        simple();
        Plan plan = read("a.xlsx").value();
        ObservationTable table = plan.observations();

        assertThat(table.size()).isEqualTo(4);
        assertThat(table.value(0)).isEqualTo(4.02);
        assertThat(table.decimals(0)).isEqualTo(2);
        assertThat(table.published(0)).isEqualTo(ObservationTable.NO_DAY);
        assertThat(table.location(0).display()).isEqualTo("a.xlsx!2013年目标!F4");
        assertThat(table.qualifier(1)).isEqualTo(Qualifier.ABOUT);
        assertThat(table.definition(3)).isEqualTo("国家级");
    }

    @Test
    void headsMayBeEnglish() throws Exception {
        sheet(
                "Sheet1",
                row("Indicator", "Unit", "Region", "Period", "Target", "Actual", "Direction", "Baseline period"),
                row("R&D share", "percent", "Shenzhen", 2013, ">= 4", 4.02, "higher", 2010));
        Loaded<Plan> loaded = read("a.xlsx");

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.value().title().zh()).isEqualTo("a");
        assertThat(loaded.value().targets().get(0).kind()).isEqualTo(TargetKind.AT_LEAST);
    }

    @Test
    void aWorkbookWithoutTheHeadSaysWhatIsMissing() throws Exception {
        sheet("Sheet1", row("指标", "单位", "时期", "目标"), row("a", "家", 2012, 1));
        Loaded<Plan> loaded = read("a.xlsx");

        assertThat(MemoryPlan.describe(loaded.findings()))
                .containsExactly(
                        "error header-missing-column a.xlsx!Sheet1!1 region",
                        "error header-missing-column a.xlsx!Sheet1!1 actual");
        assertThat(loaded.value().targets()).isEmpty();
    }

    @Test
    void theSameAsAFolderGivesTheSameContent() throws Exception {
        sheet(
                "目标",
                HEAD,
                row("研发占比", "%", "深圳市", 2013, "不低于4", 4.02, null, null, 2010, 3.64, "195号文", "科创委", "注"),
                row("企业数", "家", "南山区", 2015, "1～2", 3));
        Plan simple = read("a.xlsx").value();
        Plan folder = MemoryPlan.of()
                .with("indicators.csv", "id,name_zh,unit,nature", "i1,研发占比,%,rate", "i2,企业数,家,stock")
                .with("regions.csv", "id,name_zh", "r1,深圳市", "r2,南山区")
                .with("sources.csv", "id,title_zh", "s1,195号文")
                .with(
                        "targets.csv",
                        "id,indicator,region,period,kind,value,low,high,baseline_period,baseline_value,source,lead_units,note",
                        "t1,i1,r1,2013,at-least,4,,,2010,3.64,s1,科创委,注",
                        "t2,i2,r2,2015,range,,1,2,,,,,")
                .with("observations.csv", "indicator,region,period,value", "i1,r1,2013,4.02", "i2,r2,2015,3")
                .plan();

        assertThat(simple.targets())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("location")
                .isEqualTo(folder.targets());
        assertThat(simple.indicators().list())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("location")
                .isEqualTo(folder.indicators().list());
        assertThat(simple.regions().list())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("location")
                .isEqualTo(folder.regions().list());
        assertThat(simple.sources().list())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("location")
                .isEqualTo(folder.sources().list());
        for (int row = 0; row < 2; row++) {
            assertThat(simple.observations().value(row))
                    .isEqualTo(folder.observations().value(row));
            assertThat(simple.observations().period(row))
                    .isEqualTo(folder.observations().period(row));
            assertThat(simple.observations().decimals(row))
                    .isEqualTo(folder.observations().decimals(row));
        }
    }

    @Test
    void sheetsWithTheTablesNamesMakeAPlan() throws Exception {
        sheet(
                "规划",
                row("键", "值"),
                row("编号", "demo"),
                row("标题", "深圳"),
                row("title_en", "Shenzhen"),
                row("as-of", 2012),
                row("评判对象", "latest"),
                row("settings.interval", 0.9),
                row("colour", "red"));
        sheet("指标", row("编号", "名称", "单位"), row("gdp", "地区生产总值", "亿元"));
        sheet("regions", row("id", "name_zh"), row("sz", "深圳市"));
        sheet(
                "目标",
                row("编号", "指标", "地区", "时期", "类型", "目标值"),
                row("t1", "gdp", "深圳市", 2015, "达到", 100),
                row("t2", "gdp", "火星", 2015, "达到", 100));
        sheet("观测", row("2012年数据"), row("指标", "地区", "时期", "数值"), row("gdp", "sz", 2012, 90.5));
        sheet("评分卡", row("scorecard", "node"));
        sheet("草稿", row("x"));
        Loaded<Plan> loaded = read("b.xlsx");
        Plan plan = loaded.value();

        assertThat(MemoryPlan.describe(loaded.findings()))
                .containsExactly(
                        "error id-unknown b.xlsx!目标!C3 火星",
                        "warning manifest-unknown-key b.xlsx!规划!B8 colour",
                        "info table-not-used b.xlsx!草稿 草稿",
                        "info table-not-used b.xlsx!评分卡 评分卡");
        assertThat(plan.id()).isEqualTo("demo");
        assertThat(plan.title().in(org.plumbline.model.Language.EN)).isEqualTo("Shenzhen");
        assertThat(plan.asOf()).hasToString("Optional[2012]");
        assertThat(plan.settings().judge()).isEqualTo(Judge.LATEST);
        assertThat(plan.settings().intervalLevel()).isEqualTo(0.9);
        assertThat(plan.targets()).hasSize(1);
        assertThat(plan.observations().value(0)).isEqualTo(90.5);
        assertThat(plan.observations().location(0).display()).isEqualTo("b.xlsx!观测!D3");
    }

    @Test
    void aManifestMayNameWorkbooks() throws Exception {
        sheet("封面", row("说明"));
        sheet("一", row("指标", "地区", "时期", "数值"), row("gdp", "sz", 2012, 90.5));
        sheet("二", row("标题"), row("指标", "地区", "时期", "数值"), row("gdp", "sz", 2013, "…"), row("gdp", "sz", 2014, "x"));
        Loaded<Plan> loaded = MemoryPlan.small()
                .with("tables/x.xlsx", bytes())
                .with("tables/~$x.xlsx", "lock")
                .manifest("observations: [\"tables/*.xlsx\"]")
                .read();

        assertThat(MemoryPlan.describe(loaded.findings())).containsExactly("error number-invalid tables/x.xlsx!二!D4 x");
        assertThat(loaded.value().observations().size()).isEqualTo(1);
    }

    @Test
    void directionAndUnitComeFromTheFirstRowThatStatesThem() throws Exception {
        sheet(
                "目标",
                HEAD,
                row("能耗", null, "深圳市", 2013, "0.5", null),
                row("能耗", "吨标准煤/万元", "深圳市", 2015, "0.4", null, "逆向"));
        Indicator indicator = read("a.xlsx").value().indicators().at(0);

        assertThat(indicator.unit().code()).isEqualTo("tce/CNY_10k");
        assertThat(indicator.direction()).isEqualTo(Direction.LOWER);
        assertThat(indicator.nature()).isEqualTo(Nature.STOCK);
    }
}
