package org.plumbline.model;

/** Which value of a stock a ratio divides by. */
public enum DenominatorTiming implements Coded {
    SAME("same"),
    AVERAGE("average"),
    PREVIOUS_END("previous-end");

    private final String code;

    DenominatorTiming(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
