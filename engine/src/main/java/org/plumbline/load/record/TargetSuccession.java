package org.plumbline.load.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.model.Target;

/** Keeps targets from superseding each other in a circle. */
final class TargetSuccession {
    private final Map<String, Target> targets;
    private final Findings findings;

    TargetSuccession(Map<String, Target> targets, Findings findings) {
        this.targets = targets;
        this.findings = findings;
    }

    List<Target> consistent() {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        targets.forEach((id, target) -> edges.put(id, target.supersedes()));
        Map<String, List<String>> rest = CycleFinder.cut(
                edges,
                cycle -> findings.add(
                        FindingCode.SUPERSEDES_CYCLE,
                        locationOf(cycle.get(0)),
                        cycle.get(0),
                        "",
                        CycleFinder.chain(cycle)));
        return targets.values().stream()
                .map(target -> superseding(target, rest.getOrDefault(target.id().value(), List.of())))
                .toList();
    }

    private SourceLocation locationOf(String id) {
        return Optional.ofNullable(targets.get(id)).map(Target::location).orElse(SourceLocation.NONE);
    }

    private static Target superseding(Target t, List<String> ids) {
        if (ids.equals(t.supersedes())) {
            return t;
        }
        return new Target(
                t.id(),
                t.indicator(),
                t.region(),
                t.period(),
                t.kind(),
                t.basis(),
                t.value(),
                t.low(),
                t.high(),
                t.strict(),
                t.convertible(),
                t.unit(),
                t.definition(),
                t.windowStart(),
                t.of(),
                t.baselinePeriod(),
                t.baselineValue(),
                t.baselineVintage(),
                t.tolerance(),
                t.thresholds(),
                t.path(),
                t.source(),
                t.section(),
                t.issued(),
                ids,
                t.set(),
                t.targetClass(),
                t.headline(),
                t.leadUnits(),
                t.supportUnits(),
                t.note(),
                t.extra(),
                t.location());
    }
}
