package org.plumbline.load.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Small tables typed in the shapes of yearbooks, monthly reports and database exports; expected rows are read by eye. */
class BureauTablesTest {
    private static List<String> csv(String... lines) {
        return TableText.lines(TableText.csv(lines));
    }

    /** A sheet of lines with tabs between cells; ranges such as C3:D3 are merged. */
    private static List<String> sheet(String name, List<String> merged, String... lines) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(name);
            for (int i = 0; i < lines.length; i++) {
                Row row = sheet.createRow(i);
                String[] cells = lines[i].split("\t", -1);
                for (int j = 0; j < cells.length; j++) {
                    if (!cells[j].isEmpty()) {
                        row.createCell(j).setCellValue(cells[j].replace("\\n", "\n"));
                    }
                }
            }
            merged.forEach(range -> sheet.addMergedRegion(CellRangeAddress.valueOf(range)));
            book.write(out);
            return TableText.lines(TableText.convert("table.xlsx", out.toByteArray()));
        }
    }

    @Test
    void partsMarkedInHeadsBelongToTheHeadAtTheirLeft() throws IOException {
        assertThat(sheet(
                        "1",
                        List.of("A3:A4", "B3:B4", "D3:D4"),
                        "2-7 各地区R&D人员(2018年)",
                        "单位:人,人年",
                        "地 区\tR&D人员\\nPersonnel\t\tR&D人员折合\\n全时当量\\nFTE\t",
                        "\t\t#女性\\nFemale\t\t#研究人员\\nResearchers",
                        "全 国\t4261170\t951481\t2981234\t934631"))
                .containsExactly(
                        "全国|R&D人员|2018|4261170 人",
                        "全国|R&D人员-女性|2018|951481 人",
                        "全国|R&D人员折合全时当量|2018|2981234 人年",
                        "全国|R&D人员折合全时当量-研究人员|2018|934631 人年");
    }

    @Test
    void anEmptyBoxOverPartsBelongsToTheHeadAtItsLeftUnlessThatIsASum() throws IOException {
        assertThat(sheet(
                        "1",
                        List.of("B3:B4", "C3:D3"),
                        "7-5 分地区税收(2019年)",
                        "单位:亿元",
                        "地区\t税收收入\t\t",
                        "\t\t国内增值税\t企业所得税",
                        "北京\t4822.98\t1820.90\t1228.53"))
                .containsExactly(
                        "北京|税收收入|2019|4822.98 亿元", "北京|税收收入-国内增值税|2019|1820.90 亿元", "北京|税收收入-企业所得税|2019|1228.53 亿元");
        assertThat(sheet(
                        "1",
                        List.of("B3:B4", "C3:D3"),
                        "8-8 专利授权数(2020年)",
                        "单位:件",
                        "地区\t合 计\t\t",
                        "\t\t发 明\t外观设计",
                        "北京\t162824\t63266\t24222"))
                .contains("北京|发明|2020|63266 件");
    }

    @Test
    void ofTwoUnitsRatesTakeTheRatio() {
        assertThat(csv(
                        "3-7 各区县人口出生、死亡情况(2022年),,,,",
                        "\"单位:人、‰\",,,,",
                        "区 县,年内出生,,自然增长,",
                        ",人数,出生率,人数,增长率",
                        "金平区,5131,7.16,-832,-1.16"))
                .containsExactly(
                        "金平区|年内出生-人数|2022|5131 人",
                        "金平区|年内出生-出生率|2022|7.16 ‰",
                        "金平区|自然增长-人数|2022|-832 人",
                        "金平区|自然增长-增长率|2022|-1.16 ‰");
    }

    @Test
    void unitsInBracketsInAColumn() {
        assertThat(csv(
                        "4-1 人口主要指标,,,",
                        "(2022年),,,",
                        "指标名称,单位,全市,惠城区",
                        "常住人口,(万人),605.02,156.10",
                        "人口密度,(人/平方公里),533,1349"))
                .containsExactly(
                        "全市|常住人口|2022|605.02 万人",
                        "惠城区|常住人口|2022|156.10 万人",
                        "全市|人口密度|2022|533 人/平方公里",
                        "惠城区|人口密度|2022|1349 人/平方公里");
    }

    @Test
    void aComparisonAmongRegionsBelongsToTheRegionBeforeIt() {
        assertThat(csv(
                        "人口主要指标,,,,",
                        ",(2022年),,,",
                        "指标名称,计量,全市,比2021年,榕城区",
                        ",单位,,\"+、-%\",",
                        "年末常住人口,万人,563.41,0.31,94.18"))
                .containsExactly(
                        "全市|年末常住人口|2022|563.41 万人", "全市|年末常住人口-比2021年|2022|0.31 %", "榕城区|年末常住人口|2022|94.18 万人");
    }

    @Test
    void cumulatedFiguresCountFromTheBeginningOfTheYear() {
        assertThat(csv(
                        "数据库：季度数据,,",
                        "时间：最近2季度,,",
                        "指标,2019年第四季度,2019年第三季度",
                        "国内生产总值(不变价)当季值(亿元),248038.7,227899.1",
                        "国内生产总值(不变价)累计值(亿元),891646.1,643607.5",
                        "数据来源：国家统计局,,"))
                .containsExactly(
                        "|国内生产总值(不变价)当季值|2019-Q4|248038.7 亿元",
                        "|国内生产总值(不变价)当季值|2019-Q3|227899.1 亿元",
                        "|国内生产总值(不变价)累计值|2019|891646.1 亿元",
                        "|国内生产总值(不变价)累计值|2019-01/2019-09|643607.5 亿元");
        assertThat(csv("指标,2020年4月,2020年3月", "工业增加值同比增长(%),3.9,-1.1", "工业增加值累计增长(%),-4.9,-8.4"))
                .contains("|工业增加值同比增长|2020-04|3.9 %", "|工业增加值累计增长|2020-01/2020-04|-4.9 %");
    }

    @Test
    void figuresOfStockThatAddUpOverTheYearsKeepTheirMonth() {
        assertThat(csv("指标,2020年4月,2020年3月", "累计装机容量(万千瓦),20500,20400"))
                .containsExactly("|累计装机容量|2020-04|20500 万千瓦", "|累计装机容量|2020-03|20400 万千瓦");
    }

    @Test
    void everyRowOfHeadsSaysWhatItHolds() {
        assertThat(csv(
                        "指标,GDP_当期,工业增加值_累计同比实际增速",
                        "地区,全国,全国",
                        "频度,季,月",
                        "单位,亿元,%",
                        "2010-06,99347.4,17.6",
                        "2010-09,105963.7,16.3"))
                .containsExactly(
                        "全国|GDP_当期|2010-Q2|99347.4 亿元",
                        "全国|工业增加值_累计同比实际增速|2010-S1|17.6 %",
                        "全国|GDP_当期|2010-Q3|105963.7 亿元",
                        "全国|工业增加值_累计同比实际增速|2010-01/2010-09|16.3 %");
    }

    @Test
    void aContinuedTableTakesTitlePeriodAndUnitFromTheFirst() {
        assertThat(csv(
                        "7-6 分地区一般公共预算支出(2023年),",
                        "单位:亿元,",
                        "地区,教育支出",
                        "北京,1227.90",
                        "天津,491.79",
                        "a) 初步数。,",
                        "7-6续表1,",
                        "continued,",
                        "单位:亿元,",
                        "地区,节能环保支出",
                        "北京,287.46",
                        "天津,76.33"))
                .contains("北京|教育支出|2023|1227.90 亿元", "天津|节能环保支出|2023|76.33 亿元");
    }

    @Test
    void tablesBesideEachOtherMayBeginInDifferentRows() throws IOException {
        assertThat(sheet(
                        "1-2",
                        List.of("B4:C4", "A4:A5", "G3:H3", "F3:F4"),
                        "3-11 各地区农用化肥施用量\t\t\t\t\t3-11 续表",
                        "(按折纯法计算)\t\t\t\t\t单位:万吨",
                        "单位:万吨\t\t\t\t\t地区\t3.钾肥\t",
                        "地 区\t1.氮肥\t\t\t\t\t2018年\t2019年",
                        "\t2018年\t2019年\t\t\t全 国\t590.3\t561.1",
                        "全 国\t2065.4\t1930.2\t\t\t北 京\t0.4\t0.3",
                        "北 京\t3.0\t2.2\t\t\t天 津\t1.7\t1.7",
                        "天 津\t5.3\t5.0\t\t\t河 北\t28.2\t26.5",
                        "河 北\t114.5\t106.5"))
                .contains("全国|氮肥|2018|2065.4 万吨", "河北|氮肥|2019|106.5 万吨", "全国|钾肥|2018|590.3 万吨", "河北|钾肥|2019|26.5 万吨");
    }

    @Test
    void yearsAndMonthsInColumnsOfTheirOwn() {
        assertThat(csv("Year,Month,吉林省,黑龙江省", "2011,1,53.6,72.3", "2011,2,49.5,60.8"))
                .containsExactly("吉林省||2011-01|53.6", "黑龙江省||2011-01|72.3", "吉林省||2011-02|49.5", "黑龙江省||2011-02|60.8");
    }

    @Test
    void labelledLinesAmongTheRows() {
        assertThat(csv(
                        "指标,2011年1月,2011年2月",
                        "数据库：分省月度数据,,",
                        "地区：内蒙古自治区,,",
                        "发电量当期值(亿千瓦小时),228.0,198.9",
                        "地区：吉林省,,",
                        "发电量当期值(亿千瓦小时),53.6,49.5"))
                .containsExactly(
                        "内蒙古自治区|发电量当期值|2011-01|228.0 亿千瓦小时",
                        "内蒙古自治区|发电量当期值|2011-02|198.9 亿千瓦小时",
                        "吉林省|发电量当期值|2011-01|53.6 亿千瓦小时",
                        "吉林省|发电量当期值|2011-02|49.5 亿千瓦小时");
    }

    @Test
    void withoutATitleTheSheetSaysWhatItIsAbout() throws IOException {
        assertThat(sheet("就业人口", List.of(), "\t廣州\t深圳", "1999\t454.89\t~", "2000\t503.69\t308.5"))
                .containsExactly("廣州|就业人口|1999|454.89", "廣州|就业人口|2000|503.69", "深圳|就业人口|2000|308.5");
        assertThat(sheet("年度数据", List.of(), "\t广州\t深圳", "1999\t454.89\t1", "2000\t503.69\t308.5"))
                .contains("广州||1999|454.89");
    }

    @Test
    void countriesInHeadsWithMonthsBeneath() throws IOException {
        assertThat(sheet(
                        "1",
                        List.of("B3:C3", "D3:E3"),
                        "（16）2016年12月自部分国家（地区）进口商品总值表",
                        "单位：万元人民币",
                        "类章\t缅甸\t\t中国香港\t",
                        "\t12月\t1至12月\t12月\t1至12月",
                        "总值\t615322\t4095777\t-\t16845314"))
                .containsExactly(
                        "缅甸|总值|2016-12|615322 万元人民币", "缅甸|总值|2016|4095777 万元人民币", "中国香港|总值|2016|16845314 万元人民币");
    }

    @Test
    void spansOfYearsInHeads() {
        assertThat(csv(
                        "8-28 商标注册(2016年),,,",
                        "单位：件,,,",
                        "地区,核准注册,1991-2015年,截至2015年底",
                        ",,核准注册商标,有效注册量",
                        "全国,2119032,12739678,11143475"))
                .containsExactly(
                        "全国|核准注册|2016|2119032 件", "全国|核准注册商标|1991/2015|12739678 件", "全国|有效注册量|2015-12|11143475 件");
    }

    @Test
    void namesInTwoLanguagesWithoutABlank() {
        assertThat(csv(
                        "地区 Region,年末人数（人）2023年",
                        "河北Hebei,62072",
                        "新疆建设兵团Xinjiang Construction Corps,4632",
                        "河南Henan,5"))
                .containsExactly("河北|年末人数|2023|62072 人", "新疆建设兵团|年末人数|2023|4632 人", "河南|年末人数|2023|5 人");
    }

    @Test
    void aRowOfFiguresThatLookLikeYearsIsNoHead() {
        assertThat(csv(
                        "Country Name,Country Code,Indicator Name,2000,2001",
                        "Mauritius,MUS,Land area (sq. km),2030,2030",
                        "Albania,ALB,Land area (sq. km),27400,27400"))
                .hasSize(4)
                .contains("MUS|Land area (sq. km)|2001|2030");
    }

    @Test
    void aColumnOfYearsBetweenFiguresCountsForAllOfThem() {
        assertThat(csv("各村人口,,,", "村名,总户数,年份,人数", "甲村,9,2001,31", "乙村,8,2002,28", "丙村,7,2003,25"))
                .containsExactly(
                        "|甲村-总户数|2001|9",
                        "|甲村-人数|2001|31",
                        "|乙村-总户数|2002|8",
                        "|乙村-人数|2002|28",
                        "|丙村-总户数|2003|7",
                        "|丙村-人数|2003|25");
    }

    @Test
    void aUnitAtTheEndOfARemarkAboveTheHeads() {
        assertThat(csv("3-1 国内生产总值,,,", "本表按当年价格计算。,,,单位：亿元", "年 份,国内生产总值,第一产业,人均国内生产总值(元)", "1978,3678.7,1018.5,385"))
                .containsExactly("|国内生产总值|1978|3678.7 亿元", "|第一产业|1978|1018.5 亿元", "|人均国内生产总值|1978|385 元");
    }

    @Test
    void aRowOfGrowthBelongsToTheRowAboveIt() {
        assertThat(csv(
                        "各市主要指标（2020年）,,",
                        "指标,广州市,深圳市",
                        "地区生产总值（亿元）,25019.11,27670.24",
                        "比上年增长（%）,2.7,3.1",
                        "常住人口（万人）,1874.03,1763.38"))
                .containsExactly(
                        "广州市|地区生产总值|2020|25019.11 亿元",
                        "深圳市|地区生产总值|2020|27670.24 亿元",
                        "广州市|地区生产总值-比上年增长|2020|2.7 %",
                        "深圳市|地区生产总值-比上年增长|2020|3.1 %",
                        "广州市|常住人口|2020|1874.03 万人",
                        "深圳市|常住人口|2020|1763.38 万人");
    }

    @Test
    void aFigureWithItsUnitInBrackets() {
        assertThat(csv("指 标,单位,2021年,2022年,2022年比上年增长(%)", "城镇化率,%,71.3,71.7,0.4(百分点)"))
                .contains("|城镇化率-比上年增长|2022|0.4 百分点");
    }

    @Test
    void monthsAsSpreadsheetsWriteThem() {
        assertThat(csv("各区常住人口,,", "单位：万人,,", "地 区,Dec-15,Dec-16", "福田区,144.06,150.17", "南山区,120.5,130.5"))
                .contains("福田区|常住人口|2015-12|144.06 万人", "南山区|常住人口|2016-12|130.5 万人");
    }

    @Test
    void yearsDownInTwoColumnsOfATable() {
        assertThat(csv("年份,收入（万元）,年份,收入（万元）", "2001,100.5,2003,120.5", "2002,110.5,2004,130.5"))
                .containsExactly("|收入|2001|100.5 万元", "|收入|2002|110.5 万元", "|收入|2003|120.5 万元", "|收入|2004|130.5 万元");
    }

    @Test
    void aHeadThatIsWrongAboutItsLabels() {
        assertThat(csv("5-6 人口自然变动情况,", "(2009年),", "年 份,当年人数", "端 州,2888", "鼎 湖,1638"))
                .contains("|端州-当年人数|2009|2888", "|鼎湖-当年人数|2009|1638");
    }

    @Test
    void yearsAsRowsOfTheirOwn() {
        assertThat(csv(
                        "满意程度,,",
                        ",男,女",
                        "2004,,",
                        "满意,54.4,57.7",
                        "不满意,18.6,11.6",
                        "2005,,",
                        "满意,55.1,58.0",
                        "不满意,17.0,11.0"))
                .contains("|满意-男|2004|54.4", "|不满意-女|2004|11.6", "|满意-男|2005|55.1", "|不满意-女|2005|11.0");
    }

    @Test
    void tablesThatOnlyArrangeAPageAreNoTables() {
        String page = "<html><body><table><tr><td>导航</td><td><p>2022年R&amp;D经费情况</p>"
                + "<table><tr><td>地 区</td><td>R&amp;D经费（亿元）</td></tr><tr><td>北 京</td><td>2843.3</td></tr>"
                + "<tr><td>天 津</td><td>568.7</td></tr></table></td></tr></table></body></html>";
        assertThat(TableText.lines(TableText.convert("page.xls", page.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("北京|R&D经费|2022|2843.3 亿元", "天津|R&D经费|2022|568.7 亿元");
    }
}
