package org.plumbline.model;

/** What a published growth rate compares. */
public enum RateKind implements Coded {
    YOY("yoy"),
    YTD_YOY("ytd-yoy"),
    AVERAGE("average"),
    CHAIN("chain");

    private final String code;

    RateKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
