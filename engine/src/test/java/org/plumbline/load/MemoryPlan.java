package org.plumbline.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Loaded;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.model.Plan;

/**
 * A plan written as strings, for tests. A manifest that names the standard files given is added unless there is one:
 *
 * <pre>{@code
 * Loaded<Plan> loaded = MemoryPlan.of()
 *         .with("indicators.csv", "id,name_zh,unit", "gdp,地区生产总值,亿元")
 *         .with("targets.csv", "id,indicator,region,period,kind,value", "t1,gdp,sz,2015,reach,100")
 *         .manifest("as-of: 2012")
 *         .read();
 * }</pre>
 */
public final class MemoryPlan {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> manifestLines = new ArrayList<>();

    private MemoryPlan() {}

    public static MemoryPlan of() {
        return new MemoryPlan();
    }

    /** A plan with two indicators (gdp 亿元, share percent of gdp), region sz with parts a and b, and source s1 of 2011. */
    public static MemoryPlan small() {
        return of().with(
                        "indicators.csv",
                        "id,name_zh,unit,nature,definition",
                        "gdp,地区生产总值,CNY_100M,flow,现行口径",
                        "share,研发占比,percent,rate,")
                .with("regions.csv", "id,name_zh,type,parent", "sz,深圳市,city,", "a,甲区,district,sz", "b,乙区,district,sz")
                .with("sources.csv", "id,title_zh,issued,authority", "s1,规划,2011-01-31,government");
    }

    /** Adds or replaces a file. */
    public MemoryPlan with(String name, String... lines) {
        return with(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public MemoryPlan with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** Adds lines to the generated manifest. */
    public MemoryPlan manifest(String... lines) {
        manifestLines.addAll(List.of(lines));
        return this;
    }

    public PlanFiles files() {
        Map<String, byte[]> all = new TreeMap<>(files);
        if (!all.containsKey(PlanReader.MANIFEST)) {
            all.put(PlanReader.MANIFEST, generatedManifest().getBytes(StandardCharsets.UTF_8));
        }
        return PlanFiles.of("memory", all);
    }

    private String generatedManifest() {
        StringBuilder yaml = new StringBuilder();
        for (PlanTable table : PlanTable.values()) {
            String file = table.key() + ".csv";
            boolean named = manifestLines.stream().anyMatch(line -> line.startsWith(table.key() + ":"));
            if (files.containsKey(file) && !named) {
                yaml.append(table.key()).append(": ").append(file).append('\n');
            }
        }
        manifestLines.forEach(line -> yaml.append(line).append('\n'));
        return yaml.toString();
    }

    public Loaded<Plan> read() {
        return PlanReader.read(files());
    }

    /** The plan, which must be free of errors. */
    public Plan plan() {
        Loaded<Plan> loaded = read();
        if (loaded.stops()) {
            throw new AssertionError("Plan has errors: " + describe(loaded.findings()));
        }
        return loaded.value();
    }

    /** Findings as {@code severity code file:line offending}, leaving out those about a table that is not there. */
    public static List<String> describe(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.code() != FindingCode.RULE_SKIPPED)
                .map(f -> (f.severity().code() + " " + f.code().code() + " "
                                + f.location().display() + " " + f.offending())
                        .strip())
                .toList();
    }
}
