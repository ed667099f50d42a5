package org.plumbline.report.release;

import org.plumbline.model.ObservationTable;
import org.plumbline.model.Plan;
import org.plumbline.value.Actual;

/** Whether a figure is, or is made from, one that is not free. */
public final class Confidentiality {
    /** The shorthand for a confidential figure. */
    public static final String MARK = "[c]";

    private Confidentiality() {}

    /** True where the value or anything it was made from is a confidential row. */
    public static boolean touches(Plan plan, Actual actual) {
        ObservationTable table = plan.observations();
        return (actual.row().isPresent() && table.isConfidential(actual.row().getAsInt()))
                || actual.inputs().stream().anyMatch(input -> touches(plan, input));
    }
}
