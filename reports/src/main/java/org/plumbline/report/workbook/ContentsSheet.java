package org.plumbline.report.workbook;

import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.report.content.TextWidth;

/** The second sheet: every other sheet with a link and a line about it. Filled when all sheets are known. */
final class ContentsSheet {
    private static final int HEAD_ROW = 2;

    private ContentsSheet() {}

    static XSSFSheet add(Book book) {
        return book.addSheet(
                book.data().text("sheet.contents"),
                book.data().text("sheet.contents"),
                book.data().text("describe.contents"));
    }

    static void fill(Book book, XSSFSheet sheet) {
        book.put(sheet, 0, 0, book.data().text("sheet.contents"), Look.TITLE);
        sheet.getRow(0).setHeightInPoints(34);
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, 52 * 256);
        sheet.setColumnWidth(2, 80 * 256);
        String[] heads = {"column.sheet", "column.sheet-title", "column.description"};
        for (int i = 0; i < heads.length; i++) {
            book.put(sheet, HEAD_ROW, i, book.data().text(heads[i]), Look.HEAD);
        }
        int index = HEAD_ROW + 1;
        for (Book.Entry entry : book.entries()) {
            Row row = sheet.createRow(index++);
            book.put(row, 0, new Content.Link(entry.name(), Book.place(entry.name())), Look.BODY);
            String title = ownTitle(book, entry);
            book.put(row, 1, Content.text(title), Look.BODY);
            book.put(row, 2, Content.text(entry.description()), Look.BODY);
            int lines = Math.max(TextWidth.lines(title, 50), TextWidth.lines(entry.description(), 78));
            row.setHeightInPoints(lines * 18f + 6);
        }
        Book.freeze(sheet, 0, HEAD_ROW + 1);
        book.preparePrint(sheet, HEAD_ROW, HEAD_ROW);
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /** A sheet's title without the plan's in front of it. */
    private static String ownTitle(Book book, Book.Entry entry) {
        String plan = book.data().name(book.data().plan().title());
        String rest = entry.title().startsWith(plan) ? entry.title().substring(plan.length()) : entry.title();
        String own = rest.replaceFirst("^[：:\\s]+", "");
        return own.isEmpty() ? entry.title() : own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1);
    }
}
