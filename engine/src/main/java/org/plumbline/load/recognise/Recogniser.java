package org.plumbline.load.recognise;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.load.grid.Grid;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.layout.Layout;

/** Proposes layouts for the tables of a sheet. */
public final class Recogniser {
    private Recogniser() {}

    /** The tables of a sheet from left to right, where blank columns keep them apart, and from top to bottom. */
    public static List<Recognised> tables(Grid grid, KnownNames names) {
        List<Layout.ColumnSpan> parts = SheetParts.of(grid);
        List<Recognised> found = new ArrayList<>();
        for (Layout.ColumnSpan part : parts) {
            Grid own = parts.size() == 1 ? grid : grid.within(part.first(), part.last());
            found.addAll(tables(own, parts.size() == 1, names));
        }
        return found;
    }

    private static List<Recognised> tables(Grid grid, boolean alone, KnownNames names) {
        SheetScan scan = new SheetScan(grid);
        List<TableBlock> blocks = TableBlock.of(scan);
        List<Recognised> found = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            List<BlockShape> shapes = BlockShape.of(blocks.get(i), scan);
            for (BlockShape shape : shapes) {
                new BlockReading(blocks.get(i), shape, scan, names)
                        .read(alone && shapes.size() == 1, i == blocks.size() - 1)
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
