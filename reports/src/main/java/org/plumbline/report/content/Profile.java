package org.plumbline.report.content;

import java.util.Arrays;
import java.util.List;
import org.plumbline.model.Coded;

/** For whom a report is made; the rules for the three conflict, so one is chosen for a run. */
public enum Profile implements Coded {
    /** For planners at work: frozen heads, filters, colour with symbols, charts beside their tables. */
    WORKING("working"),
    /** To be published: accessible, one plain table on each sheet, charts on sheets of their own. */
    PUBLICATION("publication"),
    /** For a council: headline indicators only, in plan order and in the form such papers have. */
    COUNCIL("council");

    private final String code;

    Profile(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** True where figures that are confidential or not yet released must not appear. */
    public boolean leavesTheHouse() {
        return this != WORKING;
    }

    /** All codes, the default first. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Profile::code).toList();
    }
}
