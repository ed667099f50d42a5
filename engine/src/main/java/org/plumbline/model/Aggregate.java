package org.plumbline.model;

/** How an indicator of a whole follows from its parts. */
public enum Aggregate implements Coded {
    SUM("sum"),
    RATIO("ratio"),
    MEAN("mean"),
    WEIGHTED("weighted"),
    NONE("none");

    private final String code;

    Aggregate(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
