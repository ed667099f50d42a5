package org.plumbline.validate;

import java.util.List;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.model.Waiver;

/** Findings that the plan's waivers accept. A waiver names a finding by its code and its subject or place. */
public final class Waivers {
    private Waivers() {}

    /** The same findings, those marked that a waiver accepts. */
    public static List<Finding> mark(List<Waiver> waivers, List<Finding> findings) {
        return findings.stream()
                .map(f -> waivers.stream().anyMatch(w -> accepts(w, f)) ? f.asWaived() : f)
                .toList();
    }

    /**
     * Closes a run: marks all that it found and says which waivers accept nothing. To be called once nothing more can be
     * found; the result is sorted gravest first.
     */
    public static List<Finding> settle(List<Waiver> waivers, List<Finding> all) {
        Findings settled = new Findings();
        settled.addAll(mark(waivers, all));
        waivers.stream()
                .filter(w -> all.stream().noneMatch(f -> accepts(w, f) || mayHide(f, w) || saysUnused(f, w)))
                .forEach(w -> settled.add(FindingCode.WAIVER_UNUSED, w.location(), w.subject(), w.code()));
        return settled.sorted();
    }

    /** What it accepts may be among the findings that are only counted. */
    private static boolean mayHide(Finding finding, Waiver waiver) {
        return finding.isFurther() && waiver.code().equals(finding.code().code());
    }

    private static boolean saysUnused(Finding finding, Waiver waiver) {
        return finding.code() == FindingCode.WAIVER_UNUSED && finding.location().equals(waiver.location());
    }

    private static boolean accepts(Waiver waiver, Finding finding) {
        return waiver.code().equals(finding.code().code())
                && (waiver.subject().equals(finding.subject())
                        || waiver.subject().equals(finding.location().display()));
    }
}
