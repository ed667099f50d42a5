package org.plumbline.rating;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Boundaries set by a plan or a target instead of a method's own, written {@code path:1,0.9,0;open-sdg:0.95,0.6,0}.
 *
 * @param byMethod boundaries by the method's name
 * @param rejected the parts that name no method, hold no numbers, or fit no rule of the method
 */
public record Thresholds(Map<String, List<Double>> byMethod, List<String> rejected) {
    public static final Thresholds NONE = new Thresholds(Map.of(), List.of());

    public Thresholds {
        byMethod = Map.copyOf(byMethod);
        rejected = List.copyOf(rejected);
    }

    public static Thresholds parse(String text) {
        Map<String, List<Double>> found = new LinkedHashMap<>();
        List<String> rejected = new ArrayList<>();
        for (String part : text.split("[;；]")) {
            String trimmed = part.strip();
            if (trimmed.isEmpty()) {
                continue;
            }
            String[] halves = trimmed.split("[:：]", 2);
            Optional<RatingMethod> method = RatingMethods.find(halves[0].strip());
            Optional<List<Double>> numbers = halves.length == 2 ? numbers(halves[1]) : Optional.empty();
            boolean fits = method.isPresent()
                    && numbers.isPresent()
                    && method.get().thresholds().stream().anyMatch(set -> set.fits(numbers.get()));
            if (fits) {
                found.put(method.get().name(), numbers.get());
            } else {
                rejected.add(trimmed);
            }
        }
        return new Thresholds(found, rejected);
    }

    /** These, where a target's own stand before the plan's. */
    public Thresholds over(Thresholds plan) {
        Map<String, List<Double>> both = new LinkedHashMap<>(plan.byMethod);
        both.putAll(byMethod);
        return new Thresholds(both, rejected);
    }

    Optional<List<Double>> of(String method) {
        return Optional.ofNullable(byMethod.get(method));
    }

    private static Optional<List<Double>> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String number : text.split("[,，]")) {
            try {
                double value = Double.parseDouble(number.strip());
                if (!Double.isFinite(value)) {
                    return Optional.empty();
                }
                numbers.add(value);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Optional.of(numbers);
    }
}
