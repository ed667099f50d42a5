package org.plumbline.validate;

import java.util.HashSet;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.DefinitionLink;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Plan;
import org.plumbline.model.Source;
import org.plumbline.model.Target;
import org.plumbline.model.Task;

/** A source that nothing refers to. */
final class SourceOrphaned implements Rule {
    @Override
    public String name() {
        return "source-orphaned";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(
                InputTable.SOURCES, InputTable.TARGETS, InputTable.OBSERVATIONS, InputTable.TASKS, InputTable.LINKS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        Set<String> used = used(known);
        known.plan().sources().list().stream()
                .filter(source -> known.isKnown(source.issued()))
                .filter(source -> !used.contains(source.id().value()))
                .map(source -> Finding.of(
                        FindingCode.SOURCE_ORPHANED,
                        source.location(),
                        source.id().value(),
                        source.id().value()))
                .forEach(found::add);
    }

    private static Set<String> used(KnownPlan known) {
        Plan plan = known.plan();
        Set<String> used = new HashSet<>();
        for (Target target : known.targets()) {
            target.source().ifPresent(id -> used.add(id.value()));
            used.addAll(target.supersedes());
        }
        for (Task task : plan.tasks()) {
            task.source().ifPresent(id -> used.add(id.value()));
            task.updates().forEach(update -> update.source().ifPresent(id -> used.add(id.value())));
        }
        for (DefinitionLink link : plan.links()) {
            link.source().ifPresent(id -> used.add(id.value()));
        }
        for (Source source : plan.sources().list()) {
            source.supersedes().forEach(id -> used.add(id.value()));
        }
        ObservationTable table = known.observations();
        known.rows()
                .map(table::source)
                .filter(source -> source != ObservationTable.NO_SOURCE)
                .distinct()
                .forEach(source -> used.add(plan.sources().at(source).id().value()));
        return used;
    }
}
