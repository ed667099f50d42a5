package org.plumbline.report.workbook;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.breakdown.Breakdown;
import org.plumbline.breakdown.Burden;
import org.plumbline.breakdown.SplitCell;
import org.plumbline.breakdown.SplitResult;
import org.plumbline.model.RegionId;
import org.plumbline.report.content.SplitTexts;

/** One split by every method side by side: what each part is given, the yearly growth it needs, how unequal that is. */
final class MethodsSheet {
    private static final int WIDTH = 14;

    private final Book book;
    private final SplitTexts texts;
    private final SplitResult result;

    MethodsSheet(Book book, SplitTexts texts, SplitResult result) {
        this.book = book;
        this.texts = texts;
        this.result = result;
    }

    void write() {
        List<SplitResult> all = Breakdown.byAllMethods(book.data().evaluation(), result.split());
        List<SplitResult> feasible = all.stream().filter(SplitResult::feasible).toList();
        String title = texts.text("methods.title", result.split().id());
        XSSFSheet sheet =
                book.addSheet(texts.text("methods.sheet", result.split().id()), title, texts.text("methods.what"));
        List<String> lines = all.stream()
                .filter(each -> !each.feasible())
                .map(each -> texts.method(each.split().method()) + ": "
                        + each.conflicts().stream().map(texts::conflict).collect(Collectors.joining(" ")))
                .toList();
        int row = TableSheet.heading(book, sheet, new Heading(title, lines));
        for (int column = 0; column <= feasible.size(); column++) {
            sheet.setColumnWidth(column, (column == 0 ? WIDTH + 8 : WIDTH) * 256);
        }
        row = table(sheet, row, texts.text("methods.values"), feasible, false);
        row = table(sheet, row + 1, texts.text("methods.rates"), feasible, true);
        burden(sheet, row, feasible);
        book.preparePrint(sheet, -1, -1);
    }

    private int table(XSSFSheet sheet, int from, String title, List<SplitResult> all, boolean rates) {
        int row = from;
        Row head = sheet.createRow(row++);
        head.setHeightInPoints(40);
        book.put(head, 0, Content.text(title), Look.HEAD);
        for (int j = 0; j < all.size(); j++) {
            book.put(head, j + 1, Content.text(texts.method(all.get(j).split().method())), Look.HEAD);
        }
        for (SplitCell part : last(result)) {
            Row line = sheet.createRow(row++);
            book.put(line, 0, Content.text(name(part.region())), Look.BODY);
            for (int j = 0; j < all.size(); j++) {
                SplitCell cell = last(all.get(j)).stream()
                        .filter(c -> c.region().equals(part.region()))
                        .findFirst()
                        .orElseThrow();
                book.put(
                        line,
                        j + 1,
                        rates
                                ? Content.cell(cell.requiredRate(), NumberFormats.RATIO)
                                : Content.number(cell.value(), NumberFormats.plain(result.decimals())),
                        Look.BODY);
            }
        }
        return row;
    }

    private static List<SplitCell> last(SplitResult of) {
        return of.cells().stream()
                .filter(cell -> cell.period().equals(of.total().period()))
                .toList();
    }

    private void burden(XSSFSheet sheet, int from, List<SplitResult> all) {
        List<String> keys = List.of("spread", "ratio", "variation", "gini");
        for (int k = 0; k < keys.size(); k++) {
            Row line = sheet.createRow(from + k);
            book.put(line, 0, Content.text(texts.text("burden." + keys.get(k))), Look.BODY.bolder());
            for (int j = 0; j < all.size(); j++) {
                Burden burden = all.get(j).burden();
                OptionalDouble value =
                        switch (k) {
                            case 0 -> burden.spread().value();
                            case 1 -> burden.ratio().value();
                            case 2 -> burden.variation().value();
                            default -> burden.gini().value();
                        };
                book.put(line, j + 1, Content.number(value, k == 0 ? NumberFormats.RATIO : "0.000"), Look.BODY);
            }
        }
    }

    private String name(RegionId id) {
        return book.data().name(book.data().plan().regions().get(id).name());
    }
}
