package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.SourceId;

/**
 * Finds the district tables of an evaluation: for every whole, source and unit, the periods and indicators with targets in
 * at least three of its parts. The whole's row comes from the same source, be its target in force or not, because parts
 * and total belong together as they were issued.
 */
public final class DistrictTables {
    private static final int FEWEST_PARTS = 3;

    private record Key(RegionId parent, Optional<SourceId> source, String unit) {}

    private record Place(RegionId region, DistrictTable.Column column) {}

    private DistrictTables() {}

    public static List<DistrictTable> of(Evaluation evaluation) {
        Map<Key, List<Assessment>> parts = new LinkedHashMap<>();
        for (Assessment assessment : evaluation.assessments()) {
            assessment.region().parent().ifPresent(parent -> parts.computeIfAbsent(
                            new Key(
                                    parent,
                                    assessment.target().source(),
                                    assessment.indicator().unit().code()),
                            key -> new ArrayList<>())
                    .add(assessment));
        }
        List<DistrictTable> tables = new ArrayList<>();
        parts.forEach((key, list) -> table(evaluation, key, list).ifPresent(tables::add));
        return List.copyOf(tables);
    }

    private static Optional<DistrictTable> table(Evaluation evaluation, Key key, List<Assessment> parts) {
        Plan plan = evaluation.plan();
        List<DistrictTable.Column> columns = columns(plan, parts);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        Map<Place, Assessment> cells = new LinkedHashMap<>();
        parts.forEach(a -> cells.putIfAbsent(new Place(a.region().id(), column(a)), a));
        evaluation.assessments().stream()
                .filter(a -> a.region().id().equals(key.parent())
                        && a.target().source().equals(key.source()))
                .forEach(a -> cells.putIfAbsent(new Place(key.parent(), column(a)), a));

        Region whole = plan.regions().get(key.parent());
        Set<RegionId> regions = new TreeSet<>(new RegionOrder(plan.regions()));
        cells.keySet().stream()
                .filter(place -> columns.contains(place.column()))
                .forEach(place -> regions.add(place.region()));
        List<DistrictTable.Row> rows = new ArrayList<>();
        for (RegionId id : regions) {
            rows.add(new DistrictTable.Row(
                    plan.regions().get(id),
                    id.equals(key.parent()),
                    columns.stream()
                            .map(column -> Optional.ofNullable(cells.get(new Place(id, column))))
                            .toList()));
        }
        return Optional.of(
                new DistrictTable(whole, key.source().flatMap(plan.sources()::find), key.unit(), columns, rows));
    }

    private static List<DistrictTable.Column> columns(Plan plan, List<Assessment> parts) {
        Map<DistrictTable.Column, Set<RegionId>> regions = new LinkedHashMap<>();
        parts.forEach(a -> regions.computeIfAbsent(column(a), column -> new LinkedHashSet<>())
                .add(a.region().id()));
        return regions.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= FEWEST_PARTS)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(DistrictTable.Column::period)
                        .thenComparingInt(c -> c.indicator().order().orElse(Integer.MAX_VALUE))
                        .thenComparingInt(
                                c -> plan.indicators().indexOf(c.indicator().id())))
                .toList();
    }

    private static DistrictTable.Column column(Assessment assessment) {
        return new DistrictTable.Column(assessment.target().period(), assessment.indicator());
    }
}
