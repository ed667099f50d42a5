package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.calc.Assessment;
import org.plumbline.model.IndicatorId;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.CouncilNotes;
import org.plumbline.report.content.CouncilVerdict;
import org.plumbline.report.content.DistrictTable;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ReportOrder;
import org.plumbline.report.content.TextWidth;

/**
 * What goes before a council: the headline indicators in the plan's order with their numbers in one table of the form such
 * papers have, and the district tables of these indicators.
 */
final class CouncilSheets {
    private static final int[] WIDTHS = {7, 40, 12, 16, 20, 16, 16, 14, 44};
    private static final int TEXT = 8;

    private final Book book;
    private final ReportData data;

    CouncilSheets(Book book) {
        this.book = book;
        this.data = book.data();
    }

    /** Headline targets in force of the places that are not part of another listed one. */
    List<Assessment> headline() {
        List<Assessment> all = data.evaluation().assessments().stream()
                .filter(Assessment::inForce)
                .filter(ReportOrder::isHeadline)
                .sorted(data.order().comparator())
                .toList();
        return all.stream()
                .filter(a -> all.stream().noneMatch(whole -> isPartOf(a, whole)))
                .toList();
    }

    private static boolean isPartOf(Assessment part, Assessment whole) {
        return part.indicator().id().equals(whole.indicator().id())
                && part.region().parent().equals(Optional.of(whole.region().id()));
    }

    void cover() {
        String title = data.name(data.plan().title());
        XSSFSheet sheet = book.addSheet(data.text("sheet.cover"), title, data.text("describe.cover"));
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, 90 * 256);
        int row = 0;
        book.put(sheet, row, 0, title, Look.TITLE.sized(22));
        sheet.getRow(row++).setHeightInPoints(44);
        book.put(sheet, row, 0, data.text("council.subtitle"), Look.SUBTITLE.sized(14));
        sheet.getRow(row++).setHeightInPoints(28);
        for (String caution : Cautions.of(data.plan(), data.findings(), data.texts())) {
            book.put(sheet, row++, 0, "※ " + caution, Look.CAUTION);
        }
        book.put(sheet, row++, 0, summary(), Look.PLAIN.unwrapped());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("period", new CoverSheet.Facts(data).periods());
        facts.put(
                "as-of",
                data.evaluation()
                        .request()
                        .asOf()
                        .map(data.format()::period)
                        .orElseGet(() -> data.text("cover.as-of-none")));
        facts.put("known-at", data.format().day(data.evaluation().request().knownAt()));
        facts.put("contact", data.plan().contact());
        facts.put("licence", data.plan().licence());
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (!fact.getValue().isEmpty()) {
                book.put(sheet, row, 0, data.text("cover." + fact.getKey()), Look.PLAIN.unwrapped());
                book.put(sheet, row++, 1, fact.getValue(), Look.PLAIN.unwrapped());
            }
        }
        Book.freeze(sheet, 0, 0);
        book.preparePrint(sheet, -1, -1);
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        for (CouncilVerdict verdict : CouncilVerdict.values()) {
            long count = headline().stream()
                    .filter(a -> CouncilVerdict.of(a) == verdict)
                    .count();
            if (count > 0) {
                parts.add(data.text("council.part", verdict.text(data.texts()), count));
            }
        }
        return data.text("council.summary", headline().size(), String.join(data.text("list.separator"), parts));
    }

    void table() {
        String title = data.text("title.council", data.name(data.plan().title()));
        XSSFSheet sheet = book.addSheet(data.text("sheet.council"), title, data.text("describe.council"));
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        int row = TableSheet.heading(book, sheet, new Heading(title, List.of()));
        unitLine(sheet, row++);
        int head = row;
        heads(sheet, head);
        row += 2;
        IndicatorId last = null;
        int number = 0;
        for (Assessment a : headline()) {
            boolean next = !a.indicator().id().equals(last);
            number += next ? 1 : 0;
            line(sheet.createRow(row++), a, next ? Integer.toString(number) : "");
            last = a.indicator().id();
        }
        for (String note : CouncilNotes.of(headline(), data.texts())) {
            below(sheet, row++, note);
        }
        below(sheet, row, data.text("heading.source-plan", sources()));
        Book.freeze(sheet, 0, 0);
        book.preparePrint(sheet, head, head + 1);
    }

    /** A remark as wide as the table. */
    private void below(XSSFSheet sheet, int row, String text) {
        book.put(sheet, row, 0, text, Look.PLAIN);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, WIDTHS.length - 1));
        sheet.getRow(row)
                .setHeightInPoints(TextWidth.lines(text, IntStream.of(WIDTHS).sum() - 8) * 18f + 4);
    }

    private String sources() {
        return data.texts()
                .names(data.knownSources().stream()
                        .filter(s -> headline().stream().anyMatch(a -> a.target()
                                .source()
                                .filter(s.id()::equals)
                                .isPresent()))
                        .map(s -> data.name(s.title()))
                        .toList());
    }

    /** The unit above the table on the right, where all share one. */
    private void unitLine(XSSFSheet sheet, int rowIndex) {
        List<String> units = headline().stream()
                .map(a -> data.format().unit(a.indicator()))
                .distinct()
                .toList();
        String unit = units.size() == 1 ? data.text("heading.unit", units.get(0)) : data.text("heading.unit-see");
        book.put(
                sheet, rowIndex, WIDTHS.length - 1, unit, Look.PLAIN.unwrapped().aligned(Look.Align.RIGHT));
    }

    private void heads(XSSFSheet sheet, int first) {
        Look look = Look.HEAD.aligned(Look.Align.CENTRE).withRule(Look.INK).inBox();
        String[] upper = {"number", "indicator", "unit", "target", "", "actual", "", "verdict", "reason"};
        String[] lower = {"", "", "", "period", "value", "period", "value", "", ""};
        Row[] rows = {sheet.createRow(first), sheet.createRow(first + 1)};
        for (int i = 0; i < upper.length; i++) {
            book.put(rows[0], i, Content.text(upper[i].isEmpty() ? "" : data.text("council.head." + upper[i])), look);
            book.put(rows[1], i, Content.text(lower[i].isEmpty() ? "" : data.text("council.head." + lower[i])), look);
            if (!upper[i].isEmpty() && lower[i].isEmpty()) {
                sheet.addMergedRegion(new CellRangeAddress(first, first + 1, i, i));
            } else if (!upper[i].isEmpty()) {
                sheet.addMergedRegion(new CellRangeAddress(first, first, i, i + 1));
            }
        }
        rows[0].setHeightInPoints(24);
        rows[1].setHeightInPoints(24);
    }

    private void line(Row row, Assessment a, String number) {
        Look look = Look.BODY.withRule(Look.INK).inBox();
        AssessmentColumns columns = new AssessmentColumns(book);
        String indicator = data.name(a.indicator().name());
        String name = headline().stream().map(Assessment::region).distinct().count() == 1
                ? indicator
                : data.text("bracket", indicator, data.name(a.region().name()));
        String reason = CouncilVerdict.reason(a, data.texts(), data.format());
        List<Content> cells = List.of(
                Content.text(number),
                Content.text(name),
                Content.text(data.format().unit(a.indicator())),
                Content.text(data.format().period(a.target().period())),
                columns.requirement().content().apply(a),
                Content.text(
                        a.actual().map(v -> data.format().period(v.period())).orElse("")),
                columns.actual().content().apply(a),
                Content.text(CouncilVerdict.of(a).text(data.texts())),
                Content.text(reason));
        for (int i = 0; i < cells.size(); i++) {
            boolean figure = i == 4 || i == 6;
            book.put(row, i, cells.get(i), figure ? look.aligned(Look.Align.RIGHT) : look);
        }
        int lines = Math.max(TextWidth.lines(name, WIDTHS[1] - 3), TextWidth.lines(reason, WIDTHS[TEXT] - 3));
        row.setHeightInPoints(lines * 18f + 6);
    }

    /** The table with its headline indicators only. */
    static Optional<DistrictTable> headlineOnly(DistrictTable table) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            boolean headline = table.columns().get(i).indicator().headline()
                    || table.rows().stream()
                            .flatMap(row -> row.cells().get(column).stream())
                            .anyMatch(ReportOrder::isHeadline);
            if (headline) {
                kept.add(i);
            }
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DistrictTable(
                table.parent(),
                table.source(),
                table.unit(),
                kept.stream().map(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> new DistrictTable.Row(
                                row.region(),
                                row.whole(),
                                kept.stream().map(row.cells()::get).toList()))
                        .toList()));
    }
}
