package org.plumbline.report.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.plumbline.report.content.TextWidth;

/** Draws a table as yearbooks do: open sides, strong lines above and below, heads repeated on every page. */
final class WordTables {
    private static final int STRONG = 12;
    private static final int FINE = 4;
    private static final String BLACK = "000000";

    /** About half a Chinese character of a table, in twentieths of a point; the bold one as wide as in the widest faces. */
    private static final int CHARACTER = 100;

    private static final int BOLD = 130;

    private static final int CELL_MARGINS = 130;
    private static final int LONGEST_UNBROKEN = 8;

    private WordTables() {}

    /** @param table freshly made, with whatever row it came with */
    static void fill(XWPFTable table, Bulletin.TableBlock block) {
        List<Integer> widths = widths(block);
        prepare(table, widths);
        int next = 1;
        next = heads(table, block, widths, next);
        for (List<String> cells : block.rows()) {
            XWPFTableRow row = table.insertNewTableRow(next++);
            row.setCantSplitRow(true);
            List<Boolean> textual = textual(block);
            for (int i = 0; i < cells.size(); i++) {
                put(
                        row.createCell(),
                        textual.get(i) ? cells.get(i) : cells.get(i).replace(' ', '\u00a0'),
                        textual.get(i) ? WordStyle.TABLE_TEXT : WordStyle.TABLE_NUMBER,
                        widths.get(i));
            }
        }
        table.removeRow(0);
    }

    private static void prepare(XWPFTable table, List<Integer> widths) {
        table.setWidth(
                Integer.toString(widths.stream().mapToInt(Integer::intValue).sum()));
        var properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        grid.setGridColArray(new org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol[0]);
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, STRONG, 0, BLACK);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, STRONG, 0, BLACK);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, FINE, 0, BLACK);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, FINE, 0, BLACK);
        table.setLeftBorder(XWPFTable.XWPFBorderType.NIL, 0, 0, BLACK);
        table.setRightBorder(XWPFTable.XWPFBorderType.NIL, 0, 0, BLACK);
        table.setCellMargins(0, 60, 0, 60);
    }

    private static int heads(XWPFTable table, Bulletin.TableBlock block, List<Integer> widths, int from) {
        int next = from;
        XWPFTableRow upper = table.insertNewTableRow(next++);
        repeat(upper);
        int column = 0;
        for (Bulletin.Head head : block.heads()) {
            int width = widths.subList(column, column + head.span()).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            XWPFTableCell cell = upper.createCell();
            put(cell, head.text(), WordStyle.TABLE_HEAD, width);
            if (head.span() > 1) {
                properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(head.span()));
            }
            if (block.twoRows() && head.below().isEmpty()) {
                properties(cell).addNewVMerge().setVal(STMerge.RESTART);
            }
            column += head.span();
        }
        if (block.twoRows()) {
            lowerHeads(table.insertNewTableRow(next++), block, widths);
        }
        return next;
    }

    private static void lowerHeads(XWPFTableRow lower, Bulletin.TableBlock block, List<Integer> widths) {
        repeat(lower);
        int column = 0;
        for (Bulletin.Head head : block.heads()) {
            if (head.below().isEmpty()) {
                XWPFTableCell cell = lower.createCell();
                put(cell, "", WordStyle.TABLE_HEAD, widths.get(column++));
                properties(cell).addNewVMerge().setVal(STMerge.CONTINUE);
            }
            for (String below : head.below()) {
                put(lower.createCell(), below, WordStyle.TABLE_HEAD, widths.get(column++));
            }
        }
    }

    private static void repeat(XWPFTableRow row) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
    }

    private static void put(XWPFTableCell cell, String text, WordStyle style, int width) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style.id());
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\n", -1);
        run.setText(lines[0]);
        for (String line : List.of(lines).subList(1, lines.length)) {
            run.addBreak();
            run.setText(line);
        }
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var size = properties(cell).isSetTcW()
                ? properties(cell).getTcW()
                : properties(cell).addNewTcW();
        size.setW(BigInteger.valueOf(width));
        size.setType(STTblWidth.DXA);
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    /** Column widths that add up to the width of the text: as the shares ask, but no narrower than the longest word. */
    private static List<Integer> widths(Bulletin.TableBlock block) {
        List<Integer> weights = new ArrayList<>();
        for (Bulletin.Head head : block.heads()) {
            weights.addAll(head.weights());
        }
        int total = weights.stream().mapToInt(Integer::intValue).sum();
        List<Integer> wanted = weights.stream()
                .map(weight -> BlankDocument.TEXT_WIDTH * weight / total)
                .toList();
        List<Integer> least = least(block);
        int room = 0;
        int lacking = 0;
        for (int i = 0; i < wanted.size(); i++) {
            room += Math.max(0, wanted.get(i) - least.get(i));
            lacking += Math.max(0, least.get(i) - wanted.get(i));
        }
        if (lacking == 0 || lacking > room) {
            return wanted;
        }
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            int spare = wanted.get(i) - least.get(i);
            widths.add(spare <= 0 ? least.get(i) : wanted.get(i) - (int) ((long) spare * lacking / room));
        }
        return widths;
    }

    private static List<Integer> least(Bulletin.TableBlock block) {
        List<Integer> least = new ArrayList<>();
        List<Boolean> textual = textual(block);
        for (Bulletin.Head head : block.heads()) {
            for (int i = 0; i < head.span(); i++) {
                int column = least.size();
                String name =
                        head.below().isEmpty() ? head.text() : head.below().get(i);
                int widest = longestWord(name) * BOLD;
                for (List<String> row : block.rows()) {
                    String cell = row.get(column);
                    int longest = textual.get(column) ? longestWord(cell) : figure(cell);
                    widest = Math.max(widest, longest * CHARACTER);
                }
                least.add(widest + CELL_MARGINS);
            }
        }
        return least;
    }

    /** A figure stays whole; what stands beneath it breaks as texts do. */
    private static int figure(String cell) {
        int end = cell.indexOf('\n');
        return end < 0
                ? TextWidth.of(cell)
                : Math.max(TextWidth.of(cell.substring(0, end)), longestWord(cell.substring(end + 1)));
    }

    /** Chinese breaks anywhere, but a short date or outcome had better not. */
    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split(" ")) {
            int width = TextWidth.of(word);
            longest = Math.max(longest, width > LONGEST_UNBROKEN && width > word.length() ? 2 : width);
        }
        return longest;
    }

    private static List<Boolean> textual(Bulletin.TableBlock block) {
        List<Boolean> textual = new ArrayList<>();
        for (Bulletin.Head head : block.heads()) {
            for (int i = 0; i < head.span(); i++) {
                textual.add(head.textual());
            }
        }
        return textual;
    }
}
