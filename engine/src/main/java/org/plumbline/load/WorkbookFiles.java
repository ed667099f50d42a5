package org.plumbline.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Predicate;
import org.plumbline.finding.Findings;
import org.plumbline.load.grid.LimitExceededException;
import org.plumbline.load.table.InputOpener;
import org.plumbline.load.table.RowHandler;
import org.plumbline.load.table.SheetTableReader;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.workbook.SheetHandler;
import org.plumbline.load.workbook.WorkbookReader;
import org.plumbline.load.workbook.WorkbookUnreadableException;

/** Opens the plan's workbooks and notes them as read. */
final class WorkbookFiles {
    private final InputLog inputs;
    private final Findings findings;

    WorkbookFiles(InputLog inputs, Findings findings) {
        this.inputs = inputs;
        this.findings = findings;
    }

    /** Old workbooks count as well, so that they are called by their name when they cannot be read. */
    static boolean isWorkbook(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xlsx") || lower.endsWith(".xlsm") || lower.endsWith(".xls") || lower.endsWith(".et");
    }

    /** Reads the wanted sheets as a table and tells whether everything was seen. */
    boolean readTable(String file, InputOpener bytes, PlanTable table, Predicate<String> sheets, RowHandler rows) {
        SheetTableReader reader = new SheetTableReader(file, table.columns(), table.oneOf(), sheets, findings, rows);
        return read(file, bytes, reader) && reader.finish();
    }

    /** Reads a workbook; false, with a finding, where it cannot be read. */
    boolean read(String file, InputOpener bytes, SheetHandler sheets) {
        try {
            inputs.add(file, bytes, "");
            try (InputStream in = bytes.open()) {
                WorkbookReader.read(in, sheets);
            }
            return true;
        } catch (WorkbookUnreadableException | IOException | LimitExceededException e) {
            FileTrouble.say(file, e, findings);
            return false;
        }
    }
}
