package org.plumbline.load.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.TargetColumn;
import org.plumbline.model.BaselineVintage;
import org.plumbline.model.Basis;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorCatalogue;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.model.SourceId;
import org.plumbline.model.Target;
import org.plumbline.model.TargetClass;
import org.plumbline.model.TargetId;
import org.plumbline.model.TargetKind;

/**
 * The targets table: what an indicator is to be in a region at a period.
 *
 * <ul>
 *   <li>{@code id}, {@code indicator}, {@code region}, {@code period}, {@code kind} (all required); {@code basis} (default
 *       {@code level}), {@code window_start} (a year or month is its first day);
 *   <li>{@code value}, for ranges {@code low} and {@code high} or a value such as {@code 60~70}; {@code strict}, {@code
 *       unit} (default: the indicator's), {@code tolerance} in that unit; a blank value stays a target;
 *   <li>{@code of}: the region of a {@code share-of} target; {@code definition} (default: the indicator's);
 *   <li>{@code baseline_period}, {@code baseline_value} in the indicator's unit, {@code baseline_vintage} (default {@code
 *       as-set});
 *   <li>{@code source}, {@code section}, {@code issued} (default: the source's; a year or month is its last day), {@code
 *       supersedes} (targets or sources, separated by {@code ;}), {@code set}, {@code class} (default {@code expected});
 *   <li>{@code thresholds}, {@code path} (the indicator's where blank), {@code headline}, {@code lead_units} and {@code support_units} (separated by {@code ;} or
 *       {@code 、}), {@code note}.
 * </ul>
 */
final class TargetReader {
    private final IndicatorCatalogue indicators;
    private final References references;
    private final UnitCells units;
    private final Findings findings;
    private final Map<Object, Object> values = new HashMap<>();

    TargetReader(IndicatorCatalogue indicators, References references, UnitCells units, Findings findings) {
        this.indicators = indicators;
        this.references = references;
        this.units = units;
        this.findings = findings;
    }

    List<Target> read(TableSource tables) {
        Map<String, Target> targets = new LinkedHashMap<>();
        IdentifiedRows.read(
                        tables,
                        PlanTable.TARGETS,
                        TargetColumn.ID,
                        TargetId::isValid,
                        row -> List.of(),
                        references,
                        findings)
                .forEach(row -> {
                    Optional<Target> target = target(row.id(), row.cells());
                    if (target.isEmpty() || row.cells().failed()) {
                        references.of(PlanTable.TARGETS).lose(row.id(), List.of());
                    } else {
                        targets.put(row.id(), target.get());
                    }
                });
        return new TargetSuccession(targets, findings).consistent();
    }

    private Optional<Target> target(String id, Cells cells) {
        Optional<IndicatorId> indicatorId = references
                .resolve(cells, TargetColumn.INDICATOR, PlanTable.INDICATORS)
                .map(IndicatorId::of);
        Optional<RegionId> region = references
                .resolve(cells, TargetColumn.REGION, PlanTable.REGIONS)
                .map(RegionId::of);
        Optional<Period> period = cells.period(TargetColumn.PERIOD);
        Optional<TargetKind> kind = cells.code(TargetColumn.KIND, TargetKind.class);
        Optional<Indicator> indicator = indicatorId.flatMap(indicators::find);
        if (indicator.isEmpty() || region.isEmpty() || period.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        TargetFigures figures =
                TargetFigures.read(cells, kind.get(), indicator.get().unit(), units);
        return Optional.of(new Target(
                TargetId.of(id),
                indicator.get().id(),
                shared(region.get()),
                shared(period.get()),
                kind.get(),
                cells.code(TargetColumn.BASIS, Basis.class).orElse(Basis.LEVEL),
                figures.value(),
                figures.low(),
                figures.high(),
                cells.flag(TargetColumn.STRICT),
                figures.convertible(),
                shared(figures.unit()),
                definition(cells, indicator.get()),
                shared(cells.beginning(TargetColumn.WINDOW_START)),
                shared(references
                        .resolve(cells, TargetColumn.OF, PlanTable.REGIONS)
                        .map(RegionId::of)),
                shared(cells.period(TargetColumn.BASELINE_PERIOD)),
                figures.baseline(),
                cells.code(TargetColumn.BASELINE_VINTAGE, BaselineVintage.class).orElse(BaselineVintage.AS_SET),
                figures.tolerance(),
                shared(cells.text(TargetColumn.THRESHOLDS)),
                cells.pathShape(TargetColumn.PATH),
                shared(references
                        .resolve(cells, TargetColumn.SOURCE, PlanTable.SOURCES)
                        .map(SourceId::of)),
                shared(cells.text(TargetColumn.SECTION)),
                shared(cells.end(TargetColumn.ISSUED)),
                superseded(cells),
                shared(cells.text(TargetColumn.SET)),
                cells.code(TargetColumn.CLASS, TargetClass.class).orElse(TargetClass.EXPECTED),
                cells.flag(TargetColumn.HEADLINE),
                shared(List.copyOf(cells.names(TargetColumn.LEAD_UNITS))),
                shared(List.copyOf(cells.names(TargetColumn.SUPPORT_UNITS))),
                cells.text(TargetColumn.NOTE),
                cells.row().extra(),
                cells.location()));
    }

    /** One object for equal values: of many thousand targets most have the same few periods, sources and units. */
    @SuppressWarnings("unchecked")
    private <T> T shared(T value) {
        return (T) values.computeIfAbsent(value, first -> first);
    }

    private static String definition(Cells cells, Indicator indicator) {
        String own = cells.text(TargetColumn.DEFINITION);
        return own.isEmpty() ? indicator.definition() : own;
    }

    /** Targets by id, sources by id or name. */
    private List<String> superseded(Cells cells) {
        List<String> ids = new ArrayList<>();
        for (String text : cells.list(TargetColumn.SUPERSEDES)) {
            NameIndex.Meaning asTarget = references.of(PlanTable.TARGETS).resolve(text);
            NameIndex.Meaning asSource = references.of(PlanTable.SOURCES).resolve(text);
            if (asTarget instanceof NameIndex.Meaning.Found found) {
                ids.add(found.id());
            } else if (asSource instanceof NameIndex.Meaning.Found found) {
                ids.add(found.id());
            } else if (asTarget instanceof NameIndex.Meaning.Unknown unknown
                    && asSource instanceof NameIndex.Meaning.Unknown) {
                cells.report(
                        FindingCode.ID_UNKNOWN,
                        Severity.ERROR,
                        TargetColumn.SUPERSEDES,
                        text,
                        unknown.nearest().orElse("@none"),
                        "@table.targets");
            } else {
                references.skipped(PlanTable.TARGETS, text, cells.row().at(TargetColumn.SUPERSEDES));
            }
        }
        return ids;
    }
}
