package org.plumbline.report.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.calc.Assessment;
import org.plumbline.rating.RatingMethods;
import org.plumbline.rating.Thresholds;
import org.plumbline.report.content.ReportData;

/** The boundaries that a target is rated by: its own, else the plan's, else the method's. */
final class Grades {
    static final String COMPLETION = "completion";
    static final String PATH = "path";

    private final Thresholds ofPlan;
    private final Map<String, Thresholds> known = new HashMap<>();

    Grades(ReportData data) {
        this.ofPlan = Thresholds.parse(data.plan().settings().thresholds());
    }

    /** Boundaries from high to low. */
    List<Double> of(Assessment assessment, String method) {
        Thresholds set = known.computeIfAbsent(
                assessment.target().thresholds(), own -> Thresholds.parse(own).over(ofPlan));
        List<Double> values = set.byMethod().get(method);
        return values == null ? own(method) : values;
    }

    /** The boundaries of targets that set none of their own, from high to low. */
    List<Double> ofPlan(String method) {
        List<Double> values = ofPlan.byMethod().get(method);
        return values == null ? own(method) : values;
    }

    private static List<Double> own(String method) {
        return RatingMethods.find(method).orElseThrow().thresholds().get(0).values();
    }
}
