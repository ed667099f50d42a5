package org.plumbline.report.chart;

import java.util.List;

/**
 * A chart's figures as printed, for those who do not see it.
 *
 * @param heads of the columns; the first column names the row
 * @param rows as long as the heads
 */
public record ChartTable(List<String> heads, List<List<String>> rows) {
    public ChartTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        int width = heads.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("A row does not fit the heads " + heads);
        }
    }
}
