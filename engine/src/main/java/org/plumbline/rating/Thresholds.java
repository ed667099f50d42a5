package org.plumbline.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Boundaries set by a plan or a target instead of a method's own, written {@code path:1,0.9,0;open-sdg:0.95,0.6,0}.
 *
 * @param byMethod boundaries by the method's name
 * @param rejected the parts that cannot be used
 */
public record Thresholds(Map<String, List<Double>> byMethod, List<Rejected> rejected) {
    /** Why a part cannot be used. */
    public enum Problem {
        UNKNOWN_METHOD,
        NOT_NUMBERS,
        WRONG_COUNT,
        WRONG_ORDER,
        TWICE;

        /** The stable code, such as {@code wrong-count}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A part that cannot be used.
     *
     * @param text as written
     * @param expected boundaries of the method's own as an example, or the methods there are
     */
    public record Rejected(String text, Problem problem, String expected) {}

    public static final Thresholds NONE = new Thresholds(Map.of(), List.of());

    public Thresholds {
        byMethod = Map.copyOf(byMethod);
        rejected = List.copyOf(rejected);
    }

    public static Thresholds parse(String text) {
        Map<String, List<Double>> found = new LinkedHashMap<>();
        List<Rejected> rejected = new ArrayList<>();
        for (String part : text.split("[;；]")) {
            String trimmed = part.strip();
            if (trimmed.isEmpty()) {
                continue;
            }
            String[] halves = trimmed.split("[:：]", 2);
            Optional<RatingMethod> method = RatingMethods.find(halves[0].strip());
            if (method.isEmpty()) {
                rejected.add(new Rejected(trimmed, Problem.UNKNOWN_METHOD, methodNames()));
                continue;
            }
            Optional<List<Double>> numbers = halves.length == 2 ? numbers(halves[1]) : Optional.empty();
            Optional<Problem> problem = found.containsKey(method.get().name())
                    ? Optional.of(Problem.TWICE)
                    : problem(method.get(), numbers);
            if (problem.isPresent()) {
                rejected.add(new Rejected(trimmed, problem.get(), example(method.get())));
            } else {
                found.put(method.get().name(), numbers.orElseThrow());
            }
        }
        return new Thresholds(found, rejected);
    }

    private static Optional<Problem> problem(RatingMethod method, Optional<List<Double>> numbers) {
        if (numbers.isEmpty()) {
            return Optional.of(Problem.NOT_NUMBERS);
        }
        List<Double> values = numbers.get();
        if (method.thresholds().stream().anyMatch(set -> set.fits(values))) {
            return Optional.empty();
        }
        boolean counted =
                method.thresholds().stream().anyMatch(set -> set.values().size() == values.size());
        return Optional.of(counted ? Problem.WRONG_ORDER : Problem.WRONG_COUNT);
    }

    private static String methodNames() {
        return String.join(
                ", ", RatingMethods.all().stream().map(RatingMethod::name).toList());
    }

    private static String example(RatingMethod method) {
        return String.join(
                " | ",
                method.thresholds().stream()
                        .map(set -> method.name() + ":"
                                + String.join(
                                        ",",
                                        set.values().stream()
                                                .map(Thresholds::plain)
                                                .toList()))
                        .toList());
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
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
