package org.plumbline.report.content;

import java.util.List;
import org.plumbline.calc.Assessment;

/**
 * A run of assessments shown under one heading.
 *
 * @param key stable and unique within a report: {@code headline}, {@code topic:…}, or an outcome's code
 * @param title as printed
 */
public record AssessmentGroup(Kind kind, String key, String title, List<Assessment> assessments) {

    /** Why the assessments stand together. */
    public enum Kind {
        /** Headline indicators that have actuals. */
        HEADLINE,
        /** The other targets of one topic that have actuals. */
        TOPIC,
        /** Targets about which nothing can be said yet, by why. */
        WITHOUT_DATA
    }

    public AssessmentGroup {
        assessments = List.copyOf(assessments);
    }
}
