package org.plumbline.contribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Parts that add up to a total, or the reason why there are none.
 *
 * @param method the method's name, such as {@code lmdi}
 * @param total the change or gap that is split; 0 where there are no parts
 */
public record Parts(String method, List<Part> parts, double total, Optional<Reason> reason) {
    /** Why a split is not defined. */
    public enum Reason {
        /** Logarithms need values not below zero. */
        NEGATIVE_VALUE,
        /** A ratio has no denominator. */
        ZERO_DENOMINATOR,
        /** A ratio's numerator is zero where a logarithm of it is needed. */
        ZERO_VALUE;

        /** The stable code written in results, such as {@code zero-denominator}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Parts {
        parts = List.copyOf(parts);
    }

    static Parts of(String method, List<Part> parts, double total) {
        return new Parts(method, parts, total, Optional.empty());
    }

    static Parts undefined(String method, Reason why) {
        return new Parts(method, List.of(), 0, Optional.of(why));
    }

    /** Sum of the parts. */
    public double sum() {
        return parts.stream().mapToDouble(Part::value).sum();
    }

    /** A part's value; an {@link IllegalArgumentException} where there is no such part. */
    public double value(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .mapToDouble(Part::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part " + name));
    }
}
