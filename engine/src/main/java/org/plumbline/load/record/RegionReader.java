package org.plumbline.load.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.parse.WordList;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.RegionColumn;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;

/**
 * The regions table: reference areas.
 *
 * <ul>
 *   <li>{@code id} (required), {@code name_zh} or {@code name_en} (one required), {@code type} (free text), {@code note};
 *   <li>{@code parent}: the region it is part of;
 *   <li>{@code overlaps}: {@code yes} where it is never summed with its siblings;
 *   <li>{@code valid_from} (a year or month is its first day), {@code valid_to} (its last): its life span;
 *   <li>{@code order}: whole number, for display; {@code aliases}: other names, separated by {@code ;}.
 * </ul>
 */
final class RegionReader {
    private static final int LARGEST_ORDER = 1_000_000;

    private final References references;
    private final Findings findings;

    RegionReader(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    List<Region> read(TableSource tables) {
        Map<String, Region> regions = new LinkedHashMap<>();
        IdentifiedRows.read(
                        tables,
                        PlanTable.REGIONS,
                        RegionColumn.ID,
                        RegionId::isValid,
                        RegionReader::names,
                        references,
                        findings)
                .forEach(row -> {
                    Region region = region(row.id(), row.cells());
                    if (row.cells().failed()) {
                        references
                                .of(PlanTable.REGIONS)
                                .lose(row.id(), names(row.cells().row()));
                    } else {
                        regions.put(row.id(), region);
                    }
                });
        return withoutCycles(regions);
    }

    private static List<String> names(Row row) {
        return Stream.concat(
                        Stream.of(row.cell(RegionColumn.NAME_ZH), row.cell(RegionColumn.NAME_EN)),
                        WordList.split(row.cell(RegionColumn.ALIASES)).stream())
                .toList();
    }

    private Region region(String id, Cells cells) {
        return new Region(
                RegionId.of(id),
                cells.name(RegionColumn.NAME_ZH, RegionColumn.NAME_EN),
                cells.text(RegionColumn.TYPE),
                references
                        .resolve(cells, RegionColumn.PARENT, PlanTable.REGIONS)
                        .map(RegionId::of),
                cells.flag(RegionColumn.OVERLAPS),
                cells.beginning(RegionColumn.VALID_FROM),
                cells.end(RegionColumn.VALID_TO),
                cells.integer(RegionColumn.ORDER, -LARGEST_ORDER, LARGEST_ORDER),
                cells.list(RegionColumn.ALIASES),
                cells.text(RegionColumn.NOTE),
                cells.row().extra(),
                cells.location());
    }

    private List<Region> withoutCycles(Map<String, Region> regions) {
        Map<String, List<String>> parents = new LinkedHashMap<>();
        regions.forEach((id, region) -> parents.put(
                id,
                region.parent().map(RegionId::value).filter(regions::containsKey).stream()
                        .toList()));
        Map<String, List<String>> rest = CycleFinder.cut(parents, cycle -> {
            Region first = regions.get(cycle.get(0));
            SourceLocation location = first == null ? SourceLocation.NONE : first.location();
            findings.add(FindingCode.REGION_CYCLE, location, cycle.get(0), "", CycleFinder.chain(cycle));
        });
        return regions.values().stream()
                .map(r -> below(
                        r,
                        rest.getOrDefault(r.id().value(), List.of()).stream()
                                .findFirst()
                                .map(RegionId::of)))
                .toList();
    }

    private static Region below(Region r, Optional<RegionId> parent) {
        return new Region(
                r.id(),
                r.name(),
                r.type(),
                parent,
                r.overlaps(),
                r.validFrom(),
                r.validTo(),
                r.order(),
                r.aliases(),
                r.note(),
                r.extra(),
                r.location());
    }

    /** A region known only by the name other tables use. */
    static Region implied(ImpliedRows.Implied row) {
        return new Region(
                RegionId.of(row.id()),
                LocalizedText.of(row.name(), ""),
                "",
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                "",
                Map.of(),
                SourceLocation.NONE);
    }
}
