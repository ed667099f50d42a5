package org.plumbline.load.html;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.plumbline.load.grid.CellAddress;
import org.plumbline.load.grid.CellRange;
import org.plumbline.load.grid.GridCell;
import org.plumbline.load.grid.LimitedInput;
import org.plumbline.load.grid.ReadLimit;
import org.plumbline.load.workbook.LimitedSheets;
import org.plumbline.load.workbook.SheetHandler;
import org.plumbline.load.workbook.WorkbookCell;

/**
 * A web page as one sheet: its blocks of text and the rows of its tables one below the other, in their order. Cells that
 * span rows or columns are merged regions; what a page hides is hidden.
 */
public final class HtmlSheet {
    /** The name of the only sheet. */
    public static final String NAME = "HTML";

    private static final Set<String> NO_CONTENT = Set.of("head", "script", "style", "title", "template", "noscript");
    private static final int MOST_SPANNED = 2_000;

    private final SheetHandler handler;
    private final StringBuilder line = new StringBuilder();
    private int row;
    private long covered;
    private boolean more = true;

    private HtmlSheet(SheetHandler handler) {
        this.handler = handler;
    }

    /**
     * Reads a page.
     *
     * @param charset name of its encoding; the page's own statement is not asked, it is often wrong
     */
    public static void read(InputStream in, String charset, SheetHandler handler) throws IOException {
        SheetHandler limited = LimitedSheets.of(handler);
        Document page = Jsoup.parse(LimitedInput.of(in, ReadLimit.PAGE_BYTES), charset, "", Parser.htmlParser());
        if (!limited.sheet(NAME)) {
            return;
        }
        HtmlSheet sheet = new HtmlSheet(limited);
        sheet.block(page.body(), 0);
        sheet.endLine();
        limited.end();
    }

    private void block(Element element, int depth) {
        ReadLimit.DEPTH.require(depth);
        for (Node node : element.childNodes()) {
            if (!more) {
                return;
            }
            if (node instanceof TextNode text) {
                line.append(text.text());
            } else if (node instanceof Element child && !NO_CONTENT.contains(child.normalName())) {
                element(child, depth + 1);
            }
        }
    }

    private void element(Element child, int depth) {
        if (child.normalName().equals("table")) {
            endLine();
            if (holdsTables(child)) {
                cells(child, depth);
            } else {
                new TableRows(child).write();
            }
        } else if (child.isBlock() || child.normalName().equals("br")) {
            endLine();
            block(child, depth);
            endLine();
        } else {
            block(child, depth);
        }
    }

    /** True for a table that only arranges others on the page. */
    private static boolean holdsTables(Element table) {
        return table.select("table").stream()
                .filter(inner -> !inner.equals(table))
                .anyMatch(inner -> inner.select("tr").size() > 1
                        && inner.select("tr").stream()
                                .anyMatch(row -> row.select("td, th").size() > 1));
    }

    private void cells(Element table, int depth) {
        for (Element cell : table.select("caption, td, th")) {
            if (table.equals(cell.closest("table"))) {
                endLine();
                block(cell, depth + 1);
                endLine();
            }
        }
    }

    private void endLine() {
        String text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty() && more) {
            row++;
            more = handler.row(row, List.of(new WorkbookCell(0, text, GridCell.State.VALUE)));
        }
    }

    /** The rows of one table; a table inside a cell is that cell's text. */
    private final class TableRows {
        private final Element table;
        /** By column the last row that a cell above reaches. */
        private final Map<Integer, Integer> reached = new HashMap<>();

        TableRows(Element table) {
            this.table = table;
        }

        void write() {
            for (Element tr : table.select("tr")) {
                if (table.equals(tr.closest("table")) && more) {
                    row++;
                    write(tr);
                }
            }
        }

        private void write(Element tr) {
            List<WorkbookCell> cells = new ArrayList<>();
            int column = 0;
            for (Element cell : tr.children()) {
                if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                    continue;
                }
                while (isSpanned(column)) {
                    column++;
                }
                if (column >= CellAddress.COLUMN_LIMIT) {
                    break;
                }
                cell.select("br").forEach(br -> br.after(new TextNode("\n")));
                String text = cell.wholeText()
                        .replaceAll("[ \\t]*\\R[ \\t\\n]*", "\n")
                        .strip();
                if (!text.isEmpty()) {
                    cells.add(new WorkbookCell(column, text, GridCell.State.VALUE));
                }
                column = span(cell, column);
            }
            if (isHidden(tr)) {
                handler.hiddenRow(row);
            }
            if (!cells.isEmpty()) {
                more = handler.row(row, cells);
            }
        }

        private boolean isHidden(Element element) {
            return element.attr("style").replace(" ", "").contains("display:none");
        }

        private boolean isSpanned(int column) {
            return reached.getOrDefault(column, -1) >= row - 1;
        }

        private int span(Element cell, int column) {
            int rows = count(cell.attr("rowspan"));
            int columns = Math.min(count(cell.attr("colspan")), CellAddress.COLUMN_LIMIT - column);
            if (rows > 1 || columns > 1) {
                CellRange range = new CellRange(row - 1, column, row - 2 + rows, column + columns - 1);
                covered += (long) rows * columns;
                ReadLimit.MERGED.require(covered);
                for (int each = column; each < column + columns; each++) {
                    reached.merge(each, range.lastRow(), Math::max);
                }
                handler.merged(range);
            }
            return column + columns;
        }

        private int count(String text) {
            return text.matches("\\d{1,6}") ? Math.max(1, Math.min(MOST_SPANNED, Integer.parseInt(text))) : 1;
        }
    }
}
