package org.plumbline.calc;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.load.MemoryPlan;
import org.plumbline.model.Judge;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.Plan;
import org.plumbline.model.TargetId;

/** A small plan written as its tables, and its evaluation: what a test says in rows. */
final class Scenario {
    private static final String INDICATORS = "id,name_zh,unit,direction,nature,decimals,numerator,denominator,"
            + "denominator_timing,multiplier,formula,aggregate,price_basis,growth_of,rate_kind,release_lag,definition,path,year_plan\n";
    private static final String TARGETS = "id,indicator,region,period,kind,basis,value,low,high,strict,window_start,of,"
            + "baseline_period,baseline_value,tolerance,source,issued,supersedes,set,class,definition,path\n";
    private static final String OBSERVATIONS =
            "indicator,region,period,value,stage,qualifier,status,published,source,definition\n";
    private static final String SOURCES = "id,title_zh,issued,authority,status,valid_from,supersedes\n";

    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();
    private String settings = "";
    private LocalDate knownAt = LocalDate.of(2030, 1, 1);
    private Optional<Period> asOf = Optional.empty();
    private Judge judge = Judge.IN_FORCE;
    private String method = "path";
    private String projection = "auto";

    Scenario() {
        table("indicators", INDICATORS)
                .append("flow,流量,CNY_100M,higher,flow\n")
                .append("cost,成本,CNY_100M,lower,flow\n")
                .append("stock,存量,count,higher,stock\n")
                .append("rate,比率,percent,higher,rate\n")
                .append("pollution,污染,percent,lower,rate\n")
                .append("neutral,中性,percent,none,rate\n");
        table("regions", "id,name_zh,type,parent,valid_from,valid_to\n")
                .append("sz,深圳市,city\n")
                .append("sz-a,甲区,district,sz\n")
                .append("sz-b,乙区,district,sz\n");
        table("sources", SOURCES)
                .append("gov,政府文件,2011-12-08,government,in-force,2011\n")
                .append("office,办公厅文件,2010-12-01,office,in-force,2010\n")
                .append("draft,草案,2015-01-01,congress,draft,2016\n");
        table("targets", TARGETS);
        table("observations", OBSERVATIONS);
    }

    Scenario indicator(String row) {
        return row("indicators", row);
    }

    Scenario source(String row) {
        return row("sources", row);
    }

    Scenario target(String row) {
        return row("targets", row);
    }

    Scenario observed(String... rows) {
        for (String row : rows) {
            row("observations", row);
        }
        return this;
    }

    Scenario link(String row) {
        table("links", "indicator,at,from_definition,to_definition,factor\n")
                .append(row)
                .append('\n');
        return this;
    }

    Scenario regionChange(String row) {
        table("region-changes", "date,from,to,share,indicator\n").append(row).append('\n');
        return this;
    }

    Scenario task(String row) {
        table("tasks", "id,title_zh,due,status,targets\n").append(row).append('\n');
        return this;
    }

    Scenario knownAt(String date) {
        knownAt = LocalDate.parse(date);
        return this;
    }

    Scenario asOf(String period) {
        asOf = PeriodParser.parse(period);
        return this;
    }

    Scenario judge(Judge which) {
        judge = which;
        return this;
    }

    Scenario method(String name) {
        method = name;
        return this;
    }

    Scenario projection(String name) {
        projection = name;
        return this;
    }

    Scenario settings(String yaml) {
        settings = "settings: {" + yaml + "}\n";
        return this;
    }

    Plan plan() {
        MemoryPlan files = MemoryPlan.of();
        StringBuilder manifest = new StringBuilder("id: test\ntitle: {zh: 测试, en: Test}\n" + settings);
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

    Evaluation evaluate() {
        Plan plan = plan();
        return Evaluator.evaluate(
                plan, new EvaluationRequest(asOf, knownAt, judge, method, projection, Set.of(), Set.of()));
    }

    /** The assessment of target {@code t}. */
    Assessment assess() {
        return assess("t");
    }

    Assessment assess(String target) {
        return evaluate().find(TargetId.of(target)).orElseThrow(() -> new AssertionError("No assessment of " + target));
    }

    Outcome outcome() {
        return assess().outcome();
    }

    java.util.List<Finding> findings() {
        return evaluate().findings();
    }

    private Scenario row(String table, String row) {
        tables.get(table).append(row).append('\n');
        return this;
    }

    private StringBuilder table(String name, String header) {
        return tables.computeIfAbsent(name, n -> new StringBuilder(header));
    }
}
