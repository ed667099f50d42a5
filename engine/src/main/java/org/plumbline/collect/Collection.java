package org.plumbline.collect;

import java.util.List;
import java.util.Map;

/**
 * What came of a folder of filled forms.
 *
 * @param reports of each form that was read, in the order of unit and file
 * @param problems all that was found, by file and place
 * @param silent forms that nobody returned, by request
 * @param files what is to be written into the plan's folder, by name; only what differs from before
 */
public record Collection(
        List<FormReport> reports, List<Problem> problems, List<EntryForm> silent, Map<String, byte[]> files) {
    public Collection {
        reports = List.copyOf(reports);
        problems = List.copyOf(problems);
        silent = List.copyOf(silent);
        files = Map.copyOf(files);
    }

    /**
     * What came of one form.
     *
     * @param added rows that are new
     * @param corrected rows that replace an earlier report, which stays
     * @param unchanged rows that were there already
     * @param blank keys of rows asked for and not filled in
     */
    public record FormReport(String file, FormId id, int added, int corrected, int unchanged, List<String> blank) {
        public FormReport {
            blank = List.copyOf(blank);
        }
    }

    /** True where something was left out. */
    public boolean hasRejections() {
        return problems.stream().anyMatch(problem -> problem.code().isRejection());
    }
}
