package org.plumbline.validate;

import java.util.List;
import java.util.Optional;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.SourceLocation;

/**
 * Parts set beside their whole.
 *
 * @param parts those there are
 * @param tolerance what roundings of the parts and the whole may add up to
 * @param complete true where no part is missing, so that a sum below the whole means something
 */
record Parts(List<PrintedFigure> parts, PrintedFigure whole, double tolerance, boolean complete) {
    Parts {
        parts = List.copyOf(parts);
    }

    double sum() {
        return parts.stream().mapToDouble(PrintedFigure::value).sum();
    }

    boolean addUp() {
        return PrintedFigure.isWithin(sum() - whole.value(), tolerance, whole.value());
    }

    /** What is wrong, if anything: an incomplete breakdown can exceed its whole but not fall short of it. */
    Optional<FindingCode> verdict() {
        if (parts.isEmpty() || addUp()) {
            return Optional.empty();
        }
        if (sum() < whole.value()) {
            return complete ? Optional.of(FindingCode.PARTS_FALL_SHORT) : Optional.empty();
        }
        boolean missingCannotLower = complete || parts.stream().allMatch(p -> p.value() >= 0);
        return missingCannotLower ? Optional.of(FindingCode.PARTS_EXCEED_WHOLE) : Optional.empty();
    }

    Optional<Finding> finding(SourceLocation location, String subject, String period, String offending) {
        int decimals = Math.max(
                whole.decimals(),
                parts.stream().mapToInt(PrintedFigure::decimals).max().orElse(0));
        return verdict()
                .map(code -> Finding.of(
                        code,
                        location,
                        subject,
                        offending,
                        period,
                        PrintedFigure.text(sum(), decimals),
                        whole.text(),
                        PrintedFigure.text(Math.abs(sum() - whole.value()), decimals)));
    }
}
