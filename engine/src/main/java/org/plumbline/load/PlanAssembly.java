package org.plumbline.load;

import java.util.List;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Loaded;
import org.plumbline.load.record.PlanContent;
import org.plumbline.load.table.TableState;
import org.plumbline.model.Plan;

/** Puts manifest, tables and findings together. */
final class PlanAssembly {
    private final Manifest manifest;
    private final InputLog inputs;
    private final Findings findings;

    PlanAssembly(Manifest manifest, InputLog inputs, Findings findings) {
        this.manifest = manifest;
        this.inputs = inputs;
        this.findings = findings;
    }

    /** A plan without rows: nothing could be read, so that there is nothing to check either. */
    Loaded<Plan> nothing() {
        return with(PlanContent.read((table, rows) -> TableState.LOST, new Findings()), Set.of());
    }

    Loaded<Plan> with(PlanContent content, Set<String> unread) {
        List<Finding> waived = WaiverCheck.apply(content.waivers(), findings.sorted());
        return new Loaded<>(
                new Plan(
                        manifest.id(),
                        manifest.title(),
                        manifest.language(),
                        manifest.asOf(),
                        manifest.knownAt(),
                        manifest.settings(),
                        manifest.contact(),
                        manifest.licence(),
                        content.indicators(),
                        content.regions(),
                        content.sources(),
                        content.targets(),
                        content.observations(),
                        content.tasks(),
                        content.links(),
                        content.regionChanges(),
                        content.splits(),
                        content.identities(),
                        content.waivers(),
                        inputs.list(),
                        manifest.form()),
                waived,
                unread);
    }
}
