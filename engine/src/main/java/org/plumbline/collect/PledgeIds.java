package org.plumbline.collect;

import java.util.ArrayList;
import java.util.List;

/** Gives pledges their ids, and says which earlier pledge of the same unit each replaces. */
final class PledgeIds {
    private static final String ROUND = "-r\\d+(-v\\d+)?$";

    private PledgeIds() {}

    /** The row as it is to be kept; rows of other tables stay as they are. */
    static List<String> assign(Entry entry, CollectedTable table) {
        if (!entry.shape().equals(TableShape.TARGETS)) {
            return entry.cells();
        }
        int id = entry.shape().position("id");
        List<String> cells = new ArrayList<>(entry.cells());
        int version = table.vintages(entry.identity()).size() + 1;
        if (version > 1) {
            cells.set(id, cells.get(id) + "-v" + version);
        }
        String series = cells.get(id).replaceFirst(ROUND, "");
        table.rows().stream()
                .map(row -> row.get(id))
                .filter(other -> other.replaceFirst(ROUND, "").equals(series))
                .reduce((first, second) -> second)
                .ifPresent(previous -> cells.set(entry.shape().position("supersedes"), previous));
        return List.copyOf(cells);
    }
}
