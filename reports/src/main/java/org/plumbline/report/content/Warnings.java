package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.model.Period;
import org.plumbline.model.TargetId;
import org.plumbline.projection.ProjectionMethods;

/**
 * Which targets in force need attention, and how that moved: the plan is evaluated again as if each target's later
 * observations had not been made. Figures are those known today, so that a movement is never a mere revision.
 *
 * @param list the gravest first, then in the order reports speak of targets
 * @param followed false where there are too many targets to look back
 */
public record Warnings(List<Warning> list, boolean followed) {
    /** With more targets than this nothing is looked back at. */
    static final int MOST_TARGETS = 5_000;

    /** So many earlier observations of a target are looked at. */
    static final int MOST_STEPS = 8;

    public Warnings {
        list = List.copyOf(list);
    }

    public static Warnings of(ReportData data) {
        Evaluation evaluation = data.evaluation();
        boolean followed = evaluation.assessments().size() <= MOST_TARGETS;
        List<Assessment> rated = followed
                ? Evaluator.evaluate(
                                evaluation.plan(),
                                request(
                                        evaluation.request(),
                                        evaluation.request().asOf()))
                        .assessments()
                : evaluation.assessments();
        Map<TargetId, List<Standing>> standings = new LinkedHashMap<>();
        rated.stream().filter(Assessment::inForce).forEach(a -> Standing.of(a).ifPresent(s -> standings
                .computeIfAbsent(a.target().id(), id -> new ArrayList<>())
                .add(s)));
        if (followed) {
            lookBack(evaluation, standings);
        }
        List<Warning> warnings = new ArrayList<>();
        standings.values().forEach(list -> warning(list).ifPresent(warnings::add));
        warnings.sort(Comparator.comparing((Warning w) -> w.now().level())
                .thenComparing(Warning::assessment, data.order().comparator()));
        return new Warnings(warnings, followed);
    }

    /** Warnings of a level. */
    public long count(WarningLevel level) {
        return list.stream().filter(w -> w.now().level() == level).count();
    }

    public long count(Warning.Movement movement) {
        return list.stream().filter(w -> w.movement() == movement).count();
    }

    private static EvaluationRequest request(EvaluationRequest now, Optional<Period> asOf) {
        return new EvaluationRequest(
                asOf,
                now.knownAt(),
                now.judge(),
                "all",
                ProjectionMethods.CHEAPEST,
                now.indicators(),
                now.regions(),
                List.of(),
                now.boundaries());
    }

    /** One step for every target, further ones as long as the level stays the same. */
    private static void lookBack(Evaluation evaluation, Map<TargetId, List<Standing>> standings) {
        TreeMap<Integer, List<List<Standing>>> wanted = new TreeMap<>();
        standings.values().forEach(list -> want(wanted, list, list.get(0)));
        while (!wanted.isEmpty()) {
            Map.Entry<Integer, List<List<Standing>>> step = wanted.pollLastEntry();
            List<Assessment> some = step.getValue().stream()
                    .map(known -> known.get(0).assessment())
                    .toList();
            EvaluationRequest earlier = request(evaluation.request(), Optional.of(new Period(step.getKey(), 1)))
                    .only(
                            some.stream().map(a -> a.indicator().id()).collect(Collectors.toSet()),
                            some.stream().map(a -> a.region().id()).collect(Collectors.toSet()));
            Map<TargetId, Assessment> then = new HashMap<>();
            Evaluator.evaluate(evaluation.plan(), earlier)
                    .assessments()
                    .forEach(a -> then.put(a.target().id(), a));
            for (List<Standing> known : step.getValue()) {
                TargetId id = known.get(0).assessment().target().id();
                Optional.ofNullable(then.get(id)).flatMap(Standing::of).ifPresent(standing -> {
                    known.add(standing);
                    boolean same = standing.level() == known.get(0).level();
                    if (same && standing.level() != WarningLevel.NONE && known.size() <= MOST_STEPS) {
                        want(wanted, known, standing);
                    }
                });
            }
        }
    }

    private static void want(Map<Integer, List<List<Standing>>> wanted, List<Standing> known, Standing after) {
        wanted.computeIfAbsent(after.period().lastMonth() - 1, month -> new ArrayList<>())
                .add(known);
    }

    private static Optional<Warning> warning(List<Standing> standings) {
        Standing now = standings.get(0);
        Optional<Standing> before = standings.stream().skip(1).findFirst();
        boolean listed = now.level() != WarningLevel.NONE
                || before.filter(b -> b.level().compareTo(WarningLevel.BEHIND) <= 0)
                        .isPresent();
        if (!listed) {
            return Optional.empty();
        }
        int same = 1;
        while (same < standings.size() && standings.get(same).level() == now.level()) {
            same++;
        }
        return Optional.of(new Warning(
                now, before, standings.get(same - 1).period(), same, same == standings.size() && same > MOST_STEPS));
    }
}
