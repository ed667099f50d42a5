package org.plumbline.report.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Plan;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.CouncilTargets;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.Overview;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ToolVersion;

/** The first sheet: what this is, what it says in short, what it was made from. */
final class CoverSheet {
    private static final int LABEL = 0;
    private static final int VALUE = 1;
    private static final int MEANING = 2;

    private final Book book;
    private final ReportData data;
    private final XSSFSheet sheet;
    private int row;

    private CoverSheet(Book book, XSSFSheet sheet) {
        this.book = book;
        this.data = book.data();
        this.sheet = sheet;
    }

    static void write(Book book) {
        ReportData data = book.data();
        String title = data.name(data.plan().title());
        XSSFSheet sheet = book.addSheet(data.text("sheet.cover"), title, data.text("describe.cover"));
        new CoverSheet(book, sheet).write(title);
    }

    private void write(String title) {
        sheet.setColumnWidth(LABEL, 22 * 256);
        sheet.setColumnWidth(VALUE, 12 * 256);
        sheet.setColumnWidth(MEANING, 92 * 256);
        line(title, Look.TITLE.sized(22), 44);
        line(data.text("cover.subtitle"), Look.SUBTITLE.sized(14), 26);
        row++;
        for (String caution : Cautions.of(data.plan(), data.findings(), data.texts())) {
            caution(caution);
        }
        verdict();
        section("cover.points");
        Overview overview = Overview.of(data.evaluation().assessments());
        overview.lines(data.texts()).forEach(text -> line("·  " + text, Look.PLAIN.unwrapped(), 21));
        line("·  " + Overview.findingsLine(data.findings(), data.texts()), Look.PLAIN.unwrapped(), 21);
        row++;
        section("cover.counts");
        outcomes(overview);
        row++;
        section("cover.facts");
        facts().forEach(this::fact);
        Book.freeze(sheet, 0, 0);
        book.preparePrint(sheet, -1, -1);
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    private void line(String text, Look look, float height) {
        book.put(sheet, row, LABEL, text, look);
        sheet.getRow(row).setHeightInPoints(height);
        row++;
    }

    /** Whether the figures are still those of the engine; follows the calculation sheet. */
    private void verdict() {
        if (book.live().active()) {
            Row line = sheet.createRow(row++);
            book.put(line, LABEL, book.live().verdict(), Look.SUBTITLE);
            book.define("PL_check_all", Book.cell(sheet, line.getRowNum(), LABEL));
            Rules.changed(sheet, line.getRowNum(), line.getRowNum(), LABEL, book.data());
            row++;
        }
    }

    private void section(String key) {
        for (int column = LABEL; column <= MEANING; column++) {
            String text = column == LABEL ? data.text(key) : "";
            book.put(sheet, row, column, text, Look.SECTION.withRule(Look.STRONG_LINE));
        }
        sheet.getRow(row).setHeightInPoints(25);
        row++;
    }

    private void caution(String text) {
        Look look = Look.CAUTION.filled(Look.CAUTION_FILL);
        for (int column = LABEL; column <= MEANING; column++) {
            book.put(sheet, row, column, column == LABEL ? "※ " + text : "", look);
        }
        sheet.getRow(row).setHeightInPoints(28);
        row += 2;
    }

    private void outcomes(Overview overview) {
        for (Outcome outcome : Outcome.values()) {
            Row line = sheet.createRow(row++);
            String text = OutcomeMark.of(outcome).symbol() + " " + data.texts().outcome(outcome);
            book.put(line, LABEL, new Content.Marked(outcome, text), Look.BODY);
            book.put(line, VALUE, book.live().count(outcome, overview.count(outcome)), Look.BODY);
            book.put(line, MEANING, Content.text(data.texts().meaning(outcome)), Look.BODY.coloured(Look.GREY));
        }
        Row superseded = sheet.createRow(row++);
        book.put(superseded, LABEL, Content.text(data.text("cover.superseded")), Look.BODY);
        book.put(superseded, VALUE, book.live().countSuperseded(overview.superseded()), Look.BODY);
        book.put(
                superseded,
                MEANING,
                Content.text(data.text("cover.superseded-meaning")),
                Look.BODY.coloured(Look.GREY));
        Row total = sheet.createRow(row++);
        Look bold = Look.BODY.bolder().withRule(Look.STRONG_LINE);
        book.put(total, LABEL, Content.text(data.text("cover.total")), bold);
        book.put(total, VALUE, book.live().countAll(overview.total()), bold);
        book.put(total, MEANING, Content.text(""), bold);
    }

    private Map<String, String> facts() {
        Plan plan = data.plan();
        EvaluationRequest request = data.evaluation().request();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("plan", plan.id());
        facts.put("period", CouncilTargets.periods(data.evaluation().assessments(), data.format()));
        facts.put("as-of", request.asOf().map(data.format()::period).orElseGet(() -> data.text("cover.as-of-none")));
        facts.put("known-at", data.format().day(request.knownAt()));
        facts.put("judge", data.texts().judge(request.judge()));
        facts.put(
                "sources",
                data.text(
                        "cover.sources-count",
                        data.knownSources().size(),
                        plan.inputs().size()));
        facts.put("contact", plan.contact());
        facts.put("licence", plan.licence());
        facts.put("version", "Plumbline " + ToolVersion.current());
        return facts;
    }

    private void fact(String key, String value) {
        if (value.isEmpty()) {
            return;
        }
        book.put(
                sheet,
                row,
                LABEL,
                data.text("cover." + key),
                Look.PLAIN.coloured(Look.GREY).unwrapped());
        book.put(sheet, row, VALUE, value, Look.PLAIN.unwrapped());
        row++;
    }
}
