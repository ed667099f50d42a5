package org.plumbline.load.record;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.finding.Findings;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.model.DefinitionLink;
import org.plumbline.model.Identity;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorCatalogue;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.ObservationTableBuilder;
import org.plumbline.model.Region;
import org.plumbline.model.RegionChange;
import org.plumbline.model.RegionHierarchy;
import org.plumbline.model.Source;
import org.plumbline.model.SourceCatalogue;
import org.plumbline.model.Split;
import org.plumbline.model.Target;
import org.plumbline.model.Task;
import org.plumbline.model.Waiver;

/** What the tables of a plan say, consistent: rows with errors are left out. */
public record PlanContent(
        IndicatorCatalogue indicators,
        RegionHierarchy regions,
        SourceCatalogue sources,
        List<Target> targets,
        ObservationTable observations,
        List<Task> tasks,
        List<DefinitionLink> links,
        List<RegionChange> regionChanges,
        List<Split> splits,
        List<Identity> identities,
        List<Waiver> waivers) {

    /** Reads all tables; each only refers to those before it and to itself. */
    public static PlanContent read(TableSource tables, Findings findings) {
        References references = new References(findings);
        UnitCells units = new UnitCells();
        List<Source> sources = new SourceReader(references, findings).read(tables);
        List<Region> regions = new RegionReader(references, findings).read(tables);
        List<Indicator> listed = new IndicatorReader(references, units, findings).read(tables);
        IndicatorCatalogue indicators = new IndicatorCatalogue(listed);
        List<Target> targets = new TargetReader(indicators, references, units, findings).read(tables);
        ObservationTableBuilder observations = new ObservationTableBuilder();
        ObservationReader observationReader = new ObservationReader(
                indicators,
                new RegionPositions(regions, references),
                new PublicationCells(sources, references),
                references,
                units,
                findings,
                observations);
        tables.read(PlanTable.OBSERVATIONS, observationReader);
        List<Task> tasks = new TaskUpdateReader(references, findings)
                .read(tables, new TaskReader(references, findings).read(tables));
        List<DefinitionLink> links = new LinkReader(references, findings).read(tables);
        List<RegionChange> changes = new RegionChangeReader(references, findings).read(tables);
        List<Split> splits = new SplitReader(references, findings).read(tables);
        return new PlanContent(
                indicators,
                new RegionHierarchy(
                        with(regions, references.impliedRegions().stream().map(RegionReader::implied))),
                new SourceCatalogue(
                        with(sources, references.impliedSources().stream().map(SourceReader::implied))),
                targets,
                observations.build(),
                tasks,
                links,
                changes,
                splits,
                new IdentityReader(targets, references, findings).read(tables),
                new WaiverReader(findings).read(tables));
    }

    private static <T> List<T> with(List<T> rows, Stream<T> implied) {
        return Stream.concat(rows.stream(), implied).toList();
    }
}
