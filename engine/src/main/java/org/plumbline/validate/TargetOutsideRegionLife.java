package org.plumbline.validate;

import java.util.Set;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Region;
import org.plumbline.model.Target;

/** A target for a period in which its region does not exist. */
final class TargetOutsideRegionLife implements Rule {
    @Override
    public String name() {
        return "target-outside-region-life";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.TARGETS, InputTable.REGIONS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        known.targets().stream()
                .filter(t -> !RegionLife.covers(
                        region(known, t),
                        t.period(),
                        known.plan().indicatorOf(t).nature()))
                .map(t -> RegionLife.outside(
                        region(known, t),
                        t.location().inColumn("period"),
                        t.id().value(),
                        t.period().toString()))
                .forEach(found::add);
    }

    private static Region region(KnownPlan known, Target target) {
        return known.plan().regions().get(target.region());
    }
}
