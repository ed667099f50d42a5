package org.plumbline.model;

/** What satisfies a target; the meanings are listed in docs/methods.md. */
public enum TargetKind implements Coded {
    REACH("reach"),
    AT_LEAST("at-least"),
    AT_MOST("at-most"),
    EXACT("exact"),
    APPROX("approx"),
    RANGE("range"),
    GROWTH("growth"),
    REDUCTION("reduction"),
    MULTIPLE("multiple"),
    CHANGE("change"),
    SHARE_OF("share-of"),
    TREND("trend"),
    QUALITATIVE("qualitative");

    private final String code;

    TargetKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** True where the number means nothing without a baseline value. */
    public boolean needsBaseline() {
        return switch (this) {
            case GROWTH, REDUCTION, MULTIPLE, CHANGE -> true;
            default -> false;
        };
    }

    /** True where the number is in percent or times whatever the target's unit says. */
    public boolean ignoresUnit() {
        return switch (this) {
            case GROWTH, REDUCTION, MULTIPLE, SHARE_OF -> true;
            default -> false;
        };
    }

    /** True where no number belongs to the target. */
    public boolean isWithoutNumber() {
        return this == TREND || this == QUALITATIVE;
    }
}
