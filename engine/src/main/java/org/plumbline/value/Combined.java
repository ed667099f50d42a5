package org.plumbline.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.plumbline.model.Indicator;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.Period;
import org.plumbline.model.Qualifier;
import org.plumbline.model.Region;
import org.plumbline.model.SourceId;
import org.plumbline.model.Stage;

/** Makes values out of others: published when the last input is, of the lowest stage among them. */
public final class Combined {
    private Combined() {}

    /** The sum of parts, given with the most digits any of them is printed with. */
    public static Actual sum(Indicator indicator, Region region, Period period, String derivation, List<Actual> parts) {
        double sum = parts.stream().mapToDouble(Actual::value).sum();
        int decimals = parts.stream().mapToInt(Actual::decimals).max().orElse(0);
        return of(indicator, region, period, DecimalDigits.clean(sum), decimals, derivation, parts);
    }

    /** A value of several inputs. */
    public static Actual of(
            Indicator indicator,
            Region region,
            Period period,
            double value,
            int decimals,
            String derivation,
            List<Actual> inputs) {
        return new Actual(
                indicator.id(),
                region.id(),
                period,
                value,
                decimals,
                inputs.stream().map(Actual::stage).min(Stage::compareTo).orElse(Stage.REVISED),
                inputs.stream().allMatch(a -> a.qualifier() == Qualifier.EXACT) ? Qualifier.EXACT : Qualifier.ROUNDED,
                ObservationStatus.NORMAL,
                lastPublished(inputs),
                commonSource(inputs),
                derivation,
                OptionalInt.empty(),
                inputs);
    }

    /** A value bridged by a stated factor. */
    static Actual linked(Actual value, double factor) {
        return with(value, value.period(), number -> number.value() * factor, "linked");
    }

    /** A value with another number in place of its own, kept as its only input. */
    public static Actual with(Actual value, Period period, ToDoubleFunction<Actual> number, String derivation) {
        return new Actual(
                value.indicator(),
                value.region(),
                period,
                number.applyAsDouble(value),
                value.decimals(),
                value.stage(),
                value.qualifier(),
                value.status(),
                value.published(),
                value.source(),
                derivation,
                OptionalInt.empty(),
                List.of(value));
    }

    private static Optional<LocalDate> lastPublished(List<Actual> inputs) {
        return inputs.stream().flatMap(a -> a.published().stream()).max(LocalDate::compareTo);
    }

    private static Optional<SourceId> commonSource(List<Actual> inputs) {
        Optional<SourceId> first =
                inputs.isEmpty() ? Optional.empty() : inputs.get(0).source();
        return inputs.stream().allMatch(a -> a.source().equals(first)) ? first : Optional.empty();
    }
}
