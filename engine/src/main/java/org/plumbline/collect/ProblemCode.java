package org.plumbline.collect;

import java.util.Locale;

/** What can be wrong with a form that came back. Each code has a message and a remedy in the bundle {@code problems}. */
public enum ProblemCode {
    FILE_DAMAGED(true),
    FILE_ENCRYPTED(true),
    FILE_NOT_WORKBOOK(false),
    NOT_A_FORM(true),
    FORM_KEY_INVALID(true),
    OTHER_PLAN(true),
    OTHER_PERIOD(true),
    UNIT_UNKNOWN(true),
    COLUMN_MISSING(true),
    COLUMN_TWICE(true),
    FORM_TWICE(false),
    FORMS_DIFFER(true),
    UNIT_CHANGED(false),
    DATE_MISSING(false),
    DATE_INVALID(true),
    DATE_TOO_EARLY(true),
    KEY_MISSING(true),
    KEY_UNKNOWN(true),
    KEY_OTHER_PERIOD(true),
    KEY_TWICE(true),
    KEY_RECOVERED(false),
    NAME_DIFFERS(true),
    ROW_NOT_ASKED(false),
    NUMBER_INVALID(true),
    NUMBER_IS_DATE(true),
    FORMULA_WITHOUT_RESULT(true),
    CELL_ERROR(true),
    UNIT_IN_NUMBER(false),
    UNIT_DIFFERS(true),
    CUMULATIVE_TOO_SMALL(true),
    STAGE_INVALID(true),
    REVISION_PERIOD_INVALID(true),
    REVISION_INCOMPLETE(true),
    REVISION_WITHOUT_REASON(false),
    MAGNITUDE(false),
    CORRECTION_WITHOUT_REASON(false),
    CORRECTION_SAME_DAY(true),
    REPORT_OUTDATED(true),
    OFFER_WITHOUT_REASON(false),
    STATE_INVALID(true),
    PROGRESS_INVALID(true),
    DONE_DATE_INVALID(true),
    STATE_CONTRADICTS(true);

    private final boolean rejection;

    ProblemCode(boolean rejection) {
        this.rejection = rejection;
    }

    /** True where something was left out because of it; false for a remark about what was taken. */
    public boolean isRejection() {
        return rejection;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
