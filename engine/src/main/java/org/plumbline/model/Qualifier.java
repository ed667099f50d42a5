package org.plumbline.model;

/** How a printed figure is to be read. */
public enum Qualifier implements Coded {
    EXACT("exact"),
    ROUNDED("rounded"),
    ABOUT("about"),
    ABOVE("above"),
    AT_LEAST("at-least"),
    BELOW("below"),
    AT_MOST("at-most");

    private final String code;

    Qualifier(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** True where the figure only limits the value instead of stating it. */
    public boolean isBound() {
        return isLowerBound() || this == BELOW || this == AT_MOST;
    }

    /** True where the value is known to be no less than the figure. */
    public boolean isLowerBound() {
        return this == ABOVE || this == AT_LEAST;
    }

    /** The limit on the other side: what is below a limit where its reciprocal is above one. */
    public Qualifier mirrored() {
        return switch (this) {
            case ABOVE -> BELOW;
            case AT_LEAST -> AT_MOST;
            case BELOW -> ABOVE;
            case AT_MOST -> AT_LEAST;
            default -> this;
        };
    }
}
