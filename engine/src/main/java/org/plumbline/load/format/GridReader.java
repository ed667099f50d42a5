package org.plumbline.load.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.load.grid.CellRange;
import org.plumbline.load.grid.Grid;
import org.plumbline.load.grid.GridCell;
import org.plumbline.load.grid.ReadLimits;
import org.plumbline.load.workbook.SheetHandler;
import org.plumbline.load.workbook.WorkbookCell;
import org.plumbline.load.workbook.WorkbookUnreadableException;

/** Holds the sheets of a file in memory, for tables whose head and body must be seen together. */
public final class GridReader {
    /** A file holds more than may be held in memory. */
    public static final class TooLargeException extends Exception {
        private static final long serialVersionUID = 1L;

        TooLargeException(String what) {
            super(what);
        }
    }

    private GridReader() {}

    /** All sheets of a file in their order. */
    public static List<Grid> read(SheetSource source, ReadLimits limits)
            throws IOException, WorkbookUnreadableException, TooLargeException {
        Collector collector = new Collector(limits, source.format() != FileFormat.TEXT);
        source.read(collector);
        if (!collector.beyond.isEmpty()) {
            throw new TooLargeException(collector.beyond);
        }
        return collector.grids;
    }

    private static final class Collector implements SheetHandler {
        private final ReadLimits limits;
        private final boolean addressed;
        private final List<Grid> grids = new ArrayList<>();
        private Grid.Builder present = Grid.named("");
        private int cellsSeen;
        private String beyond = "";

        Collector(ReadLimits limits, boolean addressed) {
            this.limits = limits;
            this.addressed = addressed;
        }

        @Override
        public boolean sheet(String name) {
            if (grids.size() >= limits.sheets()) {
                beyond = limits.sheets() + " sheets";
                return false;
            }
            present = Grid.named(name);
            if (!addressed) {
                present.asText();
            }
            cellsSeen = 0;
            return true;
        }

        @Override
        public boolean row(int number, List<WorkbookCell> cells) {
            cellsSeen += cells.size();
            if (cellsSeen > limits.cells()) {
                beyond = limits.cells() + " cells";
            }
            for (WorkbookCell cell : cells) {
                if (cell.column() >= limits.columns()) {
                    beyond = limits.columns() + " columns";
                } else if (cell.text().length() > limits.cellLength()) {
                    beyond = limits.cellLength() + " characters";
                }
            }
            if (!beyond.isEmpty()) {
                return false;
            }
            cells.forEach(cell ->
                    present.put(number - 1, cell.column(), new GridCell(cell.text(), cell.exact(), cell.state())));
            return true;
        }

        @Override
        public void merged(CellRange range) {
            present.merge(range);
        }

        @Override
        public void hiddenRow(int number) {
            present.hideRow(number - 1);
        }

        @Override
        public void hiddenColumn(int column) {
            present.hideColumn(column);
        }

        @Override
        public void end() {
            grids.add(present.build());
        }
    }
}
