package org.plumbline.collect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorCatalogue;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.Source;
import org.plumbline.model.SourceId;
import org.plumbline.model.Target;
import org.plumbline.model.TargetClass;
import org.plumbline.model.TargetId;
import org.plumbline.model.Task;
import org.plumbline.model.TaskStatus;
import org.plumbline.value.Actual;
import org.plumbline.value.ValueResolver;

/**
 * Decides who is asked for what.
 *
 * <ul>
 *   <li>Figures: the indicators of targets in force that are not past; of a region also those it has figures of. A region is
 *       asked only for periods it existed in.
 *   <li>Pledges: the targets in force that end with the period, pledges apart.
 *   <li>Tasks: those not done or cancelled; by region the ones that serve its targets.
 * </ul>
 *
 * Documents that only hold from after the period on are left out. The lead units of a target are its own, else those of the tasks that serve it.
 */
public final class FormPlanner {
    private final Evaluation evaluation;
    private final Plan plan;
    private final FormRequest request;
    private final ValueResolver values;
    private final Map<TargetId, Set<String>> unitsByTask = new HashMap<>();
    private final Map<String, Map<String, FormRow>> rows = new LinkedHashMap<>();
    private final boolean everything;
    private int unassigned;

    private FormPlanner(Evaluation evaluation, FormRequest request, boolean everything) {
        this.everything = everything;
        this.evaluation = evaluation;
        this.plan = evaluation.plan();
        this.request = request;
        this.values = new ValueResolver(
                plan, evaluation.request().asOf(), evaluation.request().knownAt());
        for (Task task : plan.tasks()) {
            task.targets().forEach(id -> unitsByTask
                    .computeIfAbsent(id, key -> new LinkedHashSet<>())
                    .addAll(task.leadUnits()));
        }
    }

    /** What was planned. */
    public record Planned(List<EntryForm> forms, int unassigned) {
        public Planned {
            forms = List.copyOf(forms);
        }
    }

    /** The forms in the order in which the plan names units or regions, and how many rows have no unit to ask. */
    public static Planned plan(Evaluation evaluation, FormRequest request) {
        return new FormPlanner(evaluation, request, false).run();
    }

    /** Forms with all rows a unit may answer, also what is past, done or replaced since. */
    static List<EntryForm> answerable(Evaluation evaluation, FormRequest request) {
        return new FormPlanner(evaluation, request, true).run().forms();
    }

    private Planned run() {
        switch (request.purpose()) {
            case ACTUALS -> figures();
            case PLEDGES -> pledges();
            case TASKS -> tasks();
        }
        List<EntryForm> forms = new ArrayList<>();
        rows.forEach((unit, list) -> forms.add(
                new EntryForm(new FormId(plan.id(), request, unit), unitName(unit), List.copyOf(list.values()))));
        if (request.split() == FormSplit.REGION) {
            forms.sort(Comparator.comparingInt(
                    form -> plan.regions().indexOf(RegionId.of(form.id().unit()))));
        }
        return new Planned(forms, unassigned);
    }

    private LocalizedText unitName(String unit) {
        return request.split() == FormSplit.REGION
                ? plan.regions().get(RegionId.of(unit)).name()
                : LocalizedText.of(unit, unit);
    }

    private void add(Set<String> units, FormRow row) {
        if (units.isEmpty()) {
            unassigned++;
        }
        units.forEach(unit ->
                rows.computeIfAbsent(unit, name -> new LinkedHashMap<>()).putIfAbsent(row.key(), row));
    }

    private record Series(Indicator indicator, Region region) {}

    private void figures() {
        Map<Series, List<Assessment>> open = new LinkedHashMap<>();
        for (Assessment assessment : standing()) {
            boolean notPast =
                    assessment.target().period().lastMonth() >= request.period().lastMonth();
            if ((everything || notPast) && !assessment.target().kind().isWithoutNumber()) {
                open.computeIfAbsent(new Series(assessment.indicator(), assessment.region()), key -> new ArrayList<>())
                        .add(assessment);
            }
        }
        Map<Series, Set<String>> units = new LinkedHashMap<>();
        open.forEach((series, list) -> {
            Set<String> names = new LinkedHashSet<>();
            list.forEach(assessment -> names.addAll(unitsOf(assessment)));
            units.put(series, names);
        });
        if (request.split() == FormSplit.REGION) {
            observed()
                    .forEach(series -> units.putIfAbsent(
                            series, Set.of(series.region().id().value())));
        }
        Comparator<Series> order = Comparator.comparingInt((Series s) -> indexOf(s.indicator()))
                .thenComparingInt(s -> plan.regions().indexOf(s.region().id()));
        units.entrySet().stream()
                .filter(entry -> entry.getKey().region().aliveDuring(request.period()))
                .sorted(Map.Entry.comparingByKey(order))
                .forEach(entry ->
                        add(entry.getValue(), row(entry.getKey(), open.getOrDefault(entry.getKey(), List.of()))));
    }

    private int indexOf(Indicator indicator) {
        IndicatorCatalogue indicators = plan.indicators();
        return indicators.indexOf(indicator.id());
    }

    private List<Series> observed() {
        List<Series> observed = new ArrayList<>();
        for (Indicator indicator : plan.indicators().list()) {
            for (Region region : plan.regions().list()) {
                if (values.hasAny(indicator, region)) {
                    observed.add(new Series(indicator, region));
                }
            }
        }
        return observed;
    }

    private FormRow row(Series series, List<Assessment> targets) {
        Period period = request.period();
        List<Assessment> next = targets.stream()
                .sorted(Comparator.comparing(a -> a.target().period()))
                .toList();
        return new FormRow.Figures(
                series.indicator(),
                series.region(),
                period,
                next,
                last(series.indicator(), series.region()),
                values.at(series.indicator(), series.region(), new Period(period.firstMonth() - 12, period.months())));
    }

    /** The latest figure of a period before, of the same length if there is one. */
    private Optional<Actual> last(Indicator indicator, Region region) {
        TreeMap<Integer, Period> sameLength = new TreeMap<>();
        TreeSet<Period> before = new TreeSet<>();
        for (Period candidate : values.candidatePeriods(indicator, region)) {
            if (candidate.lastMonth() < request.period().lastMonth()) {
                before.add(candidate);
                if (candidate.months() == request.period().months()) {
                    sameLength.put(candidate.lastMonth(), candidate);
                }
            }
        }
        List<Period> order = new ArrayList<>(sameLength.descendingMap().values());
        order.addAll(before.descendingSet());
        return order.stream()
                .flatMap(period -> values.at(indicator, region, period).stream())
                .findFirst();
    }

    private void pledges() {
        for (Assessment assessment : standing()) {
            Target target = assessment.target();
            if (target.period().endsWith(request.period()) && !target.kind().isWithoutNumber()) {
                add(
                        unitsOf(assessment),
                        new FormRow.Pledge(
                                assessment,
                                request.round(),
                                earlierPledge(target),
                                last(assessment.indicator(), assessment.region())));
            }
        }
    }

    private Optional<Target> earlierPledge(Target assigned) {
        return evaluation.assessments().stream()
                .filter(Assessment::inForce)
                .map(Assessment::target)
                .filter(target -> target.targetClass() == TargetClass.PLEDGE
                        && target.indicator().equals(assigned.indicator())
                        && target.region().equals(assigned.region())
                        && target.period().equals(assigned.period())
                        && target.kind() == assigned.kind()
                        && target.basis() == assigned.basis())
                .reduce((first, second) -> second);
    }

    /** False for a document that only holds from a day after the period on, or is not yet known. */
    private boolean hasBegun(Optional<SourceId> id) {
        Optional<Source> source = id.flatMap(plan.sources()::find);
        boolean holds = source.flatMap(Source::validFrom)
                .map(day -> !day.isAfter(request.period().end()))
                .orElse(true);
        return holds
                && source.flatMap(Source::issued)
                        .map(day -> !day.isAfter(evaluation.request().knownAt()))
                        .orElse(true);
    }

    private void tasks() {
        for (Task task : plan.tasks()) {
            boolean open = task.status()
                    .filter(status -> status == TaskStatus.DONE || status == TaskStatus.CANCELLED)
                    .isEmpty();
            if (everything || (open && hasBegun(task.source()))) {
                add(unitsOf(task), new FormRow.Progress(task));
            }
        }
    }

    private Set<String> unitsOf(Task task) {
        if (request.split() == FormSplit.LEAD_UNIT) {
            return new LinkedHashSet<>(task.leadUnits());
        }
        Set<String> regions = new LinkedHashSet<>();
        task.targets().forEach(id -> plan.findTarget(id)
                .ifPresent(target -> regions.add(target.region().value())));
        return regions;
    }

    /** Targets in force that are demands rather than pledges, of documents that hold for the period. */
    private List<Assessment> standing() {
        return evaluation.assessments().stream()
                .filter(assessment -> everything
                        || (assessment.inForce() && hasBegun(assessment.target().source())))
                .filter(assessment -> assessment.target().targetClass() != TargetClass.PLEDGE)
                .toList();
    }

    private Set<String> unitsOf(Assessment assessment) {
        if (request.split() == FormSplit.REGION) {
            return Set.of(assessment.region().id().value());
        }
        List<String> own = assessment.target().leadUnits();
        return own.isEmpty() ? unitsByTask.getOrDefault(assessment.target().id(), Set.of()) : new LinkedHashSet<>(own);
    }
}
