package org.plumbline.load;

import java.util.Set;
import java.util.TreeSet;
import org.plumbline.load.table.RowHandler;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.table.TableState;
import org.plumbline.load.vocabulary.PlanTable;

/** Tables as another source reads them; notes those that could not be read in full. */
final class NotedTables implements TableSource {
    private final TableSource tables;
    private final Set<String> unread = new TreeSet<>();

    NotedTables(TableSource tables) {
        this.tables = tables;
    }

    /** Keys of the tables that could not be read in full so far. */
    Set<String> unread() {
        return unread;
    }

    @Override
    public TableState read(PlanTable table, RowHandler rows) {
        TableState state = tables.read(table, rows);
        if (state == TableState.LOST) {
            unread.add(table.key());
        }
        return state;
    }
}
