package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;
import org.plumbline.model.SourceId;
import org.plumbline.tabular.PlanTables;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Finds the district tables of an evaluation: for every whole, source and unit, the periods and indicators with targets in
 * at least three of its parts. The whole's row comes from the same source, be its target in force or not, because parts
 * and total belong together as they were issued.
 */
public final class DistrictTables {
    private static final int FEWEST_PARTS = 3;

    private record Key(String parent, String source, String unit) {}

    private record Place(RegionId region, DistrictTable.Column column) {}

    private DistrictTables() {}

    public static List<DistrictTable> of(Evaluation evaluation) {
        Plan plan = evaluation.plan();
        Map<Key, List<DistrictTable.Column>> columns = new LinkedHashMap<>();
        for (Row row : shared(evaluation)) {
            Period period = PeriodParser.parse(row.getString("period")).orElseThrow();
            columns.computeIfAbsent(
                            new Key(row.getString("parent"), row.getString("source"), row.getString("unit")),
                            key -> new ArrayList<>())
                    .add(new DistrictTable.Column(
                            period, plan.indicators().get(IndicatorId.of(row.getString("indicator")))));
        }
        Comparator<DistrictTable.Column> order = Comparator.comparing(DistrictTable.Column::period)
                .thenComparingInt(c -> c.indicator().order().orElse(Integer.MAX_VALUE))
                .thenComparingInt(c -> plan.indicators().indexOf(c.indicator().id()));
        List<DistrictTable> tables = new ArrayList<>();
        Map<RegionId, List<Assessment>> byWhole = byWhole(evaluation);
        columns.forEach((key, unsorted) -> tables.add(table(
                plan,
                key,
                unsorted.stream().sorted(order).toList(),
                byWhole.getOrDefault(RegionId.of(key.parent()), List.of()))));
        return List.copyOf(tables);
    }

    /** The whole, source, unit, period and indicator that enough parts have targets for. */
    private static Table shared(Evaluation evaluation) {
        Plan plan = evaluation.plan();
        Table parts = targets(evaluation.assessments())
                .joinOn("region")
                .with(PlanTables.regions(plan).selectColumns("region", "parent"))
                .join()
                .joinOn("indicator")
                .with(PlanTables.indicators(plan).selectColumns("indicator", "unit"))
                .join();
        Table counted = parts.where(parts.stringColumn("parent").isNotMissing())
                .summarize("region", AggregateFunctions.countUnique)
                .by("parent", "source", "unit", "period", "indicator");
        return counted.where(counted.numberColumn("Count Unique [region]").isGreaterThanOrEqualTo(FEWEST_PARTS));
    }

    /** What tables are made by, and nothing else: with all measures the table would take as much room as the evaluation. */
    private static Table targets(List<Assessment> assessments) {
        return Table.create(
                strings("indicator", assessments, a -> a.indicator().id().value()),
                strings("region", assessments, a -> a.region().id().value()),
                strings("period", assessments, a -> a.target().period().toString()),
                strings("source", assessments, DistrictTables::sourceOf));
    }

    private static StringColumn strings(String name, List<Assessment> assessments, Function<Assessment, String> text) {
        return StringColumn.create(name, assessments.stream().map(text));
    }

    /** The assessments of each region with parts: its own and those of its parts. */
    private static Map<RegionId, List<Assessment>> byWhole(Evaluation evaluation) {
        Map<RegionId, List<Assessment>> byWhole = new HashMap<>();
        for (Assessment assessment : evaluation.assessments()) {
            assessment.region().parent().ifPresent(parent -> byWhole.computeIfAbsent(parent, id -> new ArrayList<>())
                    .add(assessment));
            RegionId own = assessment.region().id();
            if (!evaluation.plan().regions().listBelow(own).isEmpty()) {
                byWhole.computeIfAbsent(own, id -> new ArrayList<>()).add(assessment);
            }
        }
        return byWhole;
    }

    private static DistrictTable table(
            Plan plan, Key key, List<DistrictTable.Column> columns, List<Assessment> assessments) {
        RegionId whole = RegionId.of(key.parent());
        Map<Place, Assessment> cells = new LinkedHashMap<>();
        Set<DistrictTable.Column> wanted = new HashSet<>(columns);
        for (Assessment assessment : assessments) {
            DistrictTable.Column column =
                    new DistrictTable.Column(assessment.target().period(), assessment.indicator());
            if (wanted.contains(column) && sourceOf(assessment).equals(key.source())) {
                cells.putIfAbsent(new Place(assessment.region().id(), column), assessment);
            }
        }
        Set<RegionId> regions = new TreeSet<>(new RegionOrder(plan.regions()));
        cells.keySet().forEach(place -> regions.add(place.region()));
        List<DistrictTable.Row> rows = new ArrayList<>();
        for (RegionId id : regions) {
            rows.add(new DistrictTable.Row(
                    plan.regions().get(id),
                    id.equals(whole),
                    columns.stream()
                            .map(column -> Optional.ofNullable(cells.get(new Place(id, column))))
                            .toList()));
        }
        return new DistrictTable(
                plan.regions().get(whole),
                key.source().isEmpty() ? Optional.empty() : plan.sources().find(new SourceId(key.source())),
                key.unit(),
                columns,
                rows);
    }

    private static String sourceOf(Assessment assessment) {
        return assessment.target().source().map(SourceId::value).orElse("");
    }
}
