package org.plumbline.load.convert;

import java.util.List;
import org.plumbline.load.table.Header;
import org.plumbline.load.vocabulary.ObservationColumn;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.load.workbook.SheetHandler;
import org.plumbline.load.workbook.WorkbookCell;

/** Looks for the heads of the observations table among the first rows of every sheet. */
final class HeadProbe implements SheetHandler {
    private static final int WITHIN_ROWS = 20;
    private static final List<TableColumn> COLUMNS = List.of(ObservationColumn.values());

    private boolean found;
    private int rows;

    @Override
    public boolean sheet(String name) {
        rows = 0;
        return !found;
    }

    @Override
    public boolean row(int number, List<WorkbookCell> cells) {
        Header header = Header.of(COLUMNS, List.of(), WorkbookCell.texts(cells));
        found |= header.missing().isEmpty();
        rows++;
        return !found && rows < WITHIN_ROWS;
    }

    boolean found() {
        return found;
    }
}
