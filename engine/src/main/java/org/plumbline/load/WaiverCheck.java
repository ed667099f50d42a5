package org.plumbline.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.model.Waiver;

/**
 * Marks findings that the plan's waivers accept. A waiver names a finding by code and by subject or place. One of an error
 * that was not found is said to be unused; whether the lesser findings occur is known only after validation.
 */
final class WaiverCheck {
    private WaiverCheck() {}

    static List<Finding> apply(List<Waiver> waivers, List<Finding> findings) {
        Set<Waiver> used = new HashSet<>();
        List<Finding> result = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Waiver> waiver =
                    waivers.stream().filter(w -> accepts(w, finding)).findFirst();
            waiver.ifPresent(used::add);
            result.add(waiver.isPresent() ? finding.asWaived() : finding);
        }
        Findings unused = new Findings();
        waivers.stream()
                .filter(w -> !used.contains(w) && isError(w))
                .forEach(w -> unused.add(FindingCode.WAIVER_UNUSED, w.location(), w.subject(), w.code()));
        result.addAll(unused.sorted());
        return result;
    }

    private static boolean isError(Waiver waiver) {
        return FindingCode.find(waiver.code())
                .filter(code -> code.severity() == Severity.ERROR)
                .isPresent();
    }

    private static boolean accepts(Waiver waiver, Finding finding) {
        return finding.code().code().equals(waiver.code())
                && (waiver.subject().equals(finding.subject())
                        || waiver.subject().equals(finding.location().display()));
    }
}
