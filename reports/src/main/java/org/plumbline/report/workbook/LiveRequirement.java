package org.plumbline.report.workbook;

import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Baseline;
import org.plumbline.model.Figure;
import org.plumbline.model.TargetKind;
import org.plumbline.report.content.ReportData;

/** The ends of what is required as formulas of the number a target states, its baseline and its tolerance. */
final class LiveRequirement {
    private final ReportData data;
    private final Assessment a;
    private final OptionalDouble tolerance;

    LiveRequirement(ReportData data, Assessment assessment, OptionalDouble tolerance) {
        this.data = data;
        this.a = assessment;
        this.tolerance = tolerance;
    }

    /** The formula for the low or the high end, where it gives the engine's figure. */
    Optional<String> formula(boolean low, double engine) {
        OptionalDouble value =
                a.target().value().map(Figure::value).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        if (value.isEmpty()
                || a.target().kind() == TargetKind.RANGE
                || a.target().kind() == TargetKind.SHARE_OF) {
            return Optional.empty();
        }
        double v = value.getAsDouble();
        double width = tolerance.orElse(0);
        OptionalDouble baseline =
                a.baseline().map(Baseline::value).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        if (a.target().kind().needsBaseline() && baseline.isEmpty()) {
            return Optional.empty();
        }
        double b = baseline.orElse(0);
        String stated = LiveColumn.STATED.here(data);
        String base = LiveColumn.BASELINE.here(data);
        String years = LiveColumn.YEARS.here(data);
        String margin = LiveColumn.TOLERANCE.here(data);
        return switch (a.target().kind()) {
            case GROWTH ->
                checked(b * Math.pow(1 + v / 100, years()), engine, base + "*(1+" + stated + "/100)^" + years);
            case REDUCTION -> checked(b * (1 - v / 100), engine, base + "*(1-" + stated + "/100)");
            case MULTIPLE -> checked(b * v, engine, base + "*" + stated);
            case CHANGE -> checked(b + v, engine, base + "+" + stated);
            case APPROX, EXACT ->
                low
                        ? checked(v - width, engine, stated + "-" + margin)
                        : checked(v + width, engine, stated + "+" + margin);
            default -> checked(v, engine, stated);
        };
    }

    private double years() {
        return a.target()
                .baselinePeriod()
                .map(p -> p.yearsTo(a.target().period()))
                .orElse(0.0);
    }

    private static Optional<String> checked(double mirror, double engine, String formula) {
        return LiveMeasures.same(mirror, engine) ? Optional.of(formula) : Optional.empty();
    }
}
