package org.plumbline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Coded;

/** How one plan becomes a set of reports for each of those who answer for parts of it. */
public enum ReportSplit implements Coded {
    /** For each lead unit its targets; targets that name none come together. */
    LEAD_UNIT("lead-unit"),
    /** For each region its targets. */
    REGION("region");

    private static final String NOBODY = "no-lead-unit";

    private final String code;

    ReportSplit(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(ReportSplit::code).toList();
    }

    /** The parts with the names of their folders, in the order in which the targets name them. */
    Map<String, Evaluation> parts(Evaluation evaluation) {
        Map<String, List<Assessment>> byName = new LinkedHashMap<>();
        for (Assessment assessment : evaluation.assessments()) {
            for (String name : names(assessment)) {
                byName.computeIfAbsent(name, n -> new ArrayList<>()).add(assessment);
            }
        }
        Map<String, Evaluation> parts = new LinkedHashMap<>();
        byName.forEach((name, assessments) -> parts.put(
                unused(slug(name), parts.keySet()),
                new Evaluation(evaluation.plan(), evaluation.request(), assessments, evaluation.findings())));
        return parts;
    }

    private Set<String> names(Assessment assessment) {
        if (this == REGION) {
            return Set.of(assessment.region().id().value());
        }
        List<String> units = assessment.target().leadUnits();
        return units.isEmpty() ? Set.of(NOBODY) : new LinkedHashSet<>(units);
    }

    /** Letters and digits of any script; everything else is a hyphen. */
    private static String slug(String name) {
        String slug = name.strip().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "unit" : slug;
    }

    private static String unused(String slug, Set<String> used) {
        String name = slug;
        for (int i = 2; used.contains(name); i++) {
            name = slug + "-" + i;
        }
        return name;
    }
}
