package org.plumbline.report.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.TargetId;
import org.plumbline.projection.ProjectionMethods;
import org.plumbline.value.Actual;
import org.plumbline.value.KnownObservations;

/**
 * Where figures known by the date took the place of others for the same indicator, region, period and definition, and what
 * that changed.
 *
 * @param list by indicator, region, period, then day
 * @param followed false where there are too many to evaluate their effects
 */
public record Revisions(List<Revision> list, boolean followed) {
    private static final int MOST_DAYS = 40;
    /** Before every day that a row can be published on. */
    private static final LocalDate BEFORE_ALL = LocalDate.ofEpochDay(Integer.MIN_VALUE + 1L);

    public Revisions {
        list = List.copyOf(list);
    }

    public static Revisions of(Evaluation evaluation) {
        List<Revision> found = new Search(evaluation).list();
        long days = found.stream().map(Revision::day).distinct().count();
        boolean followed = days <= MOST_DAYS && evaluation.assessments().size() <= Warnings.MOST_TARGETS;
        return new Revisions(followed ? new Effects(evaluation).of(found) : found, followed);
    }

    /** Finds the rows, by which row counted on each day that one was published. */
    private static final class Search {
        private final Plan plan;
        private final ObservationTable table;
        private final Evaluation evaluation;
        private final Map<LocalDate, KnownObservations> byDay = new HashMap<>();

        private Search(Evaluation evaluation) {
            this.evaluation = evaluation;
            this.plan = evaluation.plan();
            this.table = plan.observations();
        }

        private List<Revision> list() {
            KnownObservations now = on(evaluation.request().knownAt());
            Map<List<Integer>, List<Integer>> groups = new LinkedHashMap<>();
            for (int row : table.all().stream().toArray()) {
                if (now.isKnown(row) && now.isActual(row)) {
                    List<Integer> key = List.of(
                            table.indicator(row), table.region(row), table.periodCode(row), table.definitionCode(row));
                    groups.computeIfAbsent(key, k -> new ArrayList<>(1)).add(row);
                }
            }
            List<Revision> found = new ArrayList<>();
            groups.values().stream().filter(this::differ).forEach(rows -> follow(rows, found));
            return found;
        }

        private boolean differ(List<Integer> rows) {
            return rows.stream().map(table::value).distinct().count() > 1;
        }

        private void follow(List<Integer> rows, List<Revision> found) {
            TreeSet<Integer> days = new TreeSet<>();
            rows.forEach(row -> days.add(table.published(row)));
            OptionalInt counted = OptionalInt.empty();
            for (int day : days) {
                LocalDate date = day == ObservationTable.NO_DAY ? BEFORE_ALL : LocalDate.ofEpochDay(day);
                OptionalInt next = winner(rows, date);
                if (counted.isPresent()
                        && next.isPresent()
                        && table.value(counted.getAsInt()) != table.value(next.getAsInt())) {
                    found.add(revision(counted.getAsInt(), next.getAsInt(), date));
                }
                counted = next.isPresent() ? next : counted;
            }
        }

        private OptionalInt winner(List<Integer> rows, LocalDate day) {
            int first = rows.get(0);
            return on(day).series(table.indicator(first), table.region(first))
                    .rows()
                    .filter(rows::contains)
                    .findFirst();
        }

        private KnownObservations on(LocalDate day) {
            return byDay.computeIfAbsent(
                    day, d -> new KnownObservations(plan, evaluation.request().asOf(), d));
        }

        private Revision revision(int earlier, int later, LocalDate day) {
            Period period = table.period(later);
            return new Revision(
                    plan.indicators().at(table.indicator(later)),
                    plan.regions().at(table.region(later)),
                    period,
                    earlier,
                    later,
                    day,
                    table.stage(later).compareTo(table.stage(earlier)) > 0,
                    List.of());
        }
    }

    /** Evaluates the plan on the day of each revision and on the day before. */
    private record Effects(Evaluation evaluation) {
        List<Revision> of(List<Revision> found) {
            Map<LocalDate, List<Revision>> byDay = new TreeMap<>();
            found.forEach(r ->
                    byDay.computeIfAbsent(r.day(), day -> new ArrayList<>()).add(r));
            Map<Revision, Revision> full = new HashMap<>();
            byDay.forEach((day, some) -> {
                Map<TargetId, Assessment> before = on(day.minusDays(1));
                Map<TargetId, Assessment> after = on(day);
                some.forEach(r -> full.put(r, with(r, before, after)));
            });
            return found.stream().map(r -> full.getOrDefault(r, r)).toList();
        }

        private Map<TargetId, Assessment> on(LocalDate day) {
            EvaluationRequest now = evaluation.request();
            EvaluationRequest then = new EvaluationRequest(
                    now.asOf(),
                    day,
                    now.judge(),
                    "path",
                    ProjectionMethods.CHEAPEST,
                    now.indicators(),
                    now.regions(),
                    List.of(),
                    now.boundaries());
            Map<TargetId, Assessment> all = new LinkedHashMap<>();
            Evaluator.evaluate(evaluation.plan(), then)
                    .assessments()
                    .forEach(a -> all.put(a.target().id(), a));
            return all;
        }

        private static Revision with(Revision r, Map<TargetId, Assessment> before, Map<TargetId, Assessment> after) {
            List<Revision.Effect> effects = after.values().stream()
                    .filter(Assessment::inForce)
                    .filter(a -> a.actual().filter(v -> uses(v, r.later())).isPresent())
                    .flatMap(a -> Optional.ofNullable(before.get(a.target().id()))
                            .filter(b ->
                                    b.actual().filter(v -> uses(v, r.earlier())).isPresent())
                            .map(b -> new Revision.Effect(b, a))
                            .stream())
                    .toList();
            return new Revision(
                    r.indicator(), r.region(), r.period(), r.earlier(), r.later(), r.day(), r.scheduled(), effects);
        }

        private static boolean uses(Actual actual, int row) {
            return (actual.row().isPresent() && actual.row().getAsInt() == row)
                    || actual.inputs().stream().anyMatch(input -> uses(input, row));
        }
    }
}
