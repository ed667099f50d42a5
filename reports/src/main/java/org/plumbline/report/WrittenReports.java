package org.plumbline.report;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run left in its folder.
 *
 * @param files written, the run record last
 * @param removed charts that an earlier run had written, as its record says, and this one did not
 */
public record WrittenReports(List<Path> files, List<Path> removed) {
    public WrittenReports {
        files = List.copyOf(files);
        removed = List.copyOf(removed);
    }
}
