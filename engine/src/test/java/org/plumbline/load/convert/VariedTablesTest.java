package org.plumbline.load.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.load.layout.TableValue;

/** Tables of many shapes; expected rows are the tables read by eye. */
class VariedTablesTest {
    private static byte[] bytes(Workbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Sheet sheet, int from, Object[]... rows) {
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(from + i);
            for (int j = 0; j < rows[i].length; j++) {
                Object cell = rows[i][j];
                if (cell instanceof Number number) {
                    row.createCell(j).setCellValue(number.doubleValue());
                } else if (!cell.equals("")) {
                    row.createCell(j).setCellValue((String) cell);
                }
            }
        }
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static List<String> lines(byte[] bytes) {
        return TableText.lines(TableText.convert("table", bytes));
    }

    @Test
    void periodsDownAndIndicatorsAcross() {
        assertThat(TableText.lines(TableText.csv(
                        "深圳市主要经济指标,,",
                        "年份,地区生产总值(亿元),年末常住人口(万人)",
                        "2010,\"9,581.51\",1037.20",
                        "2011,\"11,505.53\",1046.74①",
                        "注：① 初步数。")))
                .containsExactly(
                        "深圳市|地区生产总值|2010|9581.51 亿元",
                        "深圳市|年末常住人口|2010|1037.20 万人",
                        "深圳市|地区生产总值|2011|11505.53 亿元",
                        "深圳市|年末常住人口|2011|1046.74 万人 ① 初步数。");
    }

    @Test
    void regionsAcrossAndYearsDown() {
        assertThat(TableText.lines(
                        TableText.csv("国内专利申请授权数,,", "单位：件,,", "年份,北京,广东", "2009年,22921,83621", "2010年,33511,119343")))
                .containsExactly(
                        "北京|国内专利申请授权数|2009|22921 件",
                        "广东|国内专利申请授权数|2009|83621 件",
                        "北京|国内专利申请授权数|2010|33511 件",
                        "广东|国内专利申请授权数|2010|119343 件");
    }

    @Test
    void twoTablesOnASheet() throws Exception {
        Workbook workbook = new XSSFWorkbook();
        fill(
                workbook.createSheet("统计"),
                0,
                row("表1 各区地区生产总值"),
                row("单位：亿元"),
                row("地区", 2011, 2012),
                row("福田区", 2098.6, 2374.2),
                row("罗湖区", 1217.9, 1352.4),
                row(),
                row("表2 各区常住人口"),
                row("单位：万人"),
                row("地区", 2011, 2012),
                row("福田区", 132.2, 133.0),
                row("罗湖区", 92.6, 93.5));

        assertThat(lines(bytes(workbook)))
                .containsExactly(
                        "福田区|地区生产总值|2011|2098.6 亿元",
                        "福田区|地区生产总值|2012|2374.2 亿元",
                        "罗湖区|地区生产总值|2011|1217.9 亿元",
                        "罗湖区|地区生产总值|2012|1352.4 亿元",
                        "福田区|常住人口|2011|132.2 万人",
                        "福田区|常住人口|2012|133 万人",
                        "罗湖区|常住人口|2011|92.6 万人",
                        "罗湖区|常住人口|2012|93.5 万人");
    }

    @Test
    void tablesSideBySide() {
        assertThat(TableText.lines(TableText.csv(
                        "2012年各地区R&D经费,,,,",
                        "单位：亿元,,,,",
                        "地区,R&D经费,,地区,R&D经费",
                        "北京,1063.4,,上海,679.5",
                        "天津,360.5,,江苏,1287.9")))
                .containsExactlyInAnyOrder(
                        "北京|R&D经费|2012|1063.4 亿元",
                        "天津|R&D经费|2012|360.5 亿元",
                        "上海|R&D经费|2012|679.5 亿元",
                        "江苏|R&D经费|2012|1287.9 亿元");
    }

    @Test
    void quartersBeneathMergedYears() throws Exception {
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("季度");
        fill(
                sheet,
                0,
                row("地区生产总值（亿元）"),
                row("地区", "2012年", "", "2013年", ""),
                row("", "一季度", "1-2季度", "一季度", "上半年"),
                row("全市", 2500, 5600, 2800, 6100.5));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 3, 4));
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));

        assertThat(lines(bytes(workbook)))
                .containsExactly(
                        "全市|地区生产总值|2012-Q1|2500 亿元",
                        "全市|地区生产总值|2012-S1|5600 亿元",
                        "全市|地区生产总值|2013-Q1|2800 亿元",
                        "全市|地区生产总值|2013-S1|6100.5 亿元");
    }

    @Test
    void subRowsUnitsInAColumnAndGrowthBesideTheFigure() {
        assertThat(TableText.lines(TableText.csv(
                        "深圳市2012年国民经济主要指标,,,",
                        "指标,单位,绝对数,比上年增长(%)",
                        "一、地区生产总值,亿元,12950.08,10.0",
                        "　其中：第二产业,亿元,5737.64,7.3",
                        "　　#工 业,亿元,5357.92,7.4",
                        "二、常住人口,万人,1054.74,…")))
                .containsExactly(
                        "深圳市|地区生产总值|2012|12950.08 亿元",
                        "深圳市|地区生产总值-比上年增长|2012|10.0 %",
                        "深圳市|第二产业|2012|5737.64 亿元",
                        "深圳市|第二产业-比上年增长|2012|7.3 %",
                        "深圳市|工业|2012|5357.92 亿元",
                        "深圳市|工业-比上年增长|2012|7.4 %",
                        "深圳市|常住人口|2012|1054.74 万人");
    }

    @Test
    void gb18030WithTitleRowsFullWidthDigitsAndPercentSigns() {
        byte[] csv = TableText.bytes(
                Charset.forName("GB18030"),
                "附表３　各区研发投入情况（2013年）,,",
                ",,单位：亿元",
                "区　县,研发支出,占GDP比重",
                "福田区,１２３．４,4.1%",
                "南　山　区,\"1,234.5 \",－0.5%");

        assertThat(lines(csv))
                .containsExactly(
                        "福田区|研发支出|2013|123.4 亿元",
                        "福田区|占GDP比重|2013|4.1 %",
                        "南山区|研发支出|2013|1234.5 亿元",
                        "南山区|占GDP比重|2013|-0.5 %");
    }

    @Test
    void monthAndYearToDateFromTheTitle() {
        assertThat(TableText.lines(TableText.csv(
                        "2013年6月主要经济指标（深圳市）,,,",
                        "指标,计量单位,本月,1-本月累计",
                        "规模以上工业增加值,亿元,500.1,2461.3",
                        "进出口总额,亿美元,401.2,2774.6")))
                .containsExactly(
                        "深圳市|规模以上工业增加值|2013-06|500.1 亿元",
                        "深圳市|规模以上工业增加值|2013-S1|2461.3 亿元",
                        "深圳市|进出口总额|2013-06|401.2 亿美元",
                        "深圳市|进出口总额|2013-S1|2774.6 亿美元");
    }

    @Test
    void datesAsYearsInAnOldWorkbook() throws Exception {
        Workbook workbook = new HSSFWorkbook();
        Sheet sheet = workbook.createSheet("Sheet1");
        fill(sheet, 0, row("常住人口（万人）"), row("地区"), row("深圳", 1037.2, 1046.7));
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        for (int i = 0; i < 2; i++) {
            sheet.getRow(1).createCell(1 + i).setCellValue(java.time.LocalDate.of(2010 + i, 12, 31));
            sheet.getRow(1).getCell(1 + i).setCellStyle(date);
        }

        assertThat(lines(bytes(workbook))).containsExactly("深圳|常住人口|2010|1037.2 万人", "深圳|常住人口|2011|1046.7 万人");
    }

    @Test
    void figuresAsTheyAreStored() throws Exception {
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("1");
        fill(sheet, 0, row("指标", "2011年", "2012年"), row("比重(%)", 0.1 + 0.2, "97.3%"), row("增速(%)", "—", "12.5 "));

        assertThat(lines(bytes(workbook)))
                .containsExactly("|比重|2011|0.30000000000000004 %", "|比重|2012|97.3 %", "|增速|2012|12.5 %");
    }

    @Test
    void formulasWithoutAResultAreErrorsWithTheirCell() throws Exception {
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("表");
        fill(sheet, 0, row("地区", "2011年", "2012年"), row("北京", 1, 2), row("天津", 3, 4));
        sheet.getRow(2).getCell(2).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());

        List<TableValue> values = TableText.convert("t.xlsx", bytes(workbook));

        assertThat(values.get(3).state()).isEqualTo(TableValue.State.UNREADABLE);
        assertThat(values.get(3).location().display()).isEqualTo("t.xlsx!表!C3");
    }

    @Test
    void semicolonsAndDecimalCommas() {
        assertThat(lines(TableText.bytes(
                        StandardCharsets.UTF_8,
                        "STRUCTURE;REF_AREA: Area;INDICATOR;TIME_PERIOD;OBS_VALUE;OBS_STATUS",
                        "dataflow;CN: China;GDP: Output;2012;1234,5;A: Normal")))
                .containsExactly("CN|GDP|2012|1234.5 A");
    }

    @Test
    void formsNumberTheirColumns() {
        assertThat(TableText.lines(
                        TableText.csv("科技活动情况,,", "2012年,,", "指标名称,代码,数量（人）", "甲,乙,1", "从业人员,01,350", "研发人员,02,120")))
                .containsExactly("|从业人员|2012|350 人", "|研发人员|2012|120 人");
    }

    @Test
    void indicatorsAboveYearsOnePerGroup() throws Exception {
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("组");
        fill(
                sheet,
                0,
                row("地区", "地区生产总值（亿元）", "", "常住人口（万人）", ""),
                row("", 2011, 2012, 2011, 2012),
                row("广州", 12423.4, 13551.2, 1275.1, 1283.9));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 4));
        sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));

        assertThat(lines(bytes(workbook)))
                .containsExactly(
                        "广州|地区生产总值|2011|12423.4 亿元",
                        "广州|地区生产总值|2012|13551.2 亿元",
                        "广州|常住人口|2011|1275.1 万人",
                        "广州|常住人口|2012|1283.9 万人");
    }
}
