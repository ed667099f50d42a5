package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Indicator;
import org.plumbline.tabular.AssessmentTables;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Targets in force by topic and outcome.
 *
 * @param topic as the plan writes it
 * @param sample an indicator of the topic, for the topic's printed name
 * @param counts outcomes that occur
 */
public record OutcomeCounts(String topic, Indicator sample, Map<Outcome, Integer> counts) {

    public OutcomeCounts {
        counts = java.util.Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /** One for each topic with targets in force, in the order of the plan's indicators. */
    public static List<OutcomeCounts> byTopic(Evaluation evaluation) {
        Table all = AssessmentTables.assessments(evaluation);
        Table counted = all.where(all.booleanColumn("in_force").isTrue()).countBy("topic", "outcome");
        Map<String, Map<Outcome, Integer>> byTopic = new LinkedHashMap<>();
        for (Row row : counted) {
            byTopic.computeIfAbsent(row.getString("topic"), topic -> new EnumMap<>(Outcome.class))
                    .put(outcome(row.getString("outcome")), row.getInt("Count"));
        }
        Map<String, OutcomeCounts> ordered = new LinkedHashMap<>();
        for (Indicator indicator : evaluation.plan().indicators().list()) {
            Map<Outcome, Integer> counts = byTopic.get(indicator.topic());
            if (counts != null) {
                ordered.putIfAbsent(indicator.topic(), new OutcomeCounts(indicator.topic(), indicator, counts));
            }
        }
        return new ArrayList<>(ordered.values());
    }

    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Outcome outcome(String code) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.code().equals(code)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("No outcome " + code);
    }
}
