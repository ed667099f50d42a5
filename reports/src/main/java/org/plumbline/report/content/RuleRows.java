package org.plumbline.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Rating;
import org.plumbline.model.PlanSettings;
import org.plumbline.projection.ProjectionMethods;
import org.plumbline.rating.RatingMethod;
import org.plumbline.rating.RatingMethods;
import org.plumbline.rating.ThresholdSet;
import org.plumbline.rating.Thresholds;
import org.plumbline.rating.Working;

/** The methods, thresholds and settings behind the assessments of a report, with where each is from and how often used. */
public final class RuleRows {
    private static final int NOT_COUNTED = -1;

    private final ReportData data;
    private final List<Assessment> assessments;
    private final List<RuleRow> rows = new ArrayList<>();

    private RuleRows(ReportData data) {
        this.data = data;
        this.assessments = data.evaluation().assessments();
    }

    public static List<RuleRow> of(ReportData data) {
        RuleRows all = new RuleRows(data);
        all.ratings();
        all.ofTargets();
        all.projections();
        all.paths();
        all.settings();
        return List.copyOf(all.rows);
    }

    /** Per method and set of boundaries in use. */
    private void ratings() {
        for (RatingMethod method : RatingMethods.all()) {
            Map<String, List<Working>> used = new LinkedHashMap<>();
            for (Assessment a : assessments) {
                Rating rating = a.ratings().get(method.name());
                if (rating != null && rating.result().isPresent()) {
                    Working working = rating.result().get().working();
                    used.computeIfAbsent(numbers(working.thresholds()), key -> new ArrayList<>())
                            .add(working);
                }
            }
            used.forEach((boundaries, workings) -> rows.add(new RuleRow(
                    data.text("rule.rating"),
                    data.texts().method(method.name()),
                    method.name(),
                    workings.get(0).formula(),
                    workings.get(0).source().isEmpty()
                            ? data.text("rule.own")
                            : workings.get(0).source(),
                    boundaries,
                    origin(method, boundaries),
                    workings.size())));
        }
    }

    private String origin(RatingMethod method, String boundaries) {
        boolean methods = boundaries.isEmpty()
                || method.thresholds().stream()
                        .map(ThresholdSet::values)
                        .map(RuleRows::numbers)
                        .anyMatch(boundaries::equals);
        if (methods) {
            return data.text(method.own() ? "rule.own" : "rule.published");
        }
        List<Double> plans =
                Thresholds.parse(data.plan().settings().thresholds()).byMethod().getOrDefault(method.name(), List.of());
        return data.text(numbers(plans).equals(boundaries) ? "rule.plan" : "rule.target");
    }

    private static String numbers(List<Double> values) {
        return String.join(
                ", ",
                values.stream()
                        .map(v -> BigDecimal.valueOf(v).stripTrailingZeros().toPlainString())
                        .toList());
    }

    private void ofTargets() {
        assessments.stream()
                .filter(a -> !a.target().thresholds().isBlank())
                .forEach(a -> rows.add(new RuleRow(
                        data.text("rule.of-target"),
                        data.name(a.indicator().name()),
                        a.target().id().value(),
                        "",
                        a.target().location().display(),
                        a.target().thresholds(),
                        data.text("rule.target"),
                        1)));
    }

    private void projections() {
        Map<String, Integer> used = new TreeMap<>();
        assessments.forEach(a -> a.projection().projection().ifPresent(p -> used.merge(p.method(), 1, Integer::sum)));
        used.forEach((code, count) -> ProjectionMethods.find(code)
                .ifPresent(method -> rows.add(new RuleRow(
                        data.text("rule.projection"),
                        code,
                        code,
                        method.formula(),
                        method.source(),
                        "",
                        data.text("rule.published"),
                        count))));
    }

    private void paths() {
        Map<String, Integer> used = new TreeMap<>();
        assessments.stream()
                .filter(a -> a.path().expected().value().isPresent())
                .forEach(a -> used.merge(a.path().shape(), 1, Integer::sum));
        used.forEach((shape, count) -> rows.add(new RuleRow(
                data.text("rule.path"),
                data.texts().shape(shape),
                shape,
                "",
                data.text("rule.in-notes"),
                "",
                data.text("rule.plan"),
                count)));
    }

    private void settings() {
        PlanSettings settings = data.plan().settings();
        setting("method", data.evaluation().request().method());
        setting("projection", data.evaluation().request().projection());
        setting("interval", BigDecimal.valueOf(settings.intervalLevel()).toPlainString());
        setting(
                "approx-tolerance",
                BigDecimal.valueOf(settings.approxTolerance()).toPlainString());
        setting("judge", data.evaluation().request().judge().code());
        setting("prefer", settings.preferDerived() ? "derived" : "stored");
        setting("boundaries", settings.boundaries());
        setting("path", settings.path().toString());
        setting("thresholds", settings.thresholds());
        rows.add(new RuleRow(
                data.text("rule.version"), "Plumbline", "plumbline", "", ToolVersion.current(), "", "", NOT_COUNTED));
    }

    private void setting(String key, String value) {
        rows.add(new RuleRow(
                data.text("rule.setting"),
                data.text("rule.setting." + key),
                key,
                value.isEmpty() ? data.text("rule.none") : value,
                "plan.yaml: settings",
                "",
                "",
                NOT_COUNTED));
    }
}
