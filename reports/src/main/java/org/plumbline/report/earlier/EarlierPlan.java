package org.plumbline.report.earlier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Loaded;
import org.plumbline.load.PlanFiles;
import org.plumbline.load.PlanReader;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Language;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;

/** The tables of a plan that has the targets and figures a report shows. */
final class EarlierPlan {
    private static final Set<String> POINTS = Set.of("pp", "permille-points");

    private final String id;
    private final List<JsonTree> stated;
    private final Optional<Plan> described;

    private final Set<String> indicators = new LinkedHashSet<>();
    private final Set<String> regions = new LinkedHashSet<>();
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final Map<String, String> figures = new LinkedHashMap<>();
    private final Set<String> named = new LinkedHashSet<>();

    EarlierPlan(String id, List<JsonTree> stated, Optional<Plan> described) {
        this.id = id;
        this.stated = stated;
        this.described = described;
    }

    Plan plan() throws EarlierReportException {
        for (JsonTree each : stated) {
            target(each);
        }
        for (JsonTree each : stated) {
            figure(each, each.group("actual"));
        }
        for (JsonTree each : stated) {
            figure(each, each.group("baseline"));
        }
        Loaded<Plan> loaded = PlanReader.read(PlanFiles.of(
                id,
                Map.of(
                        "plan.yaml",
                        bytes(manifest()),
                        "indicators.csv",
                        table("id,name_zh,name_en,unit,decimals,direction,nature,topic,headline", indicators),
                        "regions.csv",
                        table("id,name_zh,name_en,type", regions),
                        "targets.csv",
                        table(
                                "id,indicator,region,period,kind,value,low,high,baseline_period,baseline_value",
                                targets.values()),
                        "observations.csv",
                        table("indicator,region,period,value,stage,qualifier,status,published", figures.values()))));
        if (loaded.stops()) {
            throw new EarlierReportException(
                    0,
                    loaded.findings().stream()
                            .filter(Finding::stops)
                            .map(finding -> finding.code().code() + " " + finding.subject())
                            .findFirst()
                            .orElse(id));
        }
        return loaded.value();
    }

    private String manifest() {
        String title = described
                .filter(plan -> plan.id().equals(id))
                .map(plan -> "title: {zh: " + yaml(plan.title().in(Language.ZH)) + ", en: "
                        + yaml(plan.title().in(Language.EN)) + "}\n")
                .orElse("");
        return "id: " + yaml(id) + "\n" + title
                + "indicators: indicators.csv\nregions: regions.csv\ntargets: targets.csv\n"
                + "observations: observations.csv\n";
    }

    private void target(JsonTree each) throws EarlierReportException {
        String indicator = each.requireText("indicator");
        String region = each.requireText("region");
        JsonTree required = each.group("required");
        JsonTree baseline = each.group("baseline");
        if (named.add("indicator " + indicator)) {
            boolean percentage =
                    each.group("gap").text("unit").filter(POINTS::contains).isPresent();
            indicators.add(indicator(indicator, required.text("unit").orElse(""), percentage));
        }
        if (named.add("region " + region)) {
            regions.add(region(region));
        }
        OptionalDouble low = required.number("low");
        OptionalDouble high = required.number("high");
        String kind = low.isPresent() && high.isPresent()
                ? "range"
                : low.isPresent() ? "at-least" : high.isPresent() ? "at-most" : "qualitative";
        boolean both = kind.equals("range");
        targets.put(
                each.requireText("target"),
                row(
                        each.requireText("target"),
                        indicator,
                        region,
                        each.requireText("period"),
                        kind,
                        both ? "" : number(low.isPresent() ? low : high),
                        both ? number(low) : "",
                        both ? number(high) : "",
                        baseline.text("period").orElse(""),
                        number(baseline.number("value"))));
    }

    /** @param percentage true where differences are points; such figures have no growth of their own */
    private String indicator(String code, String unit, boolean percentage) {
        Optional<Indicator> known = IndicatorId.isValid(code)
                ? described.flatMap(plan -> plan.indicators().find(IndicatorId.of(code)))
                : Optional.empty();
        return known.map(i -> row(
                        code,
                        i.name().in(Language.ZH),
                        i.name().in(Language.EN),
                        unit.isEmpty() ? i.unit().code() : unit,
                        i.decimals().isPresent() ? Integer.toString(i.decimals().getAsInt()) : "",
                        i.direction().code(),
                        i.nature().code(),
                        i.topic(),
                        i.headline() ? "yes" : ""))
                .orElseGet(() -> row(code, code, code, unit, "", "", percentage ? "rate" : "", "", ""));
    }

    private String region(String code) {
        Optional<Region> known = RegionId.isValid(code)
                ? described.flatMap(plan -> plan.regions().find(RegionId.of(code)))
                : Optional.empty();
        return known.map(r -> row(code, r.name().in(Language.ZH), r.name().in(Language.EN), r.type()))
                .orElseGet(() -> row(code, code, code, ""));
    }

    /** The first of several figures for one period stays. */
    private void figure(JsonTree each, JsonTree figure) throws EarlierReportException {
        Optional<String> period = figure.text("period");
        if (period.isEmpty() || figure.number("value").isEmpty()) {
            return;
        }
        String indicator = each.requireText("indicator");
        String region = each.requireText("region");
        figures.putIfAbsent(
                indicator + " " + region + " " + period.get(),
                row(
                        indicator,
                        region,
                        period.get(),
                        number(figure.number("value")),
                        figure.text("stage").orElse(""),
                        figure.text("qualifier").orElse(""),
                        figure.text("status").orElse(""),
                        figure.text("published").orElse("")));
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).map(EarlierPlan::quoted).collect(Collectors.joining(","));
    }

    private static String yaml(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"").replace("\n", " ") + "\"";
    }

    private static byte[] table(String heads, Iterable<String> rows) {
        return bytes(heads + "\n" + String.join("\n", rows) + "\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
