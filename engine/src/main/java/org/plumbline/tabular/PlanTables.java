package org.plumbline.tabular;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.model.Figure;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Plan;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A plan's tables as Tablesaw tables. Column names are those of the files; values are in the indicator's unit, what is
 * absent is missing in the column's own way.
 */
public final class PlanTables {
    private PlanTables() {}

    /** One row an indicator: {@code indicator name_zh name_en unit direction nature topic headline}. */
    public static Table indicators(Plan plan) {
        var list = plan.indicators().list();
        return Table.create(
                "indicators",
                strings("indicator", list, i -> i.id().value()),
                strings("name_zh", list, i -> i.name().zh()),
                strings("name_en", list, i -> i.name().en()),
                strings("unit", list, i -> i.unit().code()),
                strings("direction", list, i -> i.direction().code()),
                strings("nature", list, i -> i.nature().code()),
                strings("topic", list, i -> i.topic()),
                booleans("headline", list, i -> i.headline()));
    }

    /** One row a region: {@code region name_zh name_en type parent overlaps}. */
    public static Table regions(Plan plan) {
        var list = plan.regions().list();
        return Table.create(
                "regions",
                strings("region", list, r -> r.id().value()),
                strings("name_zh", list, r -> r.name().zh()),
                strings("name_en", list, r -> r.name().en()),
                strings("type", list, r -> r.type()),
                strings("parent", list, r -> r.parent().map(p -> p.value()).orElse("")),
                booleans("overlaps", list, r -> r.overlaps()));
    }

    /** One row a source: {@code source title_zh number issued authority status}. */
    public static Table sources(Plan plan) {
        var list = plan.sources().list();
        return Table.create(
                "sources",
                strings("source", list, s -> s.id().value()),
                strings("title_zh", list, s -> s.title().zh()),
                strings("title_en", list, s -> s.title().en()),
                strings("number", list, s -> s.number()),
                dates("issued", list, s -> s.issued()),
                strings("authority", list, s -> s.authority().code()),
                strings("status", list, s -> s.status().code()));
    }

    /** One row a target: {@code target indicator region period kind basis value low high class source}. */
    public static Table targets(Plan plan) {
        var list = plan.targets();
        return Table.create(
                "targets",
                strings("target", list, t -> t.id().value()),
                strings("indicator", list, t -> t.indicator().value()),
                strings("region", list, t -> t.region().value()),
                strings("period", list, t -> t.period().toString()),
                strings("kind", list, t -> t.kind().code()),
                strings("basis", list, t -> t.basis().code()),
                doubles("value", list, t -> t.value().map(Figure::value)),
                doubles("low", list, t -> t.low().map(Figure::value)),
                doubles("high", list, t -> t.high().map(Figure::value)),
                strings("class", list, t -> t.targetClass().code()),
                strings("source", list, t -> t.source().map(s -> s.value()).orElse("")));
    }

    /** One row an observation, in file order: {@code indicator region period value stage qualifier status definition published source}. */
    public static Table observations(Plan plan) {
        ObservationTable table = plan.observations();
        int size = table.size();
        StringColumn indicator = StringColumn.create("indicator", size);
        StringColumn region = StringColumn.create("region", size);
        StringColumn period = StringColumn.create("period", size);
        DoubleColumn value = DoubleColumn.create("value", size);
        StringColumn stage = StringColumn.create("stage", size);
        StringColumn qualifier = StringColumn.create("qualifier", size);
        StringColumn status = StringColumn.create("status", size);
        StringColumn definition = StringColumn.create("definition", size);
        DateColumn published = DateColumn.create("published", size);
        StringColumn source = StringColumn.create("source", size);
        IntColumn line = IntColumn.create("line", size);
        for (int row = 0; row < size; row++) {
            indicator.set(row, plan.indicators().at(table.indicator(row)).id().value());
            region.set(row, plan.regions().at(table.region(row)).id().value());
            period.set(row, table.period(row).toString());
            value.set(row, table.value(row));
            stage.set(row, table.stage(row).code());
            qualifier.set(row, table.qualifier(row).code());
            status.set(row, table.status(row).code());
            definition.set(row, table.definition(row));
            if (table.published(row) != ObservationTable.NO_DAY) {
                published.set(row, LocalDate.ofEpochDay(table.published(row)));
            }
            if (table.source(row) != ObservationTable.NO_SOURCE) {
                source.set(row, plan.sources().at(table.source(row)).id().value());
            }
            line.set(row, table.location(row).line());
        }
        return Table.create(
                "observations",
                indicator,
                region,
                period,
                value,
                stage,
                qualifier,
                status,
                definition,
                published,
                source,
                line);
    }

    /** One row a task: {@code task title_zh due status lead_units}. */
    public static Table tasks(Plan plan) {
        var list = plan.tasks();
        return Table.create(
                "tasks",
                strings("task", list, t -> t.id().value()),
                strings("title_zh", list, t -> t.title().zh()),
                strings("title_en", list, t -> t.title().en()),
                strings("due", list, t -> t.due().map(Object::toString).orElse("")),
                strings("status", list, t -> t.status().map(s -> s.code()).orElse("")),
                strings("lead_units", list, t -> String.join(";", t.leadUnits())));
    }

    static <T> StringColumn strings(String name, List<T> rows, Function<T, String> value) {
        return StringColumn.create(name, rows.stream().map(value));
    }

    static <T> BooleanColumn booleans(String name, List<T> rows, Function<T, Boolean> value) {
        return BooleanColumn.create(name, rows.stream().map(value).toList());
    }

    static <T> DoubleColumn doubles(String name, List<T> rows, Function<T, Optional<Double>> value) {
        DoubleColumn column = DoubleColumn.create(name, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            value.apply(rows.get(row)).ifPresent(number -> column.set(at, number));
        }
        return column;
    }

    private static <T> DateColumn dates(String name, List<T> rows, Function<T, Optional<LocalDate>> value) {
        DateColumn column = DateColumn.create(name, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            value.apply(rows.get(row)).ifPresent(date -> column.set(at, date));
        }
        return column;
    }
}
