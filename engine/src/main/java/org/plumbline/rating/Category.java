package org.plumbline.rating;

/**
 * A category of a method.
 *
 * @param code the published name in lower-case-dashed English
 */
public record Category(String code, Tone tone) {
    /** What every method answers where it lacks something it needs. */
    public static final String NOT_APPLICABLE = "not-applicable";

    static Category good(String code) {
        return new Category(code, Tone.GOOD);
    }

    static Category fair(String code) {
        return new Category(code, Tone.FAIR);
    }

    static Category poor(String code) {
        return new Category(code, Tone.POOR);
    }

    static Category none(String code) {
        return new Category(code, Tone.NONE);
    }
}
