package org.plumbline.calc;

/**
 * A category by one rating method.
 *
 * @param method name such as {@code path}
 * @param category such as {@code on-track}, or {@code not-applicable}
 * @param own true where the boundaries are this engine's and not published ones
 */
public record Rating(String method, String category, Cell score, boolean own) {}
