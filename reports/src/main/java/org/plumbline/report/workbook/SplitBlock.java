package org.plumbline.report.workbook;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.breakdown.SplitCell;
import org.plumbline.breakdown.SplitResult;
import org.plumbline.breakdown.SplitTotal;
import org.plumbline.model.RegionId;
import org.plumbline.model.SplitQuantity;
import org.plumbline.report.content.SplitTexts;

/**
 * One total and its parts as formulas. A part is {@code start + weight·t} between its bounds; the workings find the
 * {@code t} at which the parts give the total: the sum is linear between neighbouring points where a part meets a bound, so
 * that the sums at all such points tell the two around the total. Rounding is by largest remainder.
 */
final class SplitBlock {
    private static final Look INPUT = Look.BODY.filled("FFF8E1");
    private static final List<String> HEADS = List.of(
            "region",
            "base",
            "result",
            "rate",
            "start",
            "weight",
            "minimum",
            "maximum",
            "hold",
            "lower",
            "upper",
            "break-low",
            "break-high",
            "sum-low",
            "sum-high",
            "below-low",
            "below-high",
            "above-low",
            "above-high",
            "exact",
            "floor",
            "remainder",
            "rank");

    private final Book book;
    private final SplitTexts texts;
    private final XSSFSheet sheet;
    private final SplitResult result;
    private final SplitTotal total;
    private final List<SplitCell> cells;
    private final Function<RegionId, String> names;
    private final String format;
    private int first;
    private int last;
    private int parameters;

    SplitBlock(
            Book book,
            SplitTexts texts,
            XSSFSheet sheet,
            SplitResult result,
            SplitTotal total,
            List<SplitCell> cells,
            Function<RegionId, String> names) {
        this.book = book;
        this.texts = texts;
        this.sheet = sheet;
        this.result = result;
        this.total = total;
        this.cells = cells;
        this.names = names;
        this.format = NumberFormats.plain(result.decimals());
    }

    /** Writes from a row on; returns the row after it. */
    int write(int row, String title) {
        book.put(sheet, row, 0, title, Look.SECTION);
        parameters = row + 1;
        first = parameters + 8;
        last = first + cells.size() - 1;
        boolean amounts = !result.quantity().isWeighted() && alone();
        parameters(amounts);
        heads();
        for (int i = 0; i < cells.size(); i++) {
            part(i, amounts);
        }
        return last + 2;
    }

    /** False where other rows of the table hold the part as well, so that it is not a matter of this total alone. */
    private boolean alone() {
        return result.notes().stream()
                .noneMatch(
                        note -> note.code().equals("row-targets") || note.code().equals("row-sums-bounded"));
    }

    private void parameters(boolean amounts) {
        double step = result.split().roundTo().map(Number::doubleValue).orElse(Math.pow(10, -result.decimals()));
        input(0, "total", total.value().orElse(0));
        input(1, "pressure", result.split().pressure());
        input(2, "step", step);
        formula(3, "allotted", at(0) + "*(1+" + at(1) + ")", total.allotted());
        String sum = result.quantity().isWeighted() ? "" : "SUM(" + range(2) + ")";
        double residual = total.residual().orElse(0);
        if (sum.isEmpty()) {
            implied();
            formula(5, "residual", at(3) + "-" + at(4), OptionalDouble.of(residual));
        } else {
            formula(4, "sum", sum, total.implied());
            formula(5, "residual", "ROUND(" + at(3) + "-" + at(4) + ",9)", OptionalDouble.of(residual));
        }
        if (amounts) {
            String a = new CellReference(parameters + 6, 2, true, true).formatAsString();
            String b = new CellReference(parameters + 6, 3, true, true).formatAsString();
            formula(6, "parameter", interpolated(a, b), OptionalDouble.empty());
            Row row = sheet.getRow(parameters + 6);
            plain(row, 2, "MAX(" + range(15, 16) + ")");
            plain(row, 3, "MIN(" + range(17, 18) + ")");
        }
    }

    /** The total the parts imply, as a formula over their values where that gives what was computed. */
    private void implied() {
        double years = impliedYears();
        String weights = range(9);
        String values = range(2);
        String formula =
                switch (result.quantity()) {
                    case GROWTH ->
                        "100*(SUMPRODUCT(" + weights + ",(1+" + values + "/100)^" + years + ")^(1/" + years + ")-1)";
                    case REDUCTION -> "100*(1-SUMPRODUCT(" + weights + ",1-" + values + "/100))";
                    default -> "SUMPRODUCT(" + weights + "," + values + ")";
                };
        double stored = total.implied().orElse(0);
        if (years > 0) {
            formula(4, "implied", "ROUND(" + formula + ",9)", OptionalDouble.of(stored));
        } else {
            number(4, "implied", stored);
        }
    }

    /** Years over which the printed growth compounds: one, or from the base; zero where neither gives the total implied. */
    private double impliedYears() {
        double fromBase = cells.stream()
                .flatMap(cell -> cell.base().stream())
                .mapToDouble(base -> base.period().yearsTo(total.period()))
                .findFirst()
                .orElse(1);
        for (double years : new double[] {1, fromBase}) {
            double sum = 0;
            for (SplitCell cell : cells) {
                double value = cell.value().orElse(0);
                double factor =
                        switch (result.quantity()) {
                            case GROWTH -> Math.pow(1 + value / 100, years);
                            case REDUCTION -> 1 - value / 100;
                            default -> value;
                        };
                sum += cell.workings().coefficient() * factor;
            }
            double implied =
                    switch (result.quantity()) {
                        case GROWTH -> 100 * (Math.pow(sum, 1 / years) - 1);
                        case REDUCTION -> 100 * (1 - sum);
                        default -> sum;
                    };
            if (Math.abs(implied - total.implied().orElse(0)) < 1e-7) {
                return years;
            }
        }
        return 0;
    }

    private String interpolated(String a, String b) {
        String rest = target();
        return "IF(" + sumAt(b) + "=" + sumAt(a) + "," + a + "," + a + "+(" + rest + "-" + sumAt(a) + ")/(" + sumAt(b)
                + "-" + sumAt(a) + ")*(" + b + "-" + a + "))";
    }

    /** What the parts can reach on the grid. */
    private String target() {
        double reserved = total.residual().orElse(0);
        String whole = "ROUND(" + at(3) + "," + result.decimals() + ")";
        return result.split().residualRegion().isPresent() ? "(" + whole + "-" + reserved + ")" : whole;
    }

    private String sumAt(String t) {
        String value = "(" + range(4) + "+" + range(5) + "*" + t + ")";
        String low = range(9);
        String high = range(10);
        return "SUMPRODUCT((" + value + "<" + low + ")*" + low + "+(" + value + ">" + high + ")*" + high + "+(" + value
                + ">=" + low + ")*(" + value + "<=" + high + ")*" + value + ")";
    }

    private void heads() {
        Row row = sheet.createRow(first - 1);
        row.setHeightInPoints(40);
        boolean weighted = result.quantity().isWeighted();
        for (int column = 0; column < HEADS.size(); column++) {
            String key = weighted && column == 9 ? "coefficient" : HEADS.get(column);
            if (!weighted || column <= 9 || key.equals("exact")) {
                book.put(row, column, Content.text(texts.text("head." + key)), Look.HEAD);
            }
        }
    }

    private void part(int i, boolean amounts) {
        SplitCell cell = cells.get(i);
        SplitCell.Workings workings = cell.workings();
        int at = first + i;
        Row row = sheet.createRow(at);
        double value = cell.value().orElse(0);
        book.put(row, 0, Content.text(names.apply(cell.region())), Look.BODY);
        OptionalDouble base =
                cell.base().isPresent() ? OptionalDouble.of(cell.base().get().value()) : OptionalDouble.empty();
        book.put(row, 1, Content.number(base, format), Look.BODY);
        book.put(row, 4, Content.number(workings.start(), "General"), INPUT);
        book.put(row, 5, Content.number(workings.slope(), "General"), INPUT);
        bound(row, 6, workings.minimum());
        bound(row, 7, workings.maximum());
        bound(row, 8, cell.held() ? cell.value() : OptionalDouble.empty());
        if (!amounts) {
            boolean weighted = result.quantity().isWeighted();
            book.put(row, 2, Content.number(value, format), (weighted ? INPUT : Look.BODY).bolder());
            if (weighted) {
                book.put(row, 9, Content.number(workings.coefficient(), "General"), INPUT);
            }
            book.put(row, 3, Content.cell(cell.requiredRate(), NumberFormats.RATIO), Look.BODY);
            book.put(row, 19, Content.number(workings.exact(), "General"), Look.BODY);
            return;
        }
        workings(row, at, workings);
        String u = at(2);
        String result2 = "IF(" + c(8, at) + "<>\"\"," + c(8, at) + "," + c(20, at) + "+IF(" + c(22, at)
                + "<=INT(ROUND((" + target() + "-SUM(" + range(20) + "))/" + u + ",6))," + u + ",0))";
        put(row, 2, "ROUND(" + result2 + ",9)", value, format, Look.BODY.bolder());
        rate(row, at, cell);
    }

    private void rate(Row row, int at, SplitCell cell) {
        OptionalDouble rate = cell.requiredRate().value();
        if (rate.isEmpty() || cell.base().isEmpty()) {
            book.put(row, 3, Content.cell(cell.requiredRate(), NumberFormats.RATIO), Look.BODY);
            return;
        }
        double years = cell.base().get().period().yearsTo(cell.period());
        String level = result.quantity() == SplitQuantity.CHANGE ? "(" + c(1, at) + "+" + c(2, at) + ")" : c(2, at);
        put(
                row,
                3,
                "(" + level + "/" + c(1, at) + ")^(1/" + years + ")-1",
                rate.getAsDouble(),
                NumberFormats.RATIO,
                Look.BODY);
    }

    private void workings(Row row, int at, SplitCell.Workings workings) {
        boolean signed = result.quantity() == SplitQuantity.CHANGE
                || total.value().orElse(0) < 0
                || cells.stream().anyMatch(this::isNegative);
        String wide = "(10*ABS(" + at(3) + ")+10*COUNT(" + range(4) + ")*SQRT(SUMSQ(" + range(4) + "))+1)";
        String hold = c(8, at);
        plain(
                row,
                9,
                "IF(" + hold + "<>\"\"," + hold + ",IF(" + c(6, at) + "=\"\"," + (signed ? "-" + wide : "0") + ","
                        + c(6, at) + "))");
        plain(row, 10, "IF(" + hold + "<>\"\"," + hold + ",IF(" + c(7, at) + "=\"\"," + wide + "," + c(7, at) + "))");
        plain(row, 11, "IF(" + c(5, at) + ">0,(" + c(9, at) + "-" + c(4, at) + ")/" + c(5, at) + ",\"\")");
        plain(row, 12, "IF(" + c(5, at) + ">0,(" + c(10, at) + "-" + c(4, at) + ")/" + c(5, at) + ",\"\")");
        for (int side = 0; side < 2; side++) {
            String t = c(11 + side, at);
            String sum = c(13 + side, at);
            plain(row, 13 + side, "IF(" + t + "=\"\",\"\"," + sumAt(t) + ")");
            plain(row, 15 + side, "IF(" + sum + "=\"\",\"\",IF(" + sum + "<=" + target() + "," + t + ",\"\"))");
            plain(row, 17 + side, "IF(" + sum + "=\"\",\"\",IF(" + sum + ">=" + target() + "," + t + ",\"\"))");
        }
        String line = c(4, at) + "+" + c(5, at) + "*" + at(6);
        put(
                row,
                19,
                "MIN(" + c(10, at) + ",MAX(" + c(9, at) + "," + line + "))",
                workings.exact().orElse(0),
                "General",
                Look.BODY);
        String u = at(2);
        String inSteps = "ROUND(" + c(19, at) + "/" + u + ",6)";
        plain(row, 20, "IF(" + hold + "<>\"\"," + hold + ",INT(" + inSteps + ")*" + u + ")");
        plain(
                row,
                21,
                "IF(OR(" + hold + "<>\"\"," + c(20, at) + "+" + u + ">" + c(10, at) + "+" + u + "/1000),-1," + inSteps
                        + "-INT(" + inSteps + "))");
        String above = new CellReference(first, 21, true, true).formatAsString() + ":" + c(21, at);
        plain(
                row,
                22,
                "IF(" + c(21, at) + "<0,9999,SUMPRODUCT((" + range(21) + ">" + c(21, at)
                        + "+0.0000001)*1)+SUMPRODUCT((" + above + ">=" + c(21, at) + "-0.0000001)*(" + above + "<="
                        + c(21, at) + "+0.0000001)*1))");
    }

    private boolean isNegative(SplitCell cell) {
        return cell.base().filter(base -> base.value() < 0).isPresent()
                || (cell.held() && cell.value().orElse(0) < 0);
    }

    private void bound(Row row, int column, OptionalDouble value) {
        if (value.isPresent()) {
            book.put(row, column, Content.number(value.getAsDouble(), "General"), INPUT);
        } else {
            book.put(row, column, Content.text(""), INPUT);
        }
    }

    private void plain(Row row, int column, String formula) {
        book.put(row, column, Content.text(""), Look.BODY.coloured(Look.GREY));
        row.getCell(column).setCellFormula(formula);
    }

    private void put(Row row, int column, String formula, double stored, String numberFormat, Look look) {
        book.put(row, column, Content.number(stored, numberFormat), look);
        Cell cell = row.getCell(column);
        cell.setCellFormula(formula);
        cell.setCellValue(stored);
    }

    private void input(int line, String key, double value) {
        Row row = label(line, key);
        book.put(row, 1, Content.number(value, "General"), INPUT);
    }

    private void number(int line, String key, double value) {
        Row row = label(line, key);
        book.put(row, 1, Content.number(value, "General"), Look.BODY);
    }

    private void formula(int line, String key, String formula, OptionalDouble stored) {
        Row row = label(line, key);
        put(row, 1, formula, stored.orElse(0), "General", Look.BODY);
    }

    private Row label(int line, String key) {
        Row row = sheet.createRow(parameters + line);
        book.put(row, 0, Content.text(texts.text("parameter." + key)), Look.BODY);
        return row;
    }

    private String at(int line) {
        return new CellReference(parameters + line, 1, true, true).formatAsString();
    }

    private String range(int column) {
        return range(column, column);
    }

    private String range(int from, int to) {
        return new CellReference(first, from, true, true).formatAsString() + ":"
                + new CellReference(last, to, true, true).formatAsString();
    }

    private static String c(int column, int row) {
        return new CellReference(row, column).formatAsString();
    }
}
