package org.plumbline.model;

/** Stage of an observation in the release cycle, lowest first. */
public enum Stage implements Coded {
    EXPECTED("expected"),
    FLASH("flash"),
    PRELIMINARY("preliminary"),
    REVISED("revised"),
    FINAL("final"),
    BENCHMARK("benchmark");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
