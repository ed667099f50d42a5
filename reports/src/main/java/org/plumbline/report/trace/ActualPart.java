package org.plumbline.report.trace;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Derivation;
import org.plumbline.model.Figure;
import org.plumbline.model.Indicator;
import org.plumbline.model.ObservationTable;
import org.plumbline.value.Actual;

/** The value that counts, down to the cells it was read from. */
final class ActualPart {
    private final TraceContext context;

    ActualPart(TraceContext context) {
        this.context = context;
    }

    TraceSection section() {
        TraceSection part = context.section("actual");
        if (context.assessment().actual().isEmpty()) {
            UnavailableReason why =
                    context.assessment().undefined().getOrDefault("actual", UnavailableReason.NO_OBSERVATION);
            part.add(
                    "value",
                    context.text("value"),
                    context.text("why-none", context.data().texts().reason(why)));
            return part;
        }
        Actual actual = context.assessment().actual().get();
        part.add("period", context.text("period"), context.data().format().period(actual.period()));
        part.add("value", context.text("value"), value(actual));
        describe(part, actual, 0);
        return part;
    }

    private String value(Actual actual) {
        Indicator indicator = context.plan().indicators().get(actual.indicator());
        return context.data().format().qualified(actual.qualifier(), context.withUnit(indicator, actual.value()));
    }

    /** Where a value comes from: its row, or how it was computed and every input in turn. */
    void describe(TraceSection part, Actual actual, int depth) {
        Indicator indicator = context.plan().indicators().get(actual.indicator());
        OptionalInt row = actual.row();
        if (row.isPresent()) {
            stored(part, indicator, row.getAsInt(), depth);
            return;
        }
        String how = context.data().texts().derivation(actual.derivation());
        boolean ratio = actual.derivation().equals("ratio");
        String multiplier = ratio ? multiplier(indicator) : "";
        part.add("origin", context.text("origin"), multiplier.isEmpty() ? how : how + " × " + multiplier, depth);
        if (actual.derivation().equals("formula")
                && indicator.derivation().orElse(null) instanceof Derivation.Formula formula) {
            part.add("formula", context.text("formula"), formula.expression(), depth);
        }
        for (Actual input : actual.inputs()) {
            part.add("input", item(input), value(input), depth + 1);
            describe(part, input, depth + 2);
        }
    }

    private static String multiplier(Indicator indicator) {
        return indicator.derivation().orElse(null) instanceof Derivation.Ratio ratio && ratio.multiplier() != 1
                ? TraceContext.number(ratio.multiplier())
                : "";
    }

    private String item(Actual actual) {
        Indicator indicator = context.plan().indicators().get(actual.indicator());
        return context.text(
                "item",
                context.data().name(indicator.name()),
                context.data()
                        .name(context.plan().regions().get(actual.region()).name()),
                context.data().format().period(actual.period()));
    }

    private void stored(TraceSection part, Indicator indicator, int row, int depth) {
        ObservationTable table = context.plan().observations();
        part.add("origin", context.text("origin"), context.text("actual.stored"), depth);
        part.add("place", context.text("place"), table.location(row).display(), depth);
        part.add("stored", context.text("stored"), (table.text(row) + " " + table.storedUnit(row)).strip(), depth);
        Figure figure = new Figure(
                table.value(row), table.decimals(row), table.stored(row), table.storedUnit(row), table.text(row));
        part.add("conversion", context.text("conversion"), context.conversion(indicator, figure), depth);
        part.add(
                "stage",
                context.text("stage"),
                context.text(
                        "stage-status",
                        context.data().texts().stage(table.stage(row)),
                        context.data().texts().qualifier(table.qualifier(row)),
                        context.data().texts().status(table.status(row))),
                depth);
        part.add("published", context.text("published"), day(table.published(row)), depth);
        part.add("definition", context.text("definition"), table.definition(row), depth);
        part.add("source", context.text("source"), source(row), depth);
    }

    String day(int published) {
        return published == ObservationTable.NO_DAY
                ? context.text("day-unknown")
                : context.data().format().day(LocalDate.ofEpochDay(published));
    }

    String source(int row) {
        ObservationTable table = context.plan().observations();
        return table.source(row) == ObservationTable.NO_SOURCE
                ? context.text("no-source")
                : context.data()
                        .name(context.plan().sources().at(table.source(row)).title());
    }
}
