package org.plumbline.load.recognise;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.load.grid.Grid;
import org.plumbline.load.layout.KnownNames;

/** Proposes layouts for the tables of a sheet. */
public final class Recogniser {
    private Recogniser() {}

    /** The tables of a sheet from top to bottom and left to right; none where nothing looks like one. */
    public static List<Recognised> tables(Grid grid, KnownNames names) {
        SheetScan scan = new SheetScan(grid);
        List<TableBlock> blocks = TableBlock.of(scan);
        List<Recognised> found = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            List<BlockShape> shapes = BlockShape.of(blocks.get(i), scan);
            for (BlockShape shape : shapes) {
                new BlockReading(blocks.get(i), shape, scan, names)
                        .read(shapes.size() == 1, i == blocks.size() - 1)
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
