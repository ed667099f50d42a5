package org.plumbline.reconciliation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.model.Plan;

/**
 * Adjusts figures of sums that do not add up to the last digit. A total that is not itself a part of another sum is kept,
 * and so are confirmed figures. What cannot be adjusted carries the reason.
 */
final class Adjuster {
    private final Plan plan;
    private final AdjustMethod method;
    private final Confirmed confirmed;

    Adjuster(Plan plan, AdjustMethod method) {
        this.plan = plan;
        this.method = method;
        this.confirmed = new Confirmed(plan);
    }

    /** One adjustment for every sum that is off, and for every other that moves with them; in the order of the checks. */
    List<Adjustment> adjust(List<Check> checks) {
        List<Check> sums = checks.stream()
                .filter(check -> isSum(check) && (!method.isOverTime() || check.kind() == CheckKind.PERIODS))
                .toList();
        List<Check> complete = sums.stream().filter(Adjuster::isComplete).toList();
        Map<Check, Adjustment> adjusted = new LinkedHashMap<>();
        for (Solution solution : solutions(complete)) {
            RoundedSums rounded = new RoundedSums(plan, confirmed, solution);
            for (Check check : solution.checks()) {
                adjusted.put(check, adjustment(check, solution, rounded));
            }
        }
        List<Adjustment> list = new ArrayList<>();
        for (Check check : sums) {
            Adjustment adjustment = Optional.ofNullable(adjusted.get(check))
                    .orElseGet(() -> Adjustment.impossible(check, method, Adjustment.Problem.INCOMPLETE));
            if (isOff(check) || adjustment.moves()) {
                list.add(adjustment);
            }
        }
        return list;
    }

    private List<Solution> solutions(List<Check> sums) {
        return switch (method) {
            case PROPORTIONAL -> sums.stream().map(this::proportional).toList();
            case LEAST_SQUARES ->
                systems(sums).stream()
                        .filter(system -> system.stream().anyMatch(Adjuster::isOff))
                        .map(system -> new LeastSquares(system, confirmed).solve())
                        .toList();
            case DENTON, CHOLETTE -> new Benchmarking(method, confirmed).solve(sums);
        };
    }

    private Adjustment adjustment(Check check, Solution solution, RoundedSums rounded) {
        return solution.problem()
                .map(problem -> Adjustment.impossible(check, method, problem))
                .orElseGet(() -> new Adjustment(
                        check,
                        method,
                        solution.weights(),
                        Optional.of(rounded.cell(check, check.total())),
                        check.parts().stream()
                                .map(part -> rounded.cell(check, part))
                                .toList(),
                        rounded.isRounded(),
                        Optional.empty()));
    }

    private static boolean isSum(Check check) {
        boolean sum =
                switch (check.kind()) {
                    case REGIONS, PERIODS, INDICATORS -> true;
                    case SUBSET, RATIO, IMPLIED -> false;
                };
        return sum && check.difference().isPresent();
    }

    private static boolean isComplete(Check check) {
        return check.missing().isEmpty()
                && check.parts().size() > 1
                && check.cause() != Cause.UNALLOCATED
                && check.cause() != Cause.MISSING_PARTS;
    }

    private static boolean isOff(Check check) {
        return check.verdict() != Verdict.HOLDS;
    }

    private Solution proportional(Check check) {
        double fixed = 0;
        double free = 0;
        for (Amount part : check.parts()) {
            double number = part.counted().orElseThrow();
            fixed += confirmed.holds(part) ? number : 0;
            free += confirmed.holds(part) ? 0 : number;
        }
        double rest = check.total().counted().orElseThrow() - fixed;
        Optional<Adjustment.Problem> problem = problem(check, rest, free);
        if (problem.isPresent()) {
            return Solution.impossible(List.of(check), problem.get());
        }
        Map<FigureKey, Double> values = new LinkedHashMap<>();
        values.put(FigureKey.of(check, check.total()), check.total().value().orElseThrow());
        for (Amount part : check.parts()) {
            double number = part.value().orElseThrow();
            values.put(FigureKey.of(check, part), confirmed.holds(part) ? number : number * rest / free);
        }
        return Solution.of(List.of(check), LeastSquares.WEIGHTS, values);
    }

    private Optional<Adjustment.Problem> problem(Check check, double rest, double free) {
        if (check.parts().stream().allMatch(confirmed::holds)) {
            return Optional.of(Adjustment.Problem.ALL_HELD);
        }
        if (free == 0) {
            return Optional.of(Adjustment.Problem.ZERO_BASE);
        }
        return rest / free < 0 ? Optional.of(Adjustment.Problem.SIGN_CHANGE) : Optional.empty();
    }

    /**
     * Sums that share a figure, directly or through others; a second check against a total of another source stands for
     * itself.
     */
    private static List<List<Check>> systems(List<Check> sums) {
        Map<FigureKey, List<Check>> byKey = new LinkedHashMap<>();
        sums.stream().filter(check -> !check.acrossSources()).forEach(check -> FigureKey.all(check)
                .forEach(key ->
                        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(check)));
        List<List<Check>> systems = new ArrayList<>();
        Set<Check> seen = new HashSet<>();
        for (Check first : sums) {
            if (!seen.add(first)) {
                continue;
            }
            List<Check> system = new ArrayList<>(List.of(first));
            for (int i = 0; i < system.size() && !first.acrossSources(); i++) {
                neighbours(system.get(i), byKey).filter(seen::add).forEach(system::add);
            }
            systems.add(system);
        }
        return systems;
    }

    private static Stream<Check> neighbours(Check check, Map<FigureKey, List<Check>> byKey) {
        return FigureKey.all(check).stream().flatMap(key -> byKey.getOrDefault(key, List.of()).stream());
    }
}
