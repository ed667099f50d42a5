package org.plumbline.load.table;

/** Takes the rows of a table one by one. */
@FunctionalInterface
public interface RowHandler {
    void row(Row row);

    /** A row that was left out because of its shape; its cells are read as far as they go. */
    default void lost(Row row) {}
}
