package org.plumbline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Loaded;
import org.plumbline.model.BaselineVintage;
import org.plumbline.model.Basis;
import org.plumbline.model.Figure;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;
import org.plumbline.model.SourceId;
import org.plumbline.model.Target;
import org.plumbline.model.TargetClass;
import org.plumbline.model.TargetKind;

class TargetTableTest {
    private static final String HEAD = "id,indicator,region,period,kind,value,low,high,unit,tolerance,baseline_value";

    private static Loaded<Plan> read(String head, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = head;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return MemoryPlan.small().with("targets.csv", lines).read();
    }

    private static Target single(String row) {
        Loaded<Plan> loaded = read(HEAD, row);
        assertThat(loaded.findings()).isEmpty();
        return loaded.value().targets().get(0);
    }

    private static double value(Target target) {
        return target.value().map(Figure::value).orElseThrow();
    }

    @Test
    void defaults() {
        Target target = single("t1,gdp,sz,2015,reach,100,,,,,");

        assertThat(target.period()).isEqualTo(Period.ofYear(2015));
        assertThat(target.kind()).isEqualTo(TargetKind.REACH);
        assertThat(target.basis()).isEqualTo(Basis.LEVEL);
        assertThat(value(target)).isEqualTo(100);
        assertThat(target.unit()).isEqualTo("CNY_100M");
        assertThat(target.definition()).isEqualTo("现行口径");
        assertThat(target.targetClass()).isEqualTo(TargetClass.EXPECTED);
        assertThat(target.convertible()).isTrue();
        assertThat(target.strict()).isFalse();
        assertThat(target.location().display()).isEqualTo("targets.csv:2");
    }

    @Test
    void everyColumnInChinese() {
        Loaded<Plan> loaded = read(
                "编号,指标,地区,时期,类型,比较基础,目标值,严格,单位,口径,窗口起点,参照地区,基期,基期值,基期版本,阈值,来源,章节,印发日期,取代,组别,类别,重点,牵头单位,配合单位,备注,处室",
                "t0,gdp,sz,2012,达到,,1,,,,,,,,,,,,,,,,,,,,",
                "t1,地区生产总值,甲区,2011-2015,占比,平均,20%,是,亿元,新口径,2011,深圳市,2010年,1200,修订后,path:1,规划,三,2012-03,t0;s1,调整,约束性,是,发改委、科创委,财政委；税务局,注,一处");
        Target target = loaded.value().targets().get(1);

        assertThat(loaded.findings()).extracting(f -> f.code().code()).containsExactly("column-unknown");
        assertThat(target.region()).isEqualTo(RegionId.of("a"));
        assertThat(target.period()).isEqualTo(Period.ofYears(2011, 2015));
        assertThat(target.kind()).isEqualTo(TargetKind.SHARE_OF);
        assertThat(target.basis()).isEqualTo(Basis.AVERAGE);
        assertThat(value(target)).isEqualTo(20);
        assertThat(target.strict()).isTrue();
        assertThat(target.definition()).isEqualTo("新口径");
        assertThat(target.windowStart()).contains(LocalDate.of(2011, 1, 1));
        assertThat(target.of()).contains(RegionId.of("sz"));
        assertThat(target.baselinePeriod()).contains(Period.ofYear(2010));
        assertThat(target.baselineValue().map(Figure::value)).contains(1200.0);
        assertThat(target.baselineVintage()).isEqualTo(BaselineVintage.RESTATED);
        assertThat(target.thresholds()).isEqualTo("path:1");
        assertThat(target.source()).contains(SourceId.of("s1"));
        assertThat(target.section()).isEqualTo("三");
        assertThat(target.issued()).contains(LocalDate.of(2012, 3, 31));
        assertThat(target.supersedes()).containsExactly("t0", "s1");
        assertThat(target.set()).isEqualTo("调整");
        assertThat(target.targetClass()).isEqualTo(TargetClass.BINDING);
        assertThat(target.headline()).isTrue();
        assertThat(target.leadUnits()).containsExactly("发改委", "科创委");
        assertThat(target.supportUnits()).containsExactly("财政委", "税务局");
        assertThat(target.note()).isEqualTo("注");
        assertThat(target.extra()).isEqualTo(Map.of("处室", "一处"));
    }

    @Test
    void figuresAreConvertedIntoTheIndicatorsUnit() {
        Target target = single("t1,gdp,sz,2015,range,,2.0,3,万亿元,0.1,1200");

        assertThat(target.low().map(Figure::value)).contains(20_000.0);
        assertThat(target.high().map(Figure::value)).contains(30_000.0);
        assertThat(target.tolerance().map(Figure::value)).contains(1000.0);
        assertThat(target.baselineValue().map(Figure::value)).contains(1200.0);
        assertThat(target.low().orElseThrow().stored()).isEqualTo(2);
        assertThat(target.low().orElseThrow().decimals()).isZero();
        assertThat(target.unit()).isEqualTo("CNY_1T");
    }

    @Test
    void aRangeMayStandInOneCell() {
        Target target = single("t1,share,sz,2015,区间,60～70%,,,,,");

        assertThat(target.low().map(Figure::value)).contains(60.0);
        assertThat(target.high().map(Figure::value)).contains(70.0);
        assertThat(target.value()).isEmpty();
    }

    @Test
    void reversedRangesAreSwapped() {
        Loaded<Plan> loaded = read(HEAD, "t1,gdp,sz,2015,range,,70,60,,,");

        assertThat(MemoryPlan.describe(loaded.findings())).containsExactly("warning range-reversed targets.csv:2 70");
        assertThat(loaded.value().targets().get(0).low().map(Figure::value)).contains(60.0);
    }

    @Test
    void someKindsIgnoreTheUnit() {
        assertThat(value(single("t1,gdp,sz,2015,growth,10%,,,亿元,,"))).isEqualTo(10);
        assertThat(value(single("t1,gdp,sz,2015,reduction,20,,,人,,"))).isEqualTo(20);
        assertThat(value(single("t1,gdp,sz,2015,multiple,2,,,倍,,"))).isEqualTo(2);
    }

    @Test
    void changesOfRatesAreInPoints() {
        assertThat(value(single("t1,share,sz,2015,change,0.5,,,百分点,,"))).isEqualTo(0.5);
        assertThat(value(single("t1,share,sz,2015,change,0.5%,,,,,"))).isEqualTo(0.5);
    }

    @Test
    void aPercentSignCountsBeforeTheUnit() {
        assertThat(value(single("t1,share,sz,2015,reach,97.3%,,,,,3%"))).isEqualTo(97.3);

        Loaded<Plan> mismatch = read(HEAD, "t1,gdp,sz,2015,reach,97.3%,,,,,");
        assertThat(MemoryPlan.describe(mismatch.findings()))
                .containsExactly("warning unit-mismatch targets.csv:2 percent");
    }

    @Test
    void unitsThatDoNotConvertKeepTheFiguresAndSaySo() {
        Loaded<Plan> loaded = read(HEAD, "t1,gdp,sz,2015,reach,5,,,万人,,", "t2,gdp,sz,2015,reach,5,,,箩,,");
        Target people = loaded.value().targets().get(0);
        Target unknown = loaded.value().targets().get(1);

        assertThat(MemoryPlan.describe(loaded.findings()))
                .containsExactly("warning unit-mismatch targets.csv:2 万人", "warning unit-unknown targets.csv:3 箩");
        assertThat(people.convertible()).isFalse();
        assertThat(people.unit()).isEqualTo("persons_10k");
        assertThat(value(people)).isEqualTo(5);
        assertThat(value(unknown)).isEqualTo(5);
        assertThat(unknown.unit()).isEqualTo("箩");
    }

    @Test
    void blankAndMissingValuesStayTargets() {
        Loaded<Plan> loaded =
                read(HEAD, "t1,gdp,sz,2015,reach,,,,,,", "t2,gdp,sz,2015,reach,…,,,,,", "t3,gdp,sz,2015,定性,,,,,,");

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.value().targets()).extracting(Target::isBlank).containsExactly(true, true, false);
    }

    @Test
    void fractionsAreNumbers() {
        assertThat(value(single("t1,gdp,sz,2015,approx,1/3,,,,,"))).isEqualTo(1.0 / 3);
    }

    @Test
    void exactlyWhatIsWrongIsSaid() {
        Loaded<Plan> loaded = read(
                "id,indicator,region,period,kind,value,basis,source,supersedes,baseline_period,issued",
                "t1,gpd,sz,2015,reach,1,,,,,",
                "t2,gdp,深圳,2015,reach,1,,,,,",
                "t3,gdp,sz,20155,reach,1,,,,,",
                "t4,gdp,sz,2015,more,1,,,,,",
                "t5,gdp,sz,2015,,1,,,,,",
                "t6,gdp,sz,2015,reach,lots,sum,,,then,soon",
                "t7,gdp,sz,2015,reach,1,,s9,t99,,");

        assertThat(MemoryPlan.describe(loaded.findings()))
                .containsExactly(
                        "error id-unknown targets.csv:2 gpd",
                        "error id-unknown targets.csv:3 深圳",
                        "error period-invalid targets.csv:4 20155",
                        "error code-invalid targets.csv:5 more",
                        "error cell-missing targets.csv:6",
                        "error id-unknown targets.csv:8 s9",
                        "error id-unknown targets.csv:8 t99",
                        "warning number-invalid targets.csv:7 lots",
                        "warning period-invalid targets.csv:7 then",
                        "warning date-invalid targets.csv:7 soon",
                        "warning code-invalid targets.csv:7 sum");
        assertThat(loaded.value().targets()).extracting(t -> t.id().value()).containsExactly("t6");
        assertThat(loaded.findings().get(0).arguments()).containsExactly("gdp", "@table.indicators");
        assertThat(loaded.findings().get(1).arguments()).containsExactly("深圳市 (sz)", "@table.regions");
    }

    @Test
    void ambiguousNamesListWhatTheyMayMean() {
        Loaded<Plan> loaded = MemoryPlan.small()
                .with("regions.csv", "id,name_zh,aliases", "x,宝安区,", "y,宝安,宝安区", "z,z,")
                .with("targets.csv", "id,indicator,region,period,kind", "t1,gdp,宝安区,2015,trend", "t2,gdp,X,2015,trend")
                .read();

        assertThat(MemoryPlan.describe(loaded.findings())).containsExactly("error name-ambiguous targets.csv:2 宝安区");
        assertThat(loaded.findings().get(0).arguments()).containsExactly("x, y", "@table.regions");
        assertThat(loaded.value().targets().get(0).region()).isEqualTo(RegionId.of("x"));
    }

    @Test
    void supersedingInACircleIsCut() {
        Loaded<Plan> loaded = read(
                "id,indicator,region,period,kind,supersedes",
                "t1,gdp,sz,2015,trend,t2",
                "t2,gdp,sz,2015,trend,t1",
                "t3,gdp,sz,2015,trend,t1");

        assertThat(MemoryPlan.describe(loaded.findings())).containsExactly("error supersedes-cycle targets.csv:2");
        assertThat(loaded.value().targets())
                .extracting(Target::supersedes)
                .containsExactly(List.of(), List.of(), List.of("t1"));
    }

    @Test
    void withoutATableOfRegionsTheNamesAreRegions() {
        Loaded<Plan> loaded = MemoryPlan.of()
                .with("indicators.csv", "id,name_zh,unit", "gdp,地区生产总值,亿元")
                .with(
                        "targets.csv",
                        "id,indicator,region,period,kind,source",
                        "t1,gdp,深圳市,2015,trend,市规划",
                        "t2,gdp,sz-b,2015,trend,",
                        "t3,gdp,深圳 市,2015,trend,")
                .with(
                        "observations.csv",
                        "indicator,region,period,value,source",
                        "gdp,甲区,2012,1,年鉴",
                        "gdp,sz-b,2012,2,")
                .read();
        Plan plan = loaded.value();

        assertThat(loaded.findings())
                .extracting(f -> f.code() + " " + f.arguments())
                .containsOnly(
                        FindingCode.RULE_SKIPPED + " [@rule.references, regions]",
                        FindingCode.RULE_SKIPPED + " [@rule.references, sources]");
        assertThat(plan.regions().list())
                .extracting(r -> r.id().value() + " " + r.name().zh())
                .containsExactly("r1 深圳市", "sz-b sz-b", "r3 甲区");
        assertThat(plan.targets()).extracting(t -> t.region().value()).containsExactly("r1", "sz-b", "r1");
        assertThat(plan.observations().region(0)).isEqualTo(2);
        assertThat(plan.observations().region(1)).isEqualTo(1);
        assertThat(plan.sources().list()).extracting(s -> s.title().zh()).containsExactly("市规划", "年鉴");
        assertThat(plan.observations().source(0)).isEqualTo(1);
    }
}
