package org.plumbline.load.record;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.table.TableState;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.model.RegionId;
import org.plumbline.model.SourceId;

/**
 * Resolves what one table says about another. What cannot be resolved is an error of the row that refers; what was left
 * out for an error of its own is said once, as information.
 */
final class References {
    private final Map<PlanTable, NameIndex> indexes = new EnumMap<>(PlanTable.class);
    private final ImpliedRows impliedRegions = new ImpliedRows("r", RegionId::isValid);
    private final ImpliedRows impliedSources = new ImpliedRows("s", SourceId::isValid);
    private final Set<String> skipped = new HashSet<>();
    private final Findings findings;

    References(Findings findings) {
        this.findings = findings;
        for (PlanTable table : PlanTable.values()) {
            indexes.put(table, new NameIndex());
        }
    }

    NameIndex of(PlanTable table) {
        return indexes.getOrDefault(table, new NameIndex());
    }

    /** The id a required or optional cell refers to. */
    Optional<String> resolve(Cells cells, TableColumn column, PlanTable table) {
        String text = column.required() ? cells.required(column) : cells.text(column);
        return text.isEmpty() ? Optional.empty() : resolve(cells, column, table, text);
    }

    /** The ids the parts of a cell refer to; what cannot be resolved is left out. */
    List<String> resolveAll(Cells cells, TableColumn column, PlanTable table) {
        return cells.list(column).stream()
                .flatMap(text -> resolve(cells, column, table, text).stream())
                .toList();
    }

    /** Regions made from names, where the plan has no table of them; in the order they were met. */
    List<ImpliedRows.Implied> impliedRegions() {
        return impliedRegions.list();
    }

    /** Sources made from names, where the plan has no table of them; in the order they were met. */
    List<ImpliedRows.Implied> impliedSources() {
        return impliedSources.list();
    }

    Optional<String> resolve(Cells cells, TableColumn column, PlanTable table, String text) {
        if (of(table).state() == TableState.ABSENT && (table == PlanTable.REGIONS || table == PlanTable.SOURCES)) {
            skipped(table, "", cells.row().at(column));
            return Optional.of((table == PlanTable.REGIONS ? impliedRegions : impliedSources).idOf(text));
        }
        NameIndex.Meaning meaning = of(table).resolve(text);
        if (meaning instanceof NameIndex.Meaning.Found found) {
            return Optional.of(found.id());
        }
        if (meaning instanceof NameIndex.Meaning.Ambiguous ambiguous) {
            cells.report(
                    FindingCode.NAME_AMBIGUOUS,
                    Severity.ERROR,
                    column,
                    text,
                    String.join(", ", ambiguous.ids()),
                    "@table." + table.key());
        } else if (meaning instanceof NameIndex.Meaning.Unknown unknown) {
            cells.report(
                    FindingCode.ID_UNKNOWN,
                    Severity.ERROR,
                    column,
                    text,
                    unknown.nearest().orElse("@none"),
                    "@table." + table.key());
        } else if (meaning instanceof NameIndex.Meaning.Lost lost) {
            skipped(table, lost.what(), cells.row().at(column));
        }
        return Optional.empty();
    }

    /** Says once that nothing which refers to a row, or to a whole table, was checked or kept. */
    void skipped(PlanTable table, String id, SourceLocation location) {
        if (skipped.add(table.key() + " " + id)) {
            findings.add(
                    FindingCode.RULE_SKIPPED, location, id, "", "@rule.references", id.isEmpty() ? table.key() : id);
        }
    }
}
