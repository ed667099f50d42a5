package org.plumbline.comparison;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.load.MemoryPlan;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.Plan;

/** A small plan written as its tables, for comparisons. */
final class Tables {
    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();

    Tables() {
        table(
                "indicators",
                "id,name_zh,unit,direction,nature,decimals,numerator,denominator,multiplier,formula,aggregate,"
                        + "price_basis,scope,growth_of,rate_kind,seasonally_adjusted\n");
        table("regions", "id,name_zh,type,parent\n")
                .append("sz,深圳市,city,\n")
                .append("a,甲区,district,sz\n")
                .append("b,乙区,district,sz\n");
        table("sources", "id,title_zh,issued,authority\n").append("gov,政府文件,2011-12-08,government\n");
        table(
                "targets",
                "id,indicator,region,period,kind,basis,value,low,high,window_start,baseline_period,"
                        + "baseline_value,issued,supersedes\n");
        table("observations", "indicator,region,period,value,stage,qualifier,status,published,definition\n");
    }

    Tables indicator(String row) {
        return add("indicators", row);
    }

    Tables target(String row) {
        return add("targets", row);
    }

    Tables observed(String... rows) {
        for (String row : rows) {
            add("observations", row);
        }
        return this;
    }

    Tables link(String row) {
        table("links", "indicator,at,from_definition,to_definition,factor\n")
                .append(row)
                .append('\n');
        return this;
    }

    Tables regionChange(String row) {
        table("region-changes", "date,from,to,share,indicator\n").append(row).append('\n');
        return this;
    }

    Plan plan() {
        MemoryPlan files = MemoryPlan.of();
        StringBuilder manifest = new StringBuilder("id: test\ntitle: {zh: 测试, en: Test}\n");
        tables.forEach((name, text) -> {
            manifest.append(name).append(": ").append(name).append(".csv\n");
            files.with(name + ".csv", text.toString());
        });
        var loaded = files.with("plan.yaml", manifest.toString()).read();
        if (loaded.stops()) {
            throw new AssertionError("The test's own plan has errors: " + loaded.findings());
        }
        return loaded.value();
    }

    Comparison periods(String from, String to) {
        Plan plan = plan();
        return Comparisons.ofPeriods(
                plan,
                EvaluationRequest.of(plan, LocalDate.of(2030, 1, 1)),
                PeriodParser.parse(from).orElseThrow(),
                PeriodParser.parse(to).orElseThrow());
    }

    Comparison known(String from, String to) {
        return known(Optional.empty(), from, to);
    }

    Comparison known(Optional<String> asOf, String from, String to) {
        Plan plan = plan();
        EvaluationRequest request = EvaluationRequest.of(plan, LocalDate.of(2030, 1, 1))
                .lookingFrom(asOf.flatMap(PeriodParser::parse), LocalDate.of(2030, 1, 1));
        return Comparisons.ofKnowledge(plan, request, LocalDate.parse(from), LocalDate.parse(to));
    }

    /** The row of an indicator and region. */
    static ComparedRow row(Comparison comparison, String indicator, String region) {
        return comparison.indicatorRows().stream()
                .filter(row -> row.indicator().id().value().equals(indicator)
                        && row.region().id().value().equals(region))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row of " + indicator + " " + region));
    }

    static ComparedRow row(Comparison comparison, String target) {
        return comparison.targetRows().stream()
                .filter(row -> row.target().orElseThrow().id().value().equals(target))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row of " + target));
    }

    private Tables add(String table, String row) {
        tables.get(table).append(row).append('\n');
        return this;
    }

    private StringBuilder table(String name, String header) {
        return tables.computeIfAbsent(name, n -> new StringBuilder(header));
    }
}
