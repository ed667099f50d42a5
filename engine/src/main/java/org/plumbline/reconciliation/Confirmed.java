package org.plumbline.reconciliation;

import java.util.List;
import java.util.Set;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;
import org.plumbline.model.Split;
import org.plumbline.model.SplitKey;
import org.plumbline.model.Stage;

/** Which figures are not to be moved: those of stage final or benchmark, and those a split of the plan holds fixed. */
final class Confirmed {
    private static final Set<String> STAGES = Set.of(Stage.FINAL.code(), Stage.BENCHMARK.code());

    private final List<Split> splits;

    Confirmed(Plan plan) {
        this.splits = plan.splits();
    }

    boolean holds(Amount amount) {
        return STAGES.contains(amount.stage()) || splits.stream().anyMatch(split -> holds(split, amount));
    }

    private static boolean holds(Split split, Amount amount) {
        RegionId region = amount.region();
        boolean alone =
                split.indicator().equals(amount.indicator()) && split.hold().containsKey(SplitKey.of(region));
        return split.period().contains(amount.period())
                && (alone || split.hold().containsKey(SplitKey.of(region, amount.indicator())));
    }
}
