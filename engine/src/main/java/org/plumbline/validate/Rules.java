package org.plumbline.validate;

import java.util.List;

/** All rules, in the order they run. */
final class Rules {
    private static final List<Rule> ALL = List.of(
            new TargetValueBlank(),
            new ToleranceMissing(),
            new ThresholdsInvalid(),
            new BasisReinterpreted(),
            new TargetBeforeBaseline(),
            new TargetBehindBaseline(),
            new BaselineContradictsObservation(),
            new TargetOutsideRegionLife(),
            new TargetParts(),
            new ObservationDuplicate(),
            new ObservationConflict(),
            new ObservationOutOfBounds(),
            new ObservationOutsideRegionLife(),
            new SeriesBreak(),
            new ObservationParts(),
            new YearParts(),
            new IndicatorsAlike(),
            new NumeratorMissing(),
            new SourceOrphaned());

    private Rules() {}

    static List<Rule> all() {
        return ALL;
    }
}
