package org.plumbline.validate;

import java.util.Optional;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Basis;
import org.plumbline.model.Direction;
import org.plumbline.model.Figure;
import org.plumbline.model.Target;
import org.plumbline.value.PrintedFigure;

/** A target that asks for less than its stated baseline already is. */
final class TargetBehindBaseline implements Rule {
    private static final Set<Basis> COMPARED_WITH_BASELINE = Set.of(Basis.LEVEL, Basis.PER_YEAR, Basis.AVERAGE);

    /** The end of a requirement that decides; {@code sign} is +1 for a floor, -1 for a ceiling. */
    private record Bound(Figure figure, int sign) {}

    @Override
    public String name() {
        return "target-behind-baseline";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.TARGETS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        known.targets().stream()
                .filter(t -> t.convertible() && COMPARED_WITH_BASELINE.contains(t.basis()))
                .filter(t -> t.baselinePeriod()
                        .filter(b -> TargetBeforeBaseline.isBefore(b, t))
                        .isPresent())
                .flatMap(t -> check(t, known.plan().indicatorOf(t).direction()).stream())
                .forEach(found::add);
    }

    private static Optional<Finding> check(Target target, Direction direction) {
        Optional<Bound> bound = bound(target, direction);
        if (bound.isEmpty() || target.baselineValue().isEmpty()) {
            return Optional.empty();
        }
        Figure asked = bound.get().figure();
        Figure baseline = target.baselineValue().get();
        if (bound.get().sign() * (asked.value() - baseline.value()) >= 0) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                FindingCode.TARGET_BEHIND_BASELINE,
                target.location(),
                target.id().value(),
                asked.text(),
                PrintedFigure.of(asked).text(),
                PrintedFigure.of(baseline).text()));
    }

    private static Optional<Bound> bound(Target target, Direction direction) {
        return switch (target.kind()) {
            case AT_LEAST -> target.value().map(v -> new Bound(v, 1));
            case AT_MOST -> target.value().map(v -> new Bound(v, -1));
            case REACH ->
                switch (direction) {
                    case HIGHER -> target.value().map(v -> new Bound(v, 1));
                    case LOWER -> target.value().map(v -> new Bound(v, -1));
                    case NONE -> Optional.empty();
                };
            case RANGE ->
                switch (direction) {
                    case HIGHER -> target.low().map(v -> new Bound(v, 1));
                    case LOWER -> target.high().map(v -> new Bound(v, -1));
                    case NONE -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }
}
