package org.plumbline.collect;

import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.model.Coded;

/** What an entry form asks for. */
public enum FormPurpose implements Coded {
    /** Figures of a period. */
    ACTUALS("actuals", PlanTable.OBSERVATIONS),
    /** What a unit offers beside the values assigned to it, in rounds. */
    PLEDGES("pledges", PlanTable.TARGETS),
    /** States of tasks. */
    TASKS("tasks", PlanTable.TASK_UPDATES);

    private final String code;
    private final PlanTable table;

    FormPurpose(String code, PlanTable table) {
        this.code = code;
        this.table = table;
    }

    @Override
    public String code() {
        return code;
    }

    /** The table that what was filled in belongs to. */
    PlanTable table() {
        return table;
    }
}
