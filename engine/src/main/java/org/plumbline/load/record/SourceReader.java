package org.plumbline.load.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.SourceColumn;
import org.plumbline.model.Authority;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.Source;
import org.plumbline.model.SourceId;
import org.plumbline.model.SourceStatus;

/**
 * The sources table: documents and publications.
 *
 * <ul>
 *   <li>{@code id} (required), {@code title_zh}, {@code title_en}, {@code number} (文号), {@code note};
 *   <li>{@code issued}: date; a year or month is its last day;
 *   <li>{@code authority}: {@code congress}, {@code government}, {@code office}, {@code department}, {@code district},
 *       {@code other} (default);
 *   <li>{@code status}: {@code in-force} (default), {@code draft}, {@code withdrawn};
 *   <li>{@code valid_from} (a year or month is its first day), {@code valid_to} (its last);
 *   <li>{@code supersedes}: sources it replaces, separated by {@code ;}.
 * </ul>
 *
 * A source is found by its id, its titles or its number.
 */
final class SourceReader {
    private final References references;
    private final Findings findings;

    SourceReader(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    List<Source> read(TableSource tables) {
        Map<String, Source> sources = new LinkedHashMap<>();
        IdentifiedRows.read(
                        tables,
                        PlanTable.SOURCES,
                        SourceColumn.ID,
                        SourceId::isValid,
                        SourceReader::names,
                        references,
                        findings)
                .forEach(row -> {
                    Source source = source(row.id(), row.cells());
                    if (row.cells().failed()) {
                        references
                                .of(PlanTable.SOURCES)
                                .lose(row.id(), names(row.cells().row()));
                    } else {
                        sources.put(row.id(), source);
                    }
                });
        return withoutCycles(sources);
    }

    private static List<String> names(Row row) {
        return List.of(row.cell(SourceColumn.TITLE_ZH), row.cell(SourceColumn.TITLE_EN), row.cell(SourceColumn.NUMBER));
    }

    private Source source(String id, Cells cells) {
        return new Source(
                SourceId.of(id),
                cells.localized(SourceColumn.TITLE_ZH, SourceColumn.TITLE_EN),
                cells.text(SourceColumn.NUMBER),
                cells.end(SourceColumn.ISSUED),
                cells.code(SourceColumn.AUTHORITY, Authority.class).orElse(Authority.OTHER),
                cells.code(SourceColumn.STATUS, SourceStatus.class).orElse(SourceStatus.IN_FORCE),
                cells.beginning(SourceColumn.VALID_FROM),
                cells.end(SourceColumn.VALID_TO),
                references.resolveAll(cells, SourceColumn.SUPERSEDES, PlanTable.SOURCES).stream()
                        .map(SourceId::of)
                        .toList(),
                cells.text(SourceColumn.NOTE),
                cells.row().extra(),
                cells.location());
    }

    private List<Source> withoutCycles(Map<String, Source> sources) {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        sources.forEach((id, source) -> edges.put(
                id,
                source.supersedes().stream()
                        .map(SourceId::value)
                        .filter(sources::containsKey)
                        .toList()));
        Map<String, List<String>> rest = CycleFinder.cut(edges, cycle -> {
            Source first = sources.get(cycle.get(0));
            SourceLocation location = first == null ? SourceLocation.NONE : first.location();
            findings.add(FindingCode.SUPERSEDES_CYCLE, location, cycle.get(0), "", CycleFinder.chain(cycle));
        });
        return sources.values().stream()
                .map(s -> superseding(s, rest.getOrDefault(s.id().value(), List.of())))
                .toList();
    }

    private static Source superseding(Source s, List<String> ids) {
        return new Source(
                s.id(),
                s.title(),
                s.number(),
                s.issued(),
                s.authority(),
                s.status(),
                s.validFrom(),
                s.validTo(),
                ids.stream().map(SourceId::of).toList(),
                s.note(),
                s.extra(),
                s.location());
    }

    /** A source known only by the name other tables use. */
    static Source implied(ImpliedRows.Implied row) {
        return new Source(
                SourceId.of(row.id()),
                LocalizedText.of(row.name(), ""),
                "",
                Optional.empty(),
                Authority.OTHER,
                SourceStatus.IN_FORCE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                Map.of(),
                SourceLocation.NONE);
    }
}
