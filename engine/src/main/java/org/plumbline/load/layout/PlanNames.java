package org.plumbline.load.layout;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.load.vocabulary.NameKey;
import org.plumbline.load.vocabulary.NearestName;
import org.plumbline.model.Indicator;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;

/**
 * The names of a plan's regions and indicators; a label means the id whose id, name or alias it is, if only one has it;
 * 福田 also means 福田区, and the other way about.
 */
public final class PlanNames implements KnownNames {
    private static final List<String> SUFFIXES = List.of("省", "市", "区", "县", "新区", "自治区");

    private final Map<String, Set<String>> regions = new HashMap<>();
    private final Map<String, Set<String>> indicators = new HashMap<>();
    private final Set<String> regionNames = new HashSet<>();
    private final Set<String> indicatorNames = new HashSet<>();

    /** All names of a plan. */
    public static PlanNames of(Plan plan) {
        PlanNames names = new PlanNames();
        for (Region region : plan.regions().list()) {
            names.addRegion(region.id().value(), all(region.name(), region.aliases()));
        }
        for (Indicator indicator : plan.indicators().list()) {
            names.addIndicator(indicator.id().value(), all(indicator.name(), indicator.aliases()));
        }
        return names;
    }

    private static List<String> all(LocalizedText name, List<String> aliases) {
        return Stream.concat(Stream.of(name.zh(), name.en()), aliases.stream()).toList();
    }

    /** Adds a region with all its names. */
    public void addRegion(String id, Collection<String> names) {
        add(regions, regionNames, id, names);
    }

    /** Adds an indicator with all its names. */
    public void addIndicator(String id, Collection<String> names) {
        add(indicators, indicatorNames, id, names);
    }

    private static void add(Map<String, Set<String>> ids, Set<String> printed, String id, Collection<String> names) {
        ids.computeIfAbsent(NameKey.of(id), key -> new HashSet<>()).add(id);
        for (String name : names) {
            if (!name.isBlank()) {
                ids.computeIfAbsent(NameKey.of(name), key -> new HashSet<>()).add(id);
                printed.add(name);
            }
        }
    }

    /** True for a plan without a table of regions, in which every name is one. */
    public boolean hasNoRegions() {
        return regions.isEmpty();
    }

    /** True where nothing was added. */
    public boolean isEmpty() {
        return regions.isEmpty() && indicators.isEmpty();
    }

    private static Optional<String> only(Map<String, Set<String>> ids, String label) {
        Set<String> found = ids.getOrDefault(NameKey.of(label), Set.of());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    @Override
    public Optional<String> region(String label) {
        Optional<String> exact = only(regions, label);
        if (exact.isPresent() || label.isEmpty() || regions.containsKey(NameKey.of(label))) {
            return exact;
        }
        Set<String> ids = new HashSet<>();
        for (String suffix : SUFFIXES) {
            only(regions, label + suffix).ifPresent(ids::add);
            if (label.endsWith(suffix)) {
                only(regions, label.substring(0, label.length() - suffix.length()))
                        .ifPresent(ids::add);
            }
        }
        return ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
    }

    @Override
    public Optional<String> indicator(String label) {
        return only(indicators, label);
    }

    @Override
    public Optional<String> regionIn(String title) {
        String plain = NameKey.of(title);
        return regionNames.stream()
                .filter(name -> name.length() > 1 && plain.contains(NameKey.of(name)))
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()));
    }

    @Override
    public boolean ofPlan() {
        return true;
    }

    /** The region whose name is nearest to a label that is none. */
    public Optional<String> nearestRegion(String label) {
        return NearestName.find(label, sorted(regionNames));
    }

    /** The indicator whose name is nearest to a label that is none. */
    public Optional<String> nearestIndicator(String label) {
        return NearestName.find(label, sorted(indicatorNames));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
