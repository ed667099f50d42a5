package org.plumbline.load.grid;

/**
 * How much of a file is held in memory at most; beyond it the file is refused with a reason, never cut in silence.
 *
 * @param sheets sheets of one file
 * @param cells filled cells of one sheet
 * @param columns columns of one sheet
 * @param cellLength characters of one cell
 */
public record ReadLimits(int sheets, int cells, int columns, int cellLength) {
    public static final ReadLimits DEFAULT = new ReadLimits(1_000, 4_000_000, 16_384, 1 << 20);
}
