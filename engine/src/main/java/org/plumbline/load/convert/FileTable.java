package org.plumbline.load.convert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.load.grid.Grid;
import org.plumbline.load.layout.Inference;
import org.plumbline.load.layout.Layout;
import org.plumbline.load.layout.TableReader;
import org.plumbline.load.layout.TableValue;
import org.plumbline.load.recognise.Recognised;

/**
 * One table of a file and how it was read.
 *
 * @param sheet name, empty for a text file
 * @param layout how it was read; empty for tables whose columns say everything
 * @param certainty from 0 to 1; 1 where somebody gave the layout
 * @param inferences what the table does not say in so many words
 * @param hiddenRows how many rows of the sheet are hidden, and columns likewise
 */
public record FileTable(
        String sheet,
        Optional<Layout> layout,
        double certainty,
        List<Recognised.Reason> reasons,
        Set<Inference> inferences,
        String title,
        int hiddenRows,
        int hiddenColumns,
        List<TableValue> values) {

    private static final int MOST_COMPARED = 300_000;

    public FileTable {
        reasons = List.copyOf(reasons);
        inferences = Set.copyOf(inferences);
        values = List.copyOf(values);
    }

    /**
     * How many figures cannot be told apart from another one: the same region, indicator, period and codes, another value.
     * Not looked for, so 0, in tables of more than {@value #MOST_COMPARED} cells.
     */
    public int ambiguous() {
        if (values.size() > MOST_COMPARED) {
            return 0;
        }
        Map<List<String>, String> first = new HashMap<>();
        int same = 0;
        for (TableValue value : values) {
            List<String> identity =
                    List.of(value.region(), value.regionName(), value.indicator(), value.period(), value.key());
            String other = value.state() == TableValue.State.VALUE
                    ? first.putIfAbsent(identity, value.number())
                    : value.number();
            same += other != null && !other.equals(value.number()) ? 1 : 0;
        }
        return same;
    }

    static FileTable of(
            Grid grid,
            Layout layout,
            double certainty,
            List<Recognised.Reason> reasons,
            TableReader reader,
            List<TableValue> values) {
        return new FileTable(
                grid.name(),
                Optional.of(layout),
                certainty,
                reasons,
                reader.inferences(),
                reader.title().title(),
                grid.hiddenRows().size(),
                grid.hiddenColumns().size(),
                values);
    }
}
