package org.plumbline.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.Period;
import org.plumbline.model.Qualifier;
import org.plumbline.model.RegionId;
import org.plumbline.model.SourceId;
import org.plumbline.model.Stage;

/**
 * A value that counts, with where it comes from.
 *
 * @param value in the indicator's unit
 * @param decimals digits after the point as printed; for a derived value those it can be given with
 * @param published empty where nobody says; for a derived value the latest of its inputs
 * @param source empty for a derived value of several sources
 * @param derivation how it came about: {@code stored}, {@code sum-of-parts}, {@code sum-of-regions}, {@code ratio}, {@code
 *     formula}, {@code cumulated}, {@code difference}, {@code mean}, {@code worst}, {@code chained-growth}, {@code linked}, {@code bridged}
 * @param row row of the observation table for a stored value, else empty
 * @param inputs what a value that is not simply stored was made from
 */
public record Actual(
        IndicatorId indicator,
        RegionId region,
        Period period,
        double value,
        int decimals,
        Stage stage,
        Qualifier qualifier,
        ObservationStatus status,
        Optional<LocalDate> published,
        Optional<SourceId> source,
        String derivation,
        OptionalInt row,
        List<Actual> inputs) {

    /** The derivation of a value as it stands in the plan. */
    public static final String STORED = "stored";

    /** The derivation of a value brought to other regional boundaries. */
    public static final String BRIDGED = "bridged";

    public Actual {
        inputs = List.copyOf(inputs);
    }

    /** True where the value was computed from other indicators or regions rather than printed. */
    public boolean isDerived() {
        return switch (derivation) {
            case "ratio", "formula", "sum-of-regions" -> true;
            default -> inputs.stream().anyMatch(Actual::isDerived);
        };
    }

    /** The same with another qualifier. */
    Actual qualified(Qualifier other) {
        return new Actual(
                indicator,
                region,
                period,
                value,
                decimals,
                stage,
                other,
                status,
                published,
                source,
                derivation,
                row,
                inputs);
    }
}
