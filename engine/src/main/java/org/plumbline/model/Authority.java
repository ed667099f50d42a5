package org.plumbline.model;

/** Rank of the body that issued a source, highest first. */
public enum Authority implements Coded {
    CONGRESS("congress"),
    GOVERNMENT("government"),
    OFFICE("office"),
    DEPARTMENT("department"),
    DISTRICT("district"),
    OTHER("other");

    private final String code;

    Authority(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
