package org.plumbline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything one run needs, consistent: every id that is referred to exists.
 *
 * @param asOf cut-off: nothing after it is used; empty: each series at its own latest known period
 * @param knownAt the date looked from; empty: today, decided by the caller
 * @param inputs the files it was read from
 * @param form what stands above its entry forms
 */
public record Plan(
        String id,
        LocalizedText title,
        Language language,
        Optional<Period> asOf,
        Optional<LocalDate> knownAt,
        PlanSettings settings,
        String contact,
        String licence,
        IndicatorCatalogue indicators,
        RegionHierarchy regions,
        SourceCatalogue sources,
        List<Target> targets,
        ObservationTable observations,
        List<Task> tasks,
        List<DefinitionLink> links,
        List<RegionChange> regionChanges,
        List<Split> splits,
        List<Identity> identities,
        List<Waiver> waivers,
        List<InputFile> inputs,
        FormHeading form) {

    public Plan {
        targets = List.copyOf(targets);
        tasks = List.copyOf(tasks);
        links = List.copyOf(links);
        regionChanges = List.copyOf(regionChanges);
        splits = List.copyOf(splits);
        identities = List.copyOf(identities);
        waivers = List.copyOf(waivers);
        inputs = List.copyOf(inputs);
    }

    /** The same with the tasks as they are known on a day. */
    public Plan withTasksKnownAt(LocalDate day) {
        if (tasks.stream().allMatch(task -> task.updates().isEmpty())) {
            return this;
        }
        return new Plan(
                id,
                title,
                language,
                asOf,
                knownAt,
                settings,
                contact,
                licence,
                indicators,
                regions,
                sources,
                targets,
                observations,
                tasks.stream().map(task -> task.knownAt(day)).toList(),
                links,
                regionChanges,
                splits,
                identities,
                waivers,
                inputs,
                form);
    }

    public Optional<Target> findTarget(TargetId id) {
        return targets.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** The indicator a target is about. */
    public Indicator indicatorOf(Target target) {
        return indicators.get(target.indicator());
    }
}
