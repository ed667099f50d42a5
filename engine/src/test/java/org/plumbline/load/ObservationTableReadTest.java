package org.plumbline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.finding.Loaded;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Qualifier;
import org.plumbline.model.Stage;

class ObservationTableReadTest {

    private static Loaded<Plan> read(String... lines) {
        return MemoryPlan.small().with("observations.csv", lines).read();
    }

    private static ObservationTable good(String... lines) {
        Loaded<Plan> loaded = read(lines);
        assertThat(loaded.findings()).isEmpty();
        return loaded.value().observations();
    }

    private static List<String> findings(Loaded<Plan> loaded) {
        return MemoryPlan.describe(loaded.findings());
    }

    @Test
    void defaults() {
        ObservationTable table = good("indicator,region,period,value", "gdp,sz,2012,12950.10");

        assertThat(table.size()).isEqualTo(1);
        assertThat(table.value(0)).isEqualTo(12_950.1);
        assertThat(table.text(0)).isEqualTo("12950.10");
        assertThat(table.decimals(0)).isEqualTo(2);
        assertThat(table.period(0)).isEqualTo(Period.ofYear(2012));
        assertThat(table.stage(0)).isEqualTo(Stage.REVISED);
        assertThat(table.status(0)).isEqualTo(ObservationStatus.NORMAL);
        assertThat(table.qualifier(0)).isEqualTo(Qualifier.EXACT);
        assertThat(table.definition(0)).isEqualTo("现行口径");
        assertThat(table.published(0)).isEqualTo(ObservationTable.NO_DAY);
        assertThat(table.source(0)).isEqualTo(ObservationTable.NO_SOURCE);
        assertThat(table.location(0).display()).isEqualTo("observations.csv:2");
    }

    @Test
    void everyColumnInChinese() {
        ObservationTable table = good(
                "指标,地区,时期,数值,时段,单位,单位倍数,口径,阶段,限定,状态,保密,发布日期,来源,备注",
                "地区生产总值,深圳市,2012年三季度,\"9,000.5\",累计,元,8,旧口径,快报,超过,估计,F,2012-10,规划,注");

        assertThat(table.period(0).toString()).isEqualTo("2012-01/2012-09");
        assertThat(table.value(0)).isEqualTo(9000.5);
        assertThat(table.storedUnit(0)).isEmpty();
        assertThat(table.definition(0)).isEqualTo("旧口径");
        assertThat(table.stage(0)).isEqualTo(Stage.FLASH);
        assertThat(table.qualifier(0)).isEqualTo(Qualifier.ABOVE);
        assertThat(table.status(0)).isEqualTo(ObservationStatus.ESTIMATED);
        assertThat(table.confidentiality(0)).isEqualTo("F");
        assertThat(table.published(0))
                .isEqualTo((int) LocalDate.of(2012, 10, 31).toEpochDay());
        assertThat(table.source(0)).isZero();
        assertThat(table.note(0)).isEqualTo("注");
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, 万亿元,  ,   25000",
        "2.5, CNY_1T, ,   25000",
        "9,   元,     8,  9",
        "9,   亿元,   8,  9",
        "9,   亿元,   0,  9",
        "9,   '',     9,  90",
        "9,   万元,   ,   0.0009",
        "9,   CNY,   -2, 0.0000000009",
    })
    void unitsAreConverted(String value, String unit, String power, double expected) {
        ObservationTable table = good(
                "indicator,region,period,value,unit,unit_mult",
                "gdp,sz,2012," + value + "," + unit + "," + (power == null ? "" : power));

        assertThat(table.value(0)).isEqualTo(expected);
        assertThat(table.stored(0)).isEqualTo(Double.parseDouble(value));
    }

    @Test
    void percentSignsMeanPercent() {
        ObservationTable table = good("indicator,region,period,value", "share,sz,2012,4.02%", "share,sz,2013,4.1‰");

        assertThat(table.value(0)).isEqualTo(4.02);
        assertThat(table.value(1)).isEqualTo(0.41);
        assertThat(table.decimals(1)).isEqualTo(2);
    }

    @Test
    void whatDoesNotConvertIsLeftOutAndUnknownUnitsAreKept() {
        Loaded<Plan> loaded = read(
                "indicator,region,period,value,unit,unit_mult",
                "gdp,sz,2012,1,万人,",
                "gdp,sz,2013,2,箩,",
                "gdp,sz,2014,3,箩,",
                "gdp,sz,2015,4%,,",
                "gdp,sz,2016,5,万元,8");

        assertThat(findings(loaded))
                .containsExactly(
                        "warning unit-mismatch observations.csv:2 万人",
                        "warning unit-unknown observations.csv:3 箩",
                        "warning unit-mismatch observations.csv:5 percent",
                        "warning unit-mismatch observations.csv:6 万元 10^8");
        assertThat(loaded.value().observations().size()).isEqualTo(2);
        assertThat(loaded.value().observations().value(1)).isEqualTo(3);
        assertThat(loaded.value().observations().storedUnit(1)).isEqualTo("箩");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "…", "..", "-", "—", "/", "n/a", "※", "##", "?", "？"})
    void missingValuesMakeNoObservationAndNoFinding(String mark) {
        assertThat(good("indicator,region,period,value", "gdp,sz,2012," + mark).size())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M", "O", "L", "H", "Q", "S", "缺失"})
    void statusesThatSayMissingMakeNoObservation(String status) {
        assertThat(good("indicator,region,period,value,status", "gdp,sz,2012,1," + status)
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "初步, , PROVISIONAL, PRELIMINARY",
        "P,   , PROVISIONAL, PRELIMINARY",
        "p,  最终, PROVISIONAL, FINAL",
        "修订, , NORMAL, REVISED",
        "最终, , NORMAL, FINAL",
        "估计, , ESTIMATED, REVISED",
        "预测, , FORECAST, REVISED",
        "F,  预计, FORECAST, EXPECTED",
        "B,  , BREAK, REVISED",
        ",   普查, NORMAL, BENCHMARK",
    })
    void statusAndStageWords(String status, String stage, ObservationStatus expected, Stage expectedStage) {
        ObservationTable table = good(
                "indicator,region,period,value,status,stage",
                "gdp,sz,2012,1," + (status == null ? "" : status) + "," + (stage == null ? "" : stage));

        assertThat(table.status(0)).isEqualTo(expected);
        assertThat(table.stage(0)).isEqualTo(expectedStage);
    }

    @Test
    void publicationFollowsTheSourceWhereTheRowSaysNothing() {
        ObservationTable table = good(
                "indicator,region,period,value,published,source",
                "gdp,sz,2012,1,,s1",
                "gdp,sz,2012,1,2013,s1",
                "gdp,sz,2012,1,2013年2月5日,");

        assertThat(table.published(0)).isEqualTo((int) LocalDate.of(2011, 1, 31).toEpochDay());
        assertThat(table.published(1))
                .isEqualTo((int) LocalDate.of(2013, 12, 31).toEpochDay());
        assertThat(table.published(2)).isEqualTo((int) LocalDate.of(2013, 2, 5).toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({
        "2012,     '',     2012",
        "2012-06,  '',     2012-S1",
        "2012-Q3,  '',     2012-01/2012-09",
        "2012-Q3,  period, 2012-Q3",
        "2012-S2,  '',     2012",
        "2012-01/2012-05, '', 2012-01/2012-05",
        "2011-11/2012-03, '', 2011-11/2012-03",
    })
    void yearToDateIndicatorsAccumulate(String period, String span, String expected) {
        Plan plan = MemoryPlan.of()
                .with("indicators.csv", "id,name_zh,unit,subannual", "gdp,地区生产总值,亿元,ytd")
                .with("regions.csv", "id,name_zh", "sz,深圳市")
                .with("observations.csv", "indicator,region,period,value,span", "gdp,sz," + period + ",1," + span)
                .plan();

        assertThat(plan.observations().period(0).toString()).isEqualTo(expected);
    }

    @Test
    void exactlyWhatIsWrongIsSaid() {
        Loaded<Plan> loaded = read(
                "indicator,region,period,value,stage,qualifier,status,published,unit_mult",
                "gdp,sz,2012,五百,,,,,",
                "gdp,sz,,1,,,,,",
                "gdp,sz,2012-13,1,,,,,",
                "gpd,sz,2012,1,,,,,",
                "gdp,mars,2012,1,,,,,",
                "gdp,sz,2013,1,final?,roughly,Z,someday,x");

        assertThat(findings(loaded))
                .containsExactly(
                        "error number-invalid observations.csv:2 五百",
                        "error cell-missing observations.csv:3",
                        "error period-invalid observations.csv:4 2012-13",
                        "error id-unknown observations.csv:5 gpd",
                        "error id-unknown observations.csv:6 mars",
                        "warning number-invalid observations.csv:7 x",
                        "warning date-invalid observations.csv:7 someday",
                        "warning code-invalid observations.csv:7 Z",
                        "warning code-invalid observations.csv:7 final?",
                        "warning code-invalid observations.csv:7 roughly");
        assertThat(loaded.findings().get(0).subject()).isEqualTo("gdp sz 2012");
        assertThat(loaded.value().observations().size()).isEqualTo(1);
    }

    @Test
    void aLostTableOfRegionsIsSaidOnce() {
        Loaded<Plan> loaded = MemoryPlan.small()
                .with("regions.csv", "name_zh", "深圳市")
                .with("observations.csv", "indicator,region,period,value", "gdp,sz,2012,1", "gdp,sz,2013,1")
                .read();

        assertThat(loaded.findings())
                .extracting(f -> f.code().code())
                .containsExactly("header-missing-column", "rule-skipped");
        assertThat(loaded.unread()).containsExactly("regions");
        assertThat(loaded.value().observations().size()).isZero();
    }

    @Test
    void gb18030IsReadAndNamed() {
        byte[] bytes = "指标,地区,时期,数值\n地区生产总值,深圳市,2012年,12950.1\n".getBytes(Charset.forName("GB18030"));
        Loaded<Plan> loaded = MemoryPlan.small().with("observations.csv", bytes).read();

        assertThat(findings(loaded)).containsExactly("info encoding-assumed observations.csv");
        assertThat(loaded.value().observations().value(0)).isEqualTo(12_950.1);
        assertThat(loaded.value().inputs())
                .filteredOn(input -> input.path().equals("observations.csv"))
                .extracting("encoding")
                .containsExactly("GB18030");
    }

    @Test
    void sdmxCsv1() {
        ObservationTable table = good(
                "DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS",
                "X:GDP(1.0),A,SZ,GDP,2012,12950.0600,A,F,CNY,8,2",
                "X:GDP(1.0),Q,SZ,GDP,2012-Q1,NaN,M,F,CNY,8,2",
                "X:GDP(1.0),Q,SZ,GDP,2012-Q2,2500,P,F,CNY,8,2");

        assertThat(table.size()).isEqualTo(2);
        assertThat(table.value(0)).isEqualTo(12_950.06);
        assertThat(table.decimals(0)).isEqualTo(2);
        assertThat(table.confidentiality(0)).isEqualTo("F");
        assertThat(table.stage(1)).isEqualTo(Stage.PRELIMINARY);
    }

    @Test
    void sdmxCsv2WithLabels() {
        ObservationTable table = good(
                "STRUCTURE;STRUCTURE_ID;ACTION;FREQ: Frequency;REF_AREA: Area;SERIES: Series;TIME_PERIOD: Time;OBS_VALUE;UNIT_MEASURE: Unit;OBS_STATUS: Status",
                "dataflow;X:GDP(1.0);I;A: Annual;sz: Shenzhen;share: R&D share;2012;4.02;PT: Percent;E: Estimated");

        assertThat(table.value(0)).isEqualTo(4.02);
        assertThat(table.status(0)).isEqualTo(ObservationStatus.ESTIMATED);
    }
}
