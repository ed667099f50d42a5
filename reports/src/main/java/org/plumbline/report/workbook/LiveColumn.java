package org.plumbline.report.workbook;

import org.plumbline.report.content.ReportData;

/** The columns of the table of the calculation sheet; formulas of other sheets refer to them by name. */
enum LiveColumn {
    TARGET_ID("target-id"),
    TOPIC("topic"),
    INDICATOR("indicator"),
    REGION("region"),
    PERIOD("period"),
    UNIT("unit"),
    IN_FORCE("in-force"),
    STATED("stated"),
    TOLERANCE("tolerance"),
    YEARS("years"),
    LOW("low"),
    HIGH("high"),
    BASELINE("baseline"),
    ACTUAL("actual"),
    ELAPSED("elapsed"),
    GAP("gap"),
    FAVOURABLE("favourable"),
    RELATIVE("relative"),
    LEVEL_RATIO("level-ratio"),
    SHARE_OF_WAY("share-of-way"),
    EXPECTED("expected"),
    DEVIATION("deviation"),
    OUTCOME("outcome"),
    PATH_RATING("path-rating"),
    CHECK("check"),
    ENGINE_STATED("engine-stated"),
    ENGINE_LOW("engine-low"),
    ENGINE_HIGH("engine-high"),
    ENGINE_BASELINE("engine-baseline"),
    ENGINE_ACTUAL("engine-actual"),
    ENGINE_OUTCOME("engine-outcome");

    /** Name of the table. */
    static final String TABLE = "PlumblineAssessments";

    private final String key;

    LiveColumn(String key) {
        this.key = key;
    }

    String head(ReportData data) {
        return data.text("live." + key);
    }

    /** Reference to the whole column. */
    String all(ReportData data) {
        return TABLE + "[" + head(data) + "]";
    }

    /** Reference to the cell of the row a formula stands in. */
    String here(ReportData data) {
        return TABLE + "[[#This Row],[" + head(data) + "]]";
    }

    /** A name for the column's cells that is the same in every language. */
    String definedName() {
        return "PL_" + key.replace('-', '_');
    }
}
