package org.plumbline.validate;

import java.util.Optional;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.reconciliation.Check;
import org.plumbline.value.PrintedFigure;

/** What a sum that does not hold is as a finding. */
final class PartsFinding {
    private PartsFinding() {}

    /** Empty where the sum holds, or something explains why it does not. */
    static Optional<Finding> of(Check check, String subject) {
        if (!check.failed() || check.difference().isEmpty()) {
            return Optional.empty();
        }
        double difference = check.difference().getAsDouble();
        return Optional.of(Finding.of(
                difference > 0 ? FindingCode.PARTS_EXCEED_WHOLE : FindingCode.PARTS_FALL_SHORT,
                check.total().location(),
                subject,
                check.total().text(),
                check.period().toString(),
                PrintedFigure.text(check.sum().orElseThrow(), check.decimals()),
                PrintedFigure.text(
                        check.total().value().orElseThrow(), check.total().decimals()),
                PrintedFigure.text(Math.abs(difference), check.decimals())));
    }
}
