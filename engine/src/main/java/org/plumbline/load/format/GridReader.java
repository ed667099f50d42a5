package org.plumbline.load.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.load.grid.CellRange;
import org.plumbline.load.grid.Grid;
import org.plumbline.load.grid.GridCell;
import org.plumbline.load.grid.ReadLimit;
import org.plumbline.load.workbook.SheetHandler;
import org.plumbline.load.workbook.WorkbookCell;
import org.plumbline.load.workbook.WorkbookUnreadableException;

/** Holds the sheets of a file in memory, for tables whose head and body must be seen together; throws {@link org.plumbline.load.grid.LimitExceededException} beyond the limits. */
public final class GridReader {
    private GridReader() {}

    /** All sheets of a file in their order. */
    public static List<Grid> read(SheetSource source) throws IOException, WorkbookUnreadableException {
        Collector collector = new Collector(source.format() != FileFormat.TEXT);
        source.read(collector);
        return collector.grids;
    }

    private static final class Collector implements SheetHandler {
        private final boolean addressed;
        private final List<Grid> grids = new ArrayList<>();
        private Grid.Builder present = Grid.named("");
        private int cellsSeen;

        Collector(boolean addressed) {
            this.addressed = addressed;
        }

        @Override
        public boolean sheet(String name) {
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
            ReadLimit.CELLS.require(cellsSeen);
            cells.forEach(cell -> ReadLimit.LABEL_LENGTH.require(cell.text().length()));
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
