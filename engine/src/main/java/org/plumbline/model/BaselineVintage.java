package org.plumbline.model;

/** Whether a baseline keeps the figure printed with the target or follows revisions. */
public enum BaselineVintage implements Coded {
    AS_SET("as-set"),
    RESTATED("restated");

    private final String code;

    BaselineVintage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
