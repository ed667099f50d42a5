package org.plumbline.model;

/** What of an indicator the target number is compared with. */
public enum Basis implements Coded {
    LEVEL("level"),
    CUMULATIVE("cumulative"),
    PER_YEAR("per-year"),
    AVERAGE("average"),
    INCREMENT("increment");

    private final String code;

    Basis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
