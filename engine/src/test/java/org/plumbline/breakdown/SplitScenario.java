package org.plumbline.breakdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.load.MemoryPlan;
import org.plumbline.model.Judge;

/**
 * A city of three districts (d1, d2, d3 with 30, 20, 10 of {@code gdp} in 2011 and 1, 1, 2 of {@code people}), a residual
 * region d0 and a region x of elsewhere; a split in rows, carried out.
 */
final class SplitScenario {
    private final List<String> indicators = new ArrayList<>(List.of(
            "id,name_zh,unit,nature,decimals,numerator,denominator,multiplier",
            "gdp,产值,亿元,flow,0",
            "people,人口,万人,stock,0",
            "rd,研发支出,亿元,flow,2",
            "share,研发强度,percent,rate,1,rd,gdp,100",
            "a,甲业,亿元,flow,0",
            "b,乙业,亿元,flow,0",
            "all,各业,亿元,flow,0"));
    private final List<String> targets =
            new ArrayList<>(List.of("id,indicator,region,period,kind,value,baseline_period,baseline_value"));
    private final List<String> observations = new ArrayList<>(List.of("indicator,region,period,value"));
    private final List<String> splits = new ArrayList<>(
            List.of(
                    "id,indicator,period,total_region,parts,second_axis,quantity,method,weights,reference,pressure,minimum,maximum,hold,residual_region,round_to"));

    /** With the bases of the districts. */
    static SplitScenario usual() {
        return new SplitScenario()
                .observed("gdp,d1,2011,30", "gdp,d2,2011,20", "gdp,d3,2011,10")
                .observed("people,d1,2011,1", "people,d2,2011,1", "people,d3,2011,2");
    }

    SplitScenario target(String row) {
        targets.add("t" + targets.size() + "," + row);
        return this;
    }

    SplitScenario observed(String... rows) {
        observations.addAll(List.of(rows));
        return this;
    }

    /** Columns of the split, {@code name=value} separated by blanks; values may hold {@code =} and {@code ;}. */
    SplitResult split(String columns) {
        Evaluation evaluation = evaluation(columns);
        return Breakdown.of(evaluation, evaluation.plan().splits()).get(0);
    }

    Evaluation evaluation(String columns) {
        String[] names = splits.get(0).split(",", -1);
        String[] row = new String[names.length];
        java.util.Arrays.fill(row, "");
        row[0] = "s";
        row[3] = "sz";
        row[4] = "d1;d2;d3";
        for (String column : columns.split(" ", -1)) {
            int at = column.indexOf('=');
            row[List.of(names).indexOf(column.substring(0, at))] = column.substring(at + 1);
        }
        var loaded = MemoryPlan.of()
                .with("indicators.csv", indicators.toArray(String[]::new))
                .with(
                        "regions.csv",
                        "id,name_zh,type,parent",
                        "sz,全市,city,",
                        "d0,市本级,district,sz",
                        "d1,一区,district,sz",
                        "d2,二区,district,sz",
                        "d3,三区,district,sz",
                        "x,外地,city,")
                .with("targets.csv", targets.toArray(String[]::new))
                .with("observations.csv", observations.toArray(String[]::new))
                .with("splits.csv", splits.get(0), String.join(",", row))
                .read();
        if (loaded.stops()) {
            throw new AssertionError("The test's own plan has errors: " + loaded.findings());
        }
        return Evaluator.evaluate(
                loaded.value(),
                new EvaluationRequest(
                        Optional.empty(),
                        LocalDate.of(2030, 1, 1),
                        Judge.IN_FORCE,
                        "path",
                        "auto",
                        Set.of(),
                        Set.of()));
    }

    /** The parts' values in their order; refuses a split that cannot be made. */
    static List<Double> values(SplitResult result) {
        if (!result.feasible()) {
            throw new AssertionError("Not feasible: " + result.conflicts());
        }
        return result.cells().stream().map(cell -> cell.value().orElseThrow()).toList();
    }

    /** Code and constraints of the only conflict. */
    static String conflict(SplitResult result) {
        if (result.conflicts().size() != 1) {
            throw new AssertionError("Conflicts: " + result.conflicts());
        }
        Conflict only = result.conflicts().get(0);
        return only.code() + " " + String.join("; ", only.constraints());
    }
}
