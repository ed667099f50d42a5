package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.breakdown.Breakdown;
import org.plumbline.breakdown.Burden;
import org.plumbline.breakdown.PastGrowth;
import org.plumbline.breakdown.SplitCell;
import org.plumbline.breakdown.SplitResult;
import org.plumbline.calc.Cell;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.RegionId;
import org.plumbline.model.SplitMethod;
import org.plumbline.report.content.SplitTexts;
import org.plumbline.report.content.Theme;
import org.plumbline.value.Actual;

/** One split by every method side by side: what each part is given, the yearly growth it needs, how unequal that is. */
final class MethodsSheet {
    private static final int WIDTH = 14;
    private static final int MOST_ON_A_PAGE = 12;
    private static final Look NUMBERS = Look.HEAD.aligned(Look.Align.RIGHT);
    private static final List<String> BURDENS = List.of("spread", "ratio", "variation", "gini");

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
                .map(each -> texts.text(
                        "methods.lacking",
                        texts.method(each.split().method()),
                        each.conflicts().stream().map(texts::conflict).collect(Collectors.joining(" "))))
                .toList();
        int row = TableSheet.heading(book, sheet, new Heading(title, lines));
        for (int column = 0; column <= feasible.size() + 1; column++) {
            sheet.setColumnWidth(column, (column == 0 ? WIDTH + 8 : WIDTH) * 256);
        }
        int values = row;
        row = table(sheet, row, texts.text("methods.values"), feasible, false);
        int rates = row + 1;
        row = table(sheet, rates, texts.text("methods.rates"), feasible, true);
        burden(sheet, row, feasible);
        row += BURDENS.size() + 1;
        if (!feasible.isEmpty() && !last(result).isEmpty()) {
            if (last(result).size() > MOST_ON_A_PAGE) {
                sheet.setRowBreak(row - 1);
            }
            charts(sheet, row, values, rates, feasible);
            row += BarChart.ROWS + 1;
        }
        book.preparePrint(sheet, -1, -1);
        if (last(result).size() <= MOST_ON_A_PAGE) {
            sheet.getPrintSetup().setFitHeight((short) 1);
        }
        sheet.getWorkbook()
                .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, Math.max(8, feasible.size() + 1), 0, row);
    }

    /** The split's own result beside base and reference, and what each method asks of the parts. */
    private void charts(XSSFSheet sheet, int row, int values, int rates, List<SplitResult> all) {
        int parts = last(result).size();
        int half = Math.max(4, (all.size() + 2) / 2);
        List<BarChart.Bars> bars = new ArrayList<>();
        bars.add(new BarChart.Bars(texts.text("head.base"), column(values, 1, parts), Theme.PREVIOUS));
        for (int j = 0; j < all.size(); j++) {
            SplitMethod method = all.get(j).split().method();
            boolean own = method == result.split().method();
            if (own || method == SplitMethod.REFERENCE) {
                bars.add(new BarChart.Bars(
                        texts.method(method), column(values, j + 2, parts), own ? Theme.ACTUAL : Theme.TARGET));
            }
        }
        BarChart.draw(
                sheet,
                row,
                0,
                half,
                texts.text("methods.chart.values"),
                column(values, 0, parts),
                bars,
                NumberFormats.plain(result.decimals()));
        int spread = rates + 1 + parts;
        BarChart.draw(
                sheet,
                row,
                half,
                Math.max(half + 4, all.size() + 2),
                texts.text("methods.chart.burden"),
                new CellRangeAddress(rates, rates, 2, all.size() + 1),
                List.of(new BarChart.Bars(
                        texts.text("burden.spread"),
                        new CellRangeAddress(spread, spread, 2, all.size() + 1),
                        Theme.ACTUAL)),
                NumberFormats.RATIO);
    }

    /** The parts' cells of a column below a head row. */
    private static CellRangeAddress column(int head, int column, int parts) {
        return new CellRangeAddress(head + 1, head + parts, column, column);
    }

    private int table(XSSFSheet sheet, int from, String title, List<SplitResult> all, boolean rates) {
        int row = from;
        Row head = sheet.createRow(row++);
        head.setHeightInPoints(40);
        book.put(head, 0, Content.text(title), Look.HEAD);
        book.put(head, 1, Content.text(texts.text(rates ? "head.past" : "head.base")), NUMBERS);
        Map<RegionId, Cell> past = PastGrowth.of(book.data().evaluation(), result);
        for (int j = 0; j < all.size(); j++) {
            book.put(head, j + 2, Content.text(texts.method(all.get(j).split().method())), NUMBERS);
        }
        for (SplitCell part : last(result)) {
            Row line = sheet.createRow(row++);
            book.put(line, 0, Content.text(name(part.region())), Look.BODY);
            OptionalDouble base = part.base().isPresent()
                    ? OptionalDouble.of(part.base().get().value())
                    : OptionalDouble.empty();
            book.put(
                    line,
                    1,
                    rates
                            ? Content.cell(
                                    past.getOrDefault(
                                            part.region(), Cell.unavailable(UnavailableReason.NO_OBSERVATION)),
                                    NumberFormats.RATIO)
                            : Content.number(base, NumberFormats.plain(baseDecimals())),
                    Look.BODY);
            for (int j = 0; j < all.size(); j++) {
                SplitCell cell = last(all.get(j)).stream()
                        .filter(c -> c.region().equals(part.region()))
                        .findFirst()
                        .orElseThrow();
                book.put(
                        line,
                        j + 2,
                        rates
                                ? Content.cell(cell.requiredRate(), NumberFormats.RATIO)
                                : Content.number(cell.value(), NumberFormats.plain(result.decimals())),
                        Look.BODY);
            }
        }
        return row;
    }

    private int baseDecimals() {
        return Math.max(
                result.decimals(),
                last(result).stream()
                        .flatMap(cell -> cell.base().stream())
                        .mapToInt(Actual::decimals)
                        .max()
                        .orElse(0));
    }

    private static List<SplitCell> last(SplitResult of) {
        return of.cells().stream()
                .filter(cell -> cell.period().equals(of.total().period()))
                .toList();
    }

    private void burden(XSSFSheet sheet, int from, List<SplitResult> all) {
        for (int k = 0; k < BURDENS.size(); k++) {
            Row line = sheet.createRow(from + k);
            book.put(line, 0, Content.text(texts.text("burden." + BURDENS.get(k))), Look.BODY.bolder());
            book.put(line, 1, Content.text(""), Look.BODY);
            for (int j = 0; j < all.size(); j++) {
                Burden burden = all.get(j).burden();
                OptionalDouble value =
                        switch (k) {
                            case 0 -> burden.spread().value();
                            case 1 -> burden.ratio().value();
                            case 2 -> burden.variation().value();
                            default -> burden.gini().value();
                        };
                book.put(line, j + 2, Content.number(value, k == 0 ? NumberFormats.RATIO : "0.000"), Look.BODY);
            }
        }
    }

    private String name(RegionId id) {
        return book.data().name(book.data().plan().regions().get(id).name());
    }
}
