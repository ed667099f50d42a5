package org.plumbline.model;

/** Which way is better. Consulted in one place only, {@code calc.Requirement}. */
public enum Direction implements Coded {
    HIGHER("higher"),
    LOWER("lower"),
    NONE("none");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The other way round; {@link #NONE} stays. */
    public Direction mirrored() {
        return switch (this) {
            case HIGHER -> LOWER;
            case LOWER -> HIGHER;
            case NONE -> NONE;
        };
    }
}
