package org.plumbline.load.recognise;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.load.grid.Grid;
import org.plumbline.load.grid.GridCell;
import org.plumbline.load.layout.Layout;
import org.plumbline.load.recognise.SheetScan.Look;

/** The parts of a sheet that blank columns keep apart, where each of them is a table with labels of its own. */
final class SheetParts {
    private static final int ROWS = 3;

    private SheetParts() {}

    /** The parts from left to right; the whole sheet where it has no such parts. */
    static List<Layout.ColumnSpan> of(Grid grid) {
        List<Layout.ColumnSpan> parts = new ArrayList<>();
        int first = -1;
        for (int column = 0; column <= grid.width(); column++) {
            boolean blank = column == grid.width() || grid.isBlankColumn(column);
            if (!blank && first < 0) {
                first = column;
            } else if (blank && first >= 0) {
                parts.add(new Layout.ColumnSpan(first, column - 1));
                first = -1;
            }
        }
        boolean tables = parts.size() > 1 && parts.stream().allMatch(part -> isTable(grid, part));
        return tables ? parts : List.of(new Layout.ColumnSpan(0, Math.max(0, grid.width() - 1)));
    }

    /** True for columns of figures behind a column of texts, with a head above the first figure. */
    private static boolean isTable(Grid grid, Layout.ColumnSpan part) {
        int labelled = 0;
        int bare = 0;
        boolean head = false;
        for (int row = 0; row < grid.height(); row++) {
            int numbers = 0;
            boolean behind = false;
            for (int column = part.first() + 1; column <= part.last(); column++) {
                GridCell cell = grid.cell(row, column);
                Look look = SheetScan.look(cell);
                numbers += look == Look.NUMBER && !SheetScan.isYear(cell.text()) ? 1 : 0;
                behind |= !grid.shown(row, column).isBlank();
            }
            head |= labelled + bare == 0 && numbers == 0 && behind;
            boolean label = SheetScan.look(grid.cell(row, part.first())) == Look.TEXT;
            labelled += numbers > 0 && label ? 1 : 0;
            bare += numbers > 0 && !label ? 1 : 0;
        }
        return head && labelled >= ROWS && labelled > bare;
    }
}
