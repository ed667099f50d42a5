package org.plumbline.cli;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.cli.option.Console;
import org.plumbline.load.convert.FileTable;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.layout.PlanNames;
import org.plumbline.load.layout.TableValue;
import org.plumbline.load.layout.TableValue.State;
import org.plumbline.load.recognise.Recognised;

/** Tells on standard error how a file was read, how sure that is, and what could not be read. */
final class ConversionNotes {
    private static final double SURE = 0.8;
    private static final double LIKELY = 0.5;
    private static final int MOST_SAID = 20;

    private final Console console;
    private final String file;
    private final KnownNames names;
    private final Set<String> unknownRegions = new LinkedHashSet<>();
    private final Set<String> unknownIndicators = new LinkedHashSet<>();
    private long rows;
    private long values;
    private long missing;
    private long unreadable;
    private long errors;
    private long withoutPeriod;
    private long withoutRegion;
    private long withoutIndicator;

    ConversionNotes(Console console, String file, KnownNames names) {
        this.console = console;
        this.file = file;
        this.names = names;
    }

    /** Says how a table was found. */
    void table(FileTable table) {
        String place = table.sheet().isEmpty() ? file : file + "!" + table.sheet();
        String sure = table.certainty() >= SURE ? "high" : table.certainty() >= LIKELY ? "middle" : "low";
        String why = table.reasons().stream().map(this::reason).collect(Collectors.joining("; "));
        if (table.reasons().isEmpty()) {
            console.say("convert.by-layout", place);
        } else {
            console.say(
                    "convert.table",
                    place,
                    console.messages().text("convert.sure." + sure),
                    String.format(Locale.ROOT, "%.0f%%", 100 * table.certainty()),
                    why);
        }
        table.inferences().stream()
                .sorted()
                .forEach(each -> console.say(
                        "convert.inferred."
                                + each.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        place));
        if (table.ambiguous() > 0) {
            console.say("convert.ambiguous", place, table.ambiguous());
        }
        boolean skipped = table.layout().filter(layout -> layout.skipHidden()).isPresent();
        if (table.hiddenRows() + table.hiddenColumns() > 0) {
            console.say(
                    skipped ? "convert.hidden-skipped" : "convert.hidden-read",
                    place,
                    table.hiddenRows(),
                    table.hiddenColumns());
        }
    }

    private String reason(Recognised.Reason reason) {
        String kind = console.messages().text("convert.axis." + reason.facts().get(1));
        return console.messages()
                .text("convert.reason." + reason.code(), reason.facts().get(0), kind);
    }

    /** Counts a row and remembers what is wrong with it. */
    void row(TableValue row) {
        rows++;
        switch (row.state()) {
            case VALUE -> values++;
            case MISSING -> missing++;
            case WITHOUT_RESULT -> error(row, "convert.without-result");
            case UNREADABLE -> {
                if (row.text().startsWith("#")) {
                    error(row, "convert.error-value");
                } else {
                    unreadable++;
                    say(unreadable, "convert.no-number", place(row), row.text());
                }
            }
        }
        if (row.state() != State.MISSING) {
            withoutPeriod += row.period().isEmpty() ? 1 : 0;
            withoutRegion += row.region().isEmpty() ? 1 : 0;
            withoutIndicator += row.indicator().isEmpty() ? 1 : 0;
        }
        if (names.ofPlan()) {
            if (names.region(row.region()).isEmpty() && !row.region().isEmpty()) {
                remember(unknownRegions, row.region());
            }
            if (names.indicator(row.indicator()).isEmpty() && !row.indicator().isEmpty()) {
                remember(unknownIndicators, row.indicator());
            }
        }
    }

    /** No more of them than are said in the end. */
    private static void remember(Set<String> labels, String label) {
        if (labels.size() < MOST_SAID) {
            labels.add(label);
        }
    }

    private void error(TableValue row, String key) {
        errors++;
        if (errors <= MOST_SAID) {
            console.complain(key, place(row), row.text());
        }
    }

    private void say(long count, String key, Object... facts) {
        if (count <= MOST_SAID) {
            console.say(key, facts);
        }
    }

    private static String place(TableValue row) {
        return row.location().display();
    }

    void encoding(String encoding) {
        console.say("convert.encoding", file, encoding);
    }

    /** Says what was read in all. */
    void finish() {
        if (names instanceof PlanNames plan) {
            unknownRegions.stream()
                    .limit(MOST_SAID)
                    .forEach(label -> unknown("convert.unknown-region", label, plan.nearestRegion(label)));
            unknownIndicators.stream()
                    .limit(MOST_SAID)
                    .forEach(label -> unknown("convert.unknown-indicator", label, plan.nearestIndicator(label)));
        }
        without("convert.without-period", withoutPeriod);
        without("convert.without-region", withoutRegion);
        without("convert.without-indicator", withoutIndicator);
        console.say("convert.done", file, rows, values, missing, unreadable + errors);
    }

    private void unknown(String key, String label, java.util.Optional<String> nearest) {
        String near = nearest.map(name -> console.messages().text("convert.nearest", name))
                .orElse("");
        console.say(key, label, near);
    }

    private void without(String key, long count) {
        if (count > 0) {
            console.say(key, count);
        }
    }

    /** True where cells hold errors, or formulas that nobody has calculated. */
    boolean hasErrors() {
        return errors > 0;
    }
}
