package org.plumbline.model;

/** Prices a value is expressed in. */
public enum PriceBasis implements Coded {
    CURRENT("current"),
    CONSTANT("constant"),
    NONE("none");

    private final String code;

    PriceBasis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
