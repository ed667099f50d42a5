package org.plumbline.load.grid;

/** A rectangle of cells; rows and columns from 0, both ends included. */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** True for the cell that holds what the whole rectangle shows. */
    public boolean startsAt(int row, int column) {
        return row == firstRow && column == firstColumn;
    }
}
