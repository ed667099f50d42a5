package org.plumbline.load.recognise;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.load.layout.TableLines;

/**
 * Rows that look like one table; rows count from 0.
 *
 * @param above rows between the end of the table before and the first row of the body
 * @param body rows of the body, sections among them
 */
record TableBlock(List<Integer> above, List<Integer> body) {

    int firstRow() {
        return body.get(0);
    }

    int lastRow() {
        return body.get(body.size() - 1);
    }

    /** The tables of a sheet from top to bottom. */
    static List<TableBlock> of(SheetScan scan) {
        return new Search(scan).run();
    }

    private static final class Search {
        private final SheetScan scan;
        private final List<TableBlock> blocks = new ArrayList<>();
        private List<Integer> above = new ArrayList<>();
        private List<Integer> body = new ArrayList<>();
        /** Text rows behind the body that may be sections of it, or titles of the next table. */
        private List<Integer> pending = new ArrayList<>();

        private boolean footnotes;

        Search(SheetScan scan) {
            this.scan = scan;
        }

        List<TableBlock> run() {
            for (int row = 0; row < scan.grid().height(); row++) {
                if (!scan.isBlank(row)) {
                    take(row);
                }
            }
            close();
            return blocks;
        }

        private void take(int row) {
            boolean data = scan.isData(row);
            if (body.isEmpty()) {
                if (data && !isContact(row)) {
                    body.add(row);
                } else {
                    above.add(row);
                }
                return;
            }
            if (data) {
                if (footnotes && pending.isEmpty() && isContact(row)) {
                    return;
                }
                body.addAll(pending);
                pending = new ArrayList<>();
                body.add(row);
                return;
            }
            if (TableLines.isFootnote(scan.grid(), row)) {
                footnotes = true;
                return;
            }
            if (isHead(row)) {
                List<Integer> titles = pending;
                close();
                above = new ArrayList<>(titles);
            } else {
                pending.add(row);
                return;
            }
            above.add(row);
        }

        /** A line such as 电话：0755-123456 is no row of a table. */
        private boolean isContact(int row) {
            return scan.grid().filled(row).size() == 1
                    && scan.firstColumn(row).orElse(0) == 0
                    && body.isEmpty()
                    && above.isEmpty();
        }

        /** Heads have more than one cell; a section of a table has one. */
        private boolean isHead(int row) {
            int filled = scan.grid().filled(row).size();
            if (scan.isYearRow(row)) {
                return filled > 1;
            }
            if (scan.isUnitLine(row)) {
                return false;
            }
            int first = body.stream().mapToInt(this::firstFigure).min().orElse(0);
            long above = scan.grid().filled(row).keySet().stream()
                    .filter(column -> column >= first)
                    .count();
            return filled >= 2 && above >= 1;
        }

        private int firstFigure(int row) {
            return scan.grid().filled(row).keySet().stream()
                    .filter(column -> scan.look(row, column) == SheetScan.Look.NUMBER)
                    .mapToInt(Integer::intValue)
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }

        private void close() {
            if (!body.isEmpty()) {
                blocks.add(new TableBlock(above, body));
            }
            above = new ArrayList<>();
            body = new ArrayList<>();
            pending = new ArrayList<>();
            footnotes = false;
        }
    }
}
