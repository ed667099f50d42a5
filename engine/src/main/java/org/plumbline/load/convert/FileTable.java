package org.plumbline.load.convert;

import java.util.List;
import java.util.Optional;
import org.plumbline.load.grid.Grid;
import org.plumbline.load.layout.Layout;
import org.plumbline.load.layout.TableValue;
import org.plumbline.load.recognise.Recognised;

/**
 * One table of a file and how it was read.
 *
 * @param sheet name, empty for a text file
 * @param layout how it was read; empty for tables whose columns say everything
 * @param certainty from 0 to 1; 1 where somebody gave the layout
 * @param hiddenRows how many rows of the sheet are hidden, and columns likewise
 */
public record FileTable(
        String sheet,
        Optional<Layout> layout,
        double certainty,
        List<Recognised.Reason> reasons,
        String title,
        int hiddenRows,
        int hiddenColumns,
        List<TableValue> values) {

    public FileTable {
        reasons = List.copyOf(reasons);
        values = List.copyOf(values);
    }

    static FileTable of(
            Grid grid,
            Layout layout,
            double certainty,
            List<Recognised.Reason> reasons,
            String title,
            List<TableValue> values) {
        return new FileTable(
                grid.name(),
                Optional.of(layout),
                certainty,
                reasons,
                title,
                grid.hiddenRows().size(),
                grid.hiddenColumns().size(),
                values);
    }
}
