package org.plumbline.contribution;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Each district's part in a city's gap to its target, target minus actual, so that a shortfall is above zero.
 *
 * @param parts signed gaps adding up to the city's gap
 * @param shortfall sum of the parts above zero
 * @param surplus sum of the parts below zero, as a negative number
 */
public record GapParts(Parts parts, double shortfall, double surplus) {
    /** A district's target and actual. */
    public record Sum(String name, double target, double actual) {}

    /** A district's numerator and denominator. */
    public record Ratio(String name, double numerator, double denominator) {}

    /** Of a sum: T_i − x_i. */
    public static GapParts ofSums(List<Sum> districts) {
        List<Part> parts = districts.stream()
                .map(x -> new Part(x.name(), x.target() - x.actual()))
                .toList();
        double total = districts.stream().mapToDouble(Sum::target).sum()
                - districts.stream().mapToDouble(Sum::actual).sum();
        return of("sum", parts, total);
    }

    /**
     * Of a ratio against the city's target ratio τ: τ·D_i − N_i, in the numerator's unit, adding up to τ·D − N.
     *
     * @param target τ as numerator over denominator, without a multiplier such as 100
     */
    public static GapParts ofRatios(List<Ratio> districts, double target) {
        List<Part> parts = districts.stream()
                .map(x -> new Part(x.name(), target * x.denominator() - x.numerator()))
                .toList();
        double total =
                target * districts.stream().mapToDouble(Ratio::denominator).sum()
                        - districts.stream().mapToDouble(Ratio::numerator).sum();
        return of("ratio", parts, total);
    }

    /** A part's signed share of the city's gap; empty where the gap is 0. */
    public OptionalDouble share(String name) {
        return parts.total() == 0 ? OptionalDouble.empty() : OptionalDouble.of(parts.value(name) / parts.total());
    }

    private static GapParts of(String method, List<Part> parts, double total) {
        double shortfall =
                parts.stream().mapToDouble(Part::value).filter(v -> v > 0).sum();
        double surplus =
                parts.stream().mapToDouble(Part::value).filter(v -> v < 0).sum();
        return new GapParts(Parts.of(method, parts, total), shortfall, surplus);
    }
}
