package org.plumbline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Loaded;
import org.plumbline.model.Aggregate;
import org.plumbline.model.Authority;
import org.plumbline.model.DenominatorTiming;
import org.plumbline.model.Derivation;
import org.plumbline.model.Direction;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Nature;
import org.plumbline.model.Plan;
import org.plumbline.model.PriceBasis;
import org.plumbline.model.RateKind;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.Scope;
import org.plumbline.model.Source;
import org.plumbline.model.SourceId;
import org.plumbline.model.SourceStatus;
import org.plumbline.model.Subannual;

/** The tables other tables refer to: indicators, regions, sources. */
class CatalogueTablesTest {

    private static List<String> findings(Loaded<Plan> loaded) {
        return MemoryPlan.describe(loaded.findings());
    }

    @Test
    void indicatorDefaults() {
        Plan plan = MemoryPlan.of()
                .with("indicators.csv", "id,name_zh,unit", "gdp,地区生产总值,亿元")
                .plan();
        Indicator gdp = plan.indicators().at(0);

        assertThat(gdp.unit().code()).isEqualTo("CNY_100M");
        assertThat(gdp.decimals()).isEmpty();
        assertThat(gdp.direction()).isEqualTo(Direction.HIGHER);
        assertThat(gdp.nature()).isEqualTo(Nature.FLOW);
        assertThat(gdp.subannual()).isEqualTo(Subannual.DISCRETE);
        assertThat(gdp.aggregate()).isEqualTo(Aggregate.SUM);
        assertThat(gdp.priceBasis()).isEqualTo(PriceBasis.NONE);
        assertThat(gdp.scope()).isEqualTo(Scope.ALL);
        assertThat(gdp.headline()).isFalse();
        assertThat(gdp.location().display()).isEqualTo("indicators.csv:2");
    }

    @Test
    void indicatorColumnsInChinese() {
        Plan plan = MemoryPlan.of()
                .with(
                        "indicators.csv",
                        "编号,名称,单位,小数位数,方向,性质,年内数据,价格口径,价格基年,统计范围,季节调整,发布滞后月数,口径,重点,次序,主题,别名,备注,科室",
                        "a,甲,万人,1,越低越好,存量,累计,不变价,2010,规模以上,是,4,常住,是,3,人口,乙；丙,注,一科")
                .plan();
        Indicator a = plan.indicators().at(0);

        assertThat(a.decimals()).hasValue(1);
        assertThat(a.direction()).isEqualTo(Direction.LOWER);
        assertThat(a.nature()).isEqualTo(Nature.STOCK);
        assertThat(a.subannual()).isEqualTo(Subannual.YTD);
        assertThat(a.priceBasis()).isEqualTo(PriceBasis.CONSTANT);
        assertThat(a.priceYear()).hasValue(2010);
        assertThat(a.scope()).isEqualTo(Scope.PANEL);
        assertThat(a.seasonallyAdjusted()).isTrue();
        assertThat(a.releaseLagMonths()).hasValue(4);
        assertThat(a.definition()).isEqualTo("常住");
        assertThat(a.headline()).isTrue();
        assertThat(a.order()).isEqualTo(OptionalInt.of(3));
        assertThat(a.topic()).isEqualTo("人口");
        assertThat(a.aliases()).containsExactly("乙", "丙");
        assertThat(a.note()).isEqualTo("注");
        assertThat(a.extra()).isEqualTo(Map.of("科室", "一科"));
    }

    @Test
    void derivationsReferByIdOrName() {
        Plan plan = MemoryPlan.small()
                .with(
                        "indicators.csv",
                        "id,name_zh,unit,nature,numerator,denominator,denominator_region,multiplier,denominator_timing,formula,growth_of,rate_kind,weight_by",
                        "gdp,地区生产总值,亿元,flow,,,,,,,,,",
                        "rd,研发支出,亿元,flow,,,,,,,,,",
                        "share,研发占比,%,rate,研发支出,GDP,全市,,,,,,",
                        "per_head,人均,元/人,rate,gdp,rd,,10000,average,,,,",
                        "sum,合计,亿元,flow,,,,,,gdp + 2*rd,,,",
                        "growth,增速,%,growth,,,,,,,地 区 生产总值,累计同比,gdp")
                .with("regions.csv", "id,name_zh,type,aliases", "sz,深圳市,city,全市")
                .plan();

        assertThat(plan.indicators().get(IndicatorId.of("share")).derivation())
                .contains(new Derivation.Ratio(
                        IndicatorId.of("rd"),
                        IndicatorId.of("gdp"),
                        Optional.of(RegionId.of("sz")),
                        100,
                        DenominatorTiming.SAME));
        assertThat(plan.indicators().get(IndicatorId.of("share")).aggregate()).isEqualTo(Aggregate.RATIO);
        assertThat(plan.indicators().get(IndicatorId.of("per_head")).derivation())
                .contains(new Derivation.Ratio(
                        IndicatorId.of("gdp"),
                        IndicatorId.of("rd"),
                        Optional.empty(),
                        10000,
                        DenominatorTiming.AVERAGE));
        assertThat(plan.indicators().get(IndicatorId.of("sum")).derivation())
                .contains(new Derivation.Formula("gdp + 2*rd", List.of(IndicatorId.of("gdp"), IndicatorId.of("rd"))));
        Indicator growth = plan.indicators().get(IndicatorId.of("growth"));
        assertThat(growth.growthOf()).contains(IndicatorId.of("gdp"));
        assertThat(growth.rateKind()).contains(RateKind.YTD_YOY);
        assertThat(growth.weightBy()).contains(IndicatorId.of("gdp"));
    }

    @Test
    void formulaInputsAreIdsAndNotFunctionsOrExponents() {
        Loaded<Plan> loaded = MemoryPlan.of()
                .with(
                        "indicators.csv",
                        "id,name_zh,unit,formula",
                        "a,甲,亿元,",
                        "b,乙,亿元,\"MAX(a, 1e3) + ABS (a)\"",
                        "c,丙,亿元,a + zz")
                .read();

        assertThat(findings(loaded)).containsExactly("error id-unknown indicators.csv:4 zz");
        assertThat(loaded.value()
                        .indicators()
                        .get(IndicatorId.of("b"))
                        .derivation()
                        .orElseThrow()
                        .inputs())
                .containsExactly(IndicatorId.of("a"));
    }

    @Test
    void rowsWithErrorsAreLeftOutAndUnreadableOptionalCellsAreNot() {
        Loaded<Plan> loaded = MemoryPlan.of()
                .with(
                        "indicators.csv",
                        "id,name_zh,unit,decimals,direction",
                        "GDP,甲,亿元,,",
                        ",乙,亿元,,",
                        "c,,亿元,,",
                        "d,丁,,,",
                        "e,戊,亿元,many,up",
                        "e,己,亿元,,")
                .read();

        assertThat(findings(loaded))
                .containsExactly(
                        "error id-invalid indicators.csv:2 GDP",
                        "error cell-missing indicators.csv:3",
                        "error cell-missing indicators.csv:4",
                        "error cell-missing indicators.csv:5",
                        "error id-duplicate indicators.csv:7 e",
                        "warning number-invalid indicators.csv:6 many",
                        "warning code-invalid indicators.csv:6 up");
        assertThat(loaded.value().indicators().list())
                .extracting(i -> i.name().zh())
                .containsExactly("戊");
    }

    @Test
    void halfAQuotientIsSaidAndNotDerived() {
        Loaded<Plan> loaded = MemoryPlan.of()
                .with("indicators.csv", "id,name_zh,unit,numerator,denominator", "a,甲,亿元,,", "b,乙,%,,a")
                .read();

        assertThat(findings(loaded)).containsExactly("info cell-missing indicators.csv:3");
        assertThat(loaded.value().indicators().at(1).derivation()).isEmpty();
    }

    @Test
    void unknownUnitsAreKeptAndSaidOnce() {
        Loaded<Plan> loaded = MemoryPlan.of()
                .with("indicators.csv", "id,name_zh,unit", "a,甲,箩", "b,乙,箩", "c,丙,筐")
                .read();

        assertThat(findings(loaded))
                .containsExactly("warning unit-unknown indicators.csv:2 箩", "warning unit-unknown indicators.csv:4 筐");
        assertThat(loaded.value().indicators().at(1).unit().code()).isEqualTo("箩");
    }

    @Test
    void derivationCyclesAreCut() {
        Loaded<Plan> loaded = MemoryPlan.of()
                .with(
                        "indicators.csv",
                        "id,name_zh,unit,numerator,denominator,formula",
                        "a,甲,亿元,,,b + 1",
                        "b,乙,亿元,,,c",
                        "c,丙,亿元,a,d,",
                        "d,丁,亿元,,,",
                        "e,戊,亿元,,,a")
                .read();

        assertThat(findings(loaded)).containsExactly("error indicator-cycle indicators.csv:2");
        assertThat(loaded.findings().get(0).arguments()).containsExactly("a → b → c → a");
        assertThat(loaded.value().indicators().list())
                .extracting(i -> i.derivation().isPresent())
                .containsExactly(false, false, false, false, true);
    }

    @Test
    void whoRefersToARowLeftOutIsNotToldThatItIsUnknown() {
        Loaded<Plan> loaded = MemoryPlan.of()
                .with("indicators.csv", "id,name_zh,unit,formula", "a,甲,,", "b,乙,亿元,a", "c,丙,亿元,2*b")
                .read();

        assertThat(loaded.findings())
                .extracting(f -> f.code().code() + " " + f.subject())
                .containsExactly("cell-missing a", "rule-skipped a");
        assertThat(loaded.value().indicators().list())
                .extracting(i -> i.id().value() + " " + i.derivation().isPresent())
                .containsExactly("b false", "c true");
    }

    @Test
    void regions() {
        Plan plan = MemoryPlan.of()
                .with("indicators.csv", "id,name_zh,unit", "gdp,地区生产总值,亿元")
                .with(
                        "regions.csv",
                        "编号,名称,英文名称,类型,上级,交叠,设立日期,撤销日期,次序,别名,备注",
                        "sz,深圳市,Shenzhen,city,,,,,1,全市,",
                        "gm,光明新区,,new-district,深圳市,是,2007-08-19,2018年,2,,注")
                .plan();
        Region gm = plan.regions().get(RegionId.of("gm"));

        assertThat(gm.parent()).contains(RegionId.of("sz"));
        assertThat(gm.overlaps()).isTrue();
        assertThat(gm.validFrom()).contains(LocalDate.of(2007, 8, 19));
        assertThat(gm.validTo()).contains(LocalDate.of(2018, 12, 31));
        assertThat(gm.type()).isEqualTo("new-district");
        assertThat(plan.regions().get(RegionId.of("sz")).aliases()).containsExactly("全市");
    }

    @Test
    void regionCyclesAreCut() {
        Loaded<Plan> loaded = MemoryPlan.of()
                .with("indicators.csv", "id,name_zh,unit", "gdp,地区生产总值,亿元")
                .with("regions.csv", "id,name_zh,parent", "a,甲,b", "b,乙,a", "c,丙,b", "d,丁,d")
                .read();

        assertThat(findings(loaded))
                .containsExactly("error region-cycle regions.csv:2", "error region-cycle regions.csv:5");
        assertThat(loaded.findings().get(0).arguments()).containsExactly("a → b → a");
        assertThat(loaded.value().regions().list())
                .extracting(r -> r.parent().map(RegionId::value).orElse(""))
                .containsExactly("", "", "b", "");
    }

    @Test
    void sources() {
        Plan plan = MemoryPlan.of()
                .with("indicators.csv", "id,name_zh,unit", "gdp,地区生产总值,亿元")
                .with(
                        "sources.csv",
                        "编号,标题,文号,印发日期,发文层级,效力,生效日期,失效日期,取代",
                        "s1,规划,深府〔2011〕195号,2011年12月,政府,现行,2011,2013,",
                        "s2,规划二,,2012,,草案,,,深府〔2011〕195号")
                .plan();
        Source first = plan.sources().at(0);
        Source second = plan.sources().at(1);

        assertThat(first.issued()).contains(LocalDate.of(2011, 12, 31));
        assertThat(first.authority()).isEqualTo(Authority.GOVERNMENT);
        assertThat(first.validFrom()).contains(LocalDate.of(2011, 1, 1));
        assertThat(first.validTo()).contains(LocalDate.of(2013, 12, 31));
        assertThat(second.authority()).isEqualTo(Authority.OTHER);
        assertThat(second.status()).isEqualTo(SourceStatus.DRAFT);
        assertThat(second.supersedes()).containsExactly(SourceId.of("s1"));
    }
}
