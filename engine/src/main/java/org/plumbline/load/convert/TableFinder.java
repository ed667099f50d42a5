package org.plumbline.load.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.load.format.GridReader;
import org.plumbline.load.format.SheetSource;
import org.plumbline.load.grid.Grid;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.layout.Layout;
import org.plumbline.load.layout.TableReader;
import org.plumbline.load.layout.TableValue;
import org.plumbline.load.recognise.Recognised;
import org.plumbline.load.recognise.Recogniser;
import org.plumbline.load.workbook.WorkbookUnreadableException;

/** Reads the tables of a file's sheets, by layouts or, without one, by recognising them. */
public final class TableFinder {
    /** How much less sure a table is in which no figure has a period, or an indicator. */
    private static final double LACK = 0.35;

    private final SheetSource source;
    private final String file;
    private final KnownNames names;

    public TableFinder(SheetSource source, String file, KnownNames names) {
        this.source = source;
        this.file = file;
        this.names = names;
    }

    /** All tables in the order of sheets and rows; sheets that hold none are left out. */
    public List<FileTable> find(List<Layout> layouts) throws IOException, WorkbookUnreadableException {
        List<Grid> grids = GridReader.read(source);
        List<FileTable> tables = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            Grid grid = grids.get(i);
            if (layouts.isEmpty()) {
                String sheet = sheet(grids, i);
                for (Recognised found : Recogniser.tables(grid, names)) {
                    add(tables, grid, on(found.layout(), sheet), found.certainty(), found.reasons());
                }
            }
            for (Layout layout : layouts) {
                if (layout.isFor(grid.name(), i + 1)) {
                    add(tables, grid, layout, 1, List.of());
                }
            }
        }
        return tables;
    }

    /** Sheets go by their number, so that next year's name does not matter; by name where one is called like another's number. */
    private static String sheet(List<Grid> grids, int index) {
        String number = Integer.toString(index + 1);
        if (!grids.get(index).addressed()) {
            return "";
        }
        return grids.stream().anyMatch(grid -> grid.name().equals(number))
                ? grids.get(index).name()
                : number;
    }

    private Layout on(Layout layout, String sheet) {
        return new Layout(
                file,
                sheet,
                layout.table(),
                layout.headerRows(),
                layout.columns(),
                layout.rows(),
                layout.fixed(),
                layout.skipRows(),
                layout.stopAt(),
                layout.firstRow(),
                layout.lastRow(),
                layout.dataColumns(),
                layout.skipHidden());
    }

    private void add(
            List<FileTable> tables, Grid grid, Layout layout, double certainty, List<Recognised.Reason> reasons) {
        TableReader reader = new TableReader(layout, grid, file, names);
        List<TableValue> values = reader.read();
        boolean any = values.stream().anyMatch(value -> value.state() != TableValue.State.MISSING);
        if (any) {
            double whole = reasons.isEmpty() ? certainty : certainty * complete(values);
            tables.add(FileTable.of(grid, layout, whole, reasons, reader, values));
        }
    }

    /** Less than 1 where figures have no period or no indicator: what they are is then not known for sure. */
    private static double complete(List<TableValue> values) {
        double timeless =
                values.stream().filter(value -> value.period().isEmpty()).count();
        double nameless =
                values.stream().filter(value -> value.indicator().isEmpty()).count();
        return (1 - LACK * timeless / values.size()) * (1 - LACK * nameless / values.size());
    }
}
