package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.breakdown.Conflict;
import org.plumbline.breakdown.SplitCell;
import org.plumbline.breakdown.SplitNote;
import org.plumbline.breakdown.SplitResult;
import org.plumbline.breakdown.SplitTotal;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.report.content.SplitTexts;

/** One split: what was asked, how it is split, and for every period a block of inputs, workings, result and checks. */
final class SplitSheet {
    private static final int REGION_WIDTH = 18;
    private static final int NUMBER_WIDTH = 13;
    private static final int WIDTHS = 24;
    private static final int PRINTED_COLUMNS = 9;

    private final Book book;
    private final SplitTexts texts;
    private final SplitResult result;
    private final XSSFSheet sheet;
    private int row;

    SplitSheet(Book book, SplitTexts texts, SplitResult result) {
        this.book = book;
        this.texts = texts;
        this.result = result;
        String title = texts.text(
                "sheet.title",
                result.split().id(),
                book.data().name(result.indicator().name()));
        this.sheet = book.addSheet(
                result.split().id().value(), title, texts.method(result.split().method()));
    }

    void write() {
        List<String> lines = new ArrayList<>();
        lines.add(texts.text(
                "sheet.unit",
                book.data().format().unit(result.indicator()),
                texts.quantity(result.quantity()),
                texts.method(result.split().method())));
        lines.add(texts.explanation(result.split().method()));
        for (SplitNote note : result.notes()) {
            lines.add(texts.note(note));
        }
        String title = texts.text(
                "sheet.title",
                result.split().id(),
                book.data().name(result.indicator().name()));
        row = TableSheet.heading(book, sheet, new Heading(title, lines));
        for (Conflict conflict : result.conflicts()) {
            book.put(sheet, row++, 0, "※ " + texts.conflict(conflict), Look.CAUTION);
        }
        for (int column = 0; column < WIDTHS; column++) {
            sheet.setColumnWidth(column, (column == 0 ? REGION_WIDTH : NUMBER_WIDTH) * 256);
        }
        for (SplitTotal total : result.totals()) {
            boolean sumOfOthers =
                    result.split().hasTwoAxes() && result.cells().stream().noneMatch(cell -> belongs(cell, total));
            if (result.feasible() && !sumOfOthers) {
                row = block(total);
            }
        }
        if (result.feasible() && result.split().hasTwoAxes()) {
            result.periods().forEach(this::rowSums);
        }
        book.preparePrint(sheet, -1, -1);
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, PRINTED_COLUMNS - 1, 0, row);
    }

    private static boolean belongs(SplitCell cell, SplitTotal total) {
        return cell.indicator().equals(total.indicator()) && cell.period().equals(total.period());
    }

    private int block(SplitTotal total) {
        List<SplitCell> cells =
                result.cells().stream().filter(cell -> belongs(cell, total)).toList();
        String head = book.data()
                        .name(book.data()
                                .plan()
                                .indicators()
                                .get(total.indicator())
                                .name()) + "  " + book.data().format().period(total.period());
        return new SplitBlock(book, texts, sheet, result, total, cells, name -> region(name)).write(row + 1, head);
    }

    private String region(RegionId id) {
        return book.data().name(book.data().plan().regions().get(id).name());
    }

    private void rowSums(Period period) {
        row++;
        book.put(sheet, row++, 0, texts.text("rows.title", book.data().format().period(period)), Look.SECTION);
        for (SplitResult.RowSum sum : result.rowSums()) {
            if (sum.period().equals(period)) {
                Row line = sheet.createRow(row++);
                book.put(line, 0, Content.text(region(sum.region())), Look.BODY);
                book.put(
                        line,
                        1,
                        Content.number(OptionalDouble.of(sum.value()), NumberFormats.plain(result.decimals())),
                        Look.BODY);
            }
        }
    }
}
