package org.plumbline.reconciliation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Basis;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.model.Target;

/**
 * Targets of a flow for half-years, quarters or months against the target for the year, or the year to date, that they make
 * up: those of the same source, else those in force.
 */
final class TargetPeriodSums {
    private final KnownPlan known;
    private final List<Target> targets;
    private final Map<Cell, List<Target>> byCell;

    private record Cell(IndicatorId indicator, RegionId region, Period period) {
        static Cell of(Target target) {
            return new Cell(target.indicator(), target.region(), target.period());
        }
    }

    private TargetPeriodSums(KnownPlan known) {
        this.known = known;
        this.targets = known.targets().stream()
                .filter(t -> TargetBreakdown.isAdditive(known.plan(), t))
                .filter(t -> known.plan().indicatorOf(t).nature() == Nature.FLOW)
                .filter(t -> t.basis() == Basis.LEVEL && t.windowStart().isEmpty())
                .toList();
        this.byCell = targets.stream().collect(Collectors.groupingBy(Cell::of));
    }

    /** Hands over a check for every way a period with a target is divided, in the order of the targets table. */
    static void forEach(KnownPlan known, Consumer<Check> consumer) {
        new TargetPeriodSums(known).check(consumer);
    }

    private void check(Consumer<Check> consumer) {
        Set<Object> seen = new HashSet<>();
        for (Target total : targets) {
            boolean first =
                    seen.add(List.of(TargetBreakdown.Key.of(total), total.region(), TargetBreakdown.value(total)));
            if (first && EqualParts.isWhole(total.period())) {
                EqualParts.of(total.period()).forEach(periods -> compare(total, periods, consumer));
            }
        }
    }

    private void compare(Target total, List<Period> periods, Consumer<Check> consumer) {
        List<Target> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Period period : periods) {
            part(total, period).ifPresentOrElse(parts::add, () -> missing.add(period.toString()));
        }
        if (parts.size() < 2) {
            return;
        }
        boolean across = parts.stream().anyMatch(part -> !part.source().equals(total.source()));
        consumer.accept(new Sum(
                        CheckKind.PERIODS,
                        FigureKind.TARGETS,
                        "",
                        Amount.ofTarget(known.plan(), total, false).orElseThrow(),
                        parts.stream()
                                .flatMap(part -> Amount.ofTarget(known.plan(), part, false).stream())
                                .toList(),
                        missing.isEmpty() ? Sum.Rest.NONE : Sum.Rest.MISSING,
                        missing,
                        across)
                .judged());
    }

    private Optional<Target> part(Target total, Period period) {
        Cell cell = new Cell(total.indicator(), total.region(), period);
        List<Target> candidates = byCell.getOrDefault(cell, List.of()).stream()
                .filter(t -> t.definition().equals(total.definition())
                        && t.targetClass().isCommitment() == total.targetClass().isCommitment())
                .toList();
        return candidates.stream()
                .filter(t -> t.source().equals(total.source()))
                .findFirst()
                .or(() -> candidates.stream().filter(known::isInForce).findFirst());
    }
}
