package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.calc.Assessment;
import org.plumbline.rating.Thresholds;

/** Boundaries of rating methods that the plan or its targets set in place of the methods' own. */
public final class SetThresholds {
    /**
     * One statement.
     *
     * @param targets ids of the targets it is about; none where it is about the whole plan
     */
    public record Entry(String sentence, List<String> targets) {}

    private SetThresholds() {}

    /** Every set of boundaries that is used, the plan's first. */
    public static List<Entry> of(ReportData data) {
        List<Entry> entries = new ArrayList<>();
        String ofPlan = sets(data, data.plan().settings().thresholds());
        if (!ofPlan.isEmpty()) {
            entries.add(new Entry(data.text("thresholds.plan", ofPlan), List.of()));
        }
        Map<String, List<String>> ofTargets = new LinkedHashMap<>();
        for (Assessment a : data.evaluation().assessments()) {
            String sets = sets(data, a.target().thresholds());
            if (!sets.isEmpty()) {
                ofTargets
                        .computeIfAbsent(sets, key -> new ArrayList<>())
                        .add(a.target().id().value());
            }
        }
        ofTargets.forEach((sets, ids) -> entries.add(new Entry(data.text("thresholds.target", sets), ids)));
        return List.copyOf(entries);
    }

    private static String sets(ReportData data, String written) {
        List<String> sets = new ArrayList<>();
        Thresholds.parse(written)
                .byMethod()
                .forEach((method, boundaries) -> sets.add(data.text(
                        "thresholds.method",
                        data.texts().method(method),
                        data.texts()
                                .names(boundaries.stream()
                                        .map(org.plumbline.value.DecimalDigits::plain)
                                        .toList()))));
        return data.texts().names(sets);
    }
}
