package org.plumbline.load.convert;

import java.io.IOException;
import java.util.List;
import org.plumbline.load.format.SheetSource;
import org.plumbline.load.table.Header;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.workbook.SheetHandler;
import org.plumbline.load.workbook.WorkbookCell;
import org.plumbline.load.workbook.WorkbookUnreadableException;

/**
 * Looks for the heads of a plan's table among the first rows of every sheet. Those of SDMX-CSV count even where columns
 * are missing: a table that says it is such is not to be guessed at.
 */
public final class HeadProbe implements SheetHandler {
    private static final int WITHIN_ROWS = 20;

    private final PlanTable table;
    private boolean found;
    private int rows;

    private HeadProbe(PlanTable table) {
        this.table = table;
    }

    @Override
    public boolean sheet(String name) {
        rows = 0;
        return !found;
    }

    @Override
    public boolean row(int number, List<WorkbookCell> cells) {
        Header header = Header.of(table.columns(), table.oneOf(), WorkbookCell.texts(cells));
        found |= header.missing().isEmpty() || header.isSdmxMessage();
        rows++;
        return !found && rows < WITHIN_ROWS;
    }

    /** True where a sheet has all required heads; no more than its first rows are read. */
    public static boolean finds(PlanTable table, SheetSource source) throws IOException, WorkbookUnreadableException {
        HeadProbe probe = new HeadProbe(table);
        source.read(probe);
        return probe.found;
    }
}
