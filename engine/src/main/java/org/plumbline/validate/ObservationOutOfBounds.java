package org.plumbline.validate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Derivation;
import org.plumbline.model.Direction;
import org.plumbline.model.Figure;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;

/**
 * Values outside what an indicator can be: a percentage rate outside 0 to 100, or beyond the natural limit in the better
 * direction.
 *
 * <p>Not every percentage is a share: the ratio of one indicator over two regions has no upper end, and where the plan
 * itself sets a target outside 0 to 100 (a budget balance of -3 %) there is no such limit; percentage points are a
 * difference and have none either. An indicator many of whose values are out of bounds has the wrong unit or nature, or is
 * no share at all (debt in percent of GDP), which is one finding and not one per value.
 */
final class ObservationOutOfBounds implements Rule {
    private static final int MANY = 4;
    private static final int MANY_SHARE = 20;
    private static final String POINTS = "pp";
    private static final Bounds UNBOUNDED = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** What an indicator can be, ends included; infinite where open. */
    private record Bounds(double low, double high) {
        boolean contain(double value) {
            return value >= low && value <= high;
        }
    }

    @Override
    public String name() {
        return "observation-out-of-bounds";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.OBSERVATIONS, InputTable.TARGETS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        Map<Integer, Optional<Bounds>> boundsOf = new HashMap<>();
        int[] rowsOf = new int[known.plan().indicators().size()];
        int[] outsideOf = new int[rowsOf.length];
        ObservationTable table = known.observations();
        known.rows().forEach(row -> {
            int indicator = table.indicator(row);
            rowsOf[indicator]++;
            Optional<Bounds> bounds = boundsOf.computeIfAbsent(indicator, i -> bounds(known, known.indicatorOf(row)));
            if (bounds.isPresent() && !bounds.get().contain(table.value(row))) {
                outsideOf[indicator]++;
            }
        });
        if (Arrays.stream(outsideOf).noneMatch(outside -> outside > 0)) {
            return;
        }
        known.rows().filter(row -> outsideOf[table.indicator(row)] > 0).forEach(row -> {
            int indicator = table.indicator(row);
            Bounds bounds = boundsOf.getOrDefault(indicator, Optional.empty()).orElse(UNBOUNDED);
            if (bounds.contain(table.value(row))) {
                return;
            }
            if (outsideOf[indicator] >= MANY && outsideOf[indicator] * (long) MANY_SHARE > rowsOf[indicator]) {
                Indicator whole = known.indicatorOf(row);
                found.add(finding(bounds, whole.location(), whole.id().value(), table.text(row)));
                outsideOf[indicator] = 0;
            } else {
                FindingCode code = FindingCode.OBSERVATION_VALUE_OUT_OF_BOUNDS;
                found.add(
                        code,
                        code.severity(),
                        () -> finding(bounds, table.location(row), known.subject(row), table.text(row)));
            }
        });
    }

    private static Finding finding(Bounds bounds, SourceLocation location, String subject, String offending) {
        return Finding.of(
                FindingCode.OBSERVATION_VALUE_OUT_OF_BOUNDS,
                location,
                subject,
                offending,
                end(bounds.low()),
                end(bounds.high()));
    }

    private static String end(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "-∞" : "∞";
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static Optional<Bounds> bounds(KnownPlan known, Indicator indicator) {
        boolean share = indicator.nature() == Nature.RATE
                && indicator.unit().percentage()
                && !indicator.unit().code().equals(POINTS)
                && !targetsLeave(known, indicator);
        double whole = 1 / indicator.unit().factor();
        double low = share ? 0 : Double.NEGATIVE_INFINITY;
        double high = share && !comparesRegions(indicator) ? whole : Double.POSITIVE_INFINITY;
        if (indicator.naturalLimit().isPresent()) {
            double limit = indicator.naturalLimit().getAsDouble();
            if (indicator.direction() == Direction.HIGHER) {
                high = limit;
            } else if (indicator.direction() == Direction.LOWER) {
                low = limit;
            }
        }
        Bounds bounds = new Bounds(low, high);
        return bounds.equals(UNBOUNDED) ? Optional.empty() : Optional.of(bounds);
    }

    /** The ratio of one indicator over two regions can be anything above 0. */
    private static boolean comparesRegions(Indicator indicator) {
        return indicator
                .derivation()
                .filter(d -> d instanceof Derivation.Ratio ratio
                        && ratio.denominatorRegion().isPresent())
                .isPresent();
    }

    /** True where a target of the plan itself lies outside 0 to 100 percent. */
    private static boolean targetsLeave(KnownPlan known, Indicator indicator) {
        double whole = 1 / indicator.unit().factor();
        return known.targets().stream()
                .filter(t -> t.indicator().equals(indicator.id()) && t.convertible())
                .filter(t -> !t.kind().ignoresUnit() && t.kind() != TargetKind.CHANGE)
                .flatMap(ObservationOutOfBounds::figures)
                .anyMatch(f -> f.value() < 0 || f.value() > whole);
    }

    private static Stream<Figure> figures(Target target) {
        return Stream.of(target.value(), target.low(), target.high()).flatMap(Optional::stream);
    }
}
