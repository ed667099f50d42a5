package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.calc.Outcome;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.SetThresholds;
import org.plumbline.value.DecimalDigits;

/** Notes by number, methods with formulas and thresholds, legend of outcomes and shorthands, as one table. */
final class NotesSheet {
    private static final int METHODS = 19;
    private static final int GENERAL = 5;
    private static final List<String> SHORTHANDS = List.of("x", "z", "c", "low", "p", "e", "r", "f", "b", "u");

    private record Line(String kind, String mark, String text, String where) {}

    private NotesSheet() {}

    static void write(Book book) {
        ReportData data = book.data();
        List<Column<Line>> columns = List.of(
                Column.text(data.text("column.note-kind"), 14, Line::kind),
                Column.text(data.text("column.note-mark"), 22, Line::mark),
                Column.text(data.text("column.note-text"), 110, Line::text),
                Column.text(data.text("column.note-where"), 50, Line::where));
        List<Line> lines = lines(book);
        String title = data.text("title.notes", data.name(data.plan().title()));
        new TableSheet<>(
                        book,
                        book.addSheet(data.text("sheet.notes"), title, data.text("describe.notes")),
                        new Heading(
                                title,
                                List.of(
                                        data.text("heading.unit-none"),
                                        data.text("heading.rows", lines.size()),
                                        data.text("heading.source", data.text("sheet.sources")))),
                        columns)
                .with(lines)
                .write("Notes", 2);
    }

    private static List<Line> lines(Book book) {
        ReportData data = book.data();
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i <= GENERAL; i++) {
            lines.add(new Line(data.text("notes.general"), "", data.text("general." + i), ""));
        }
        for (Outcome outcome : Outcome.values()) {
            String mark = OutcomeMark.of(outcome).symbol() + " " + data.texts().outcome(outcome);
            lines.add(new Line(data.text("notes.outcome"), mark, data.texts().meaning(outcome), ""));
        }
        for (String code : SHORTHANDS) {
            lines.add(new Line(data.text("notes.shorthand"), "[" + code + "]", data.text("shorthand." + code), ""));
        }
        if (book.profile() == Profile.WORKING) {
            lines.add(new Line(data.text("notes.arrows"), data.text("notes.arrows-mark"), arrows(data), ""));
        }
        for (int i = 1; i <= METHODS; i++) {
            lines.add(new Line(
                    data.text("notes.method"), data.text("method-name." + i), data.text("method-text." + i), ""));
        }
        for (SetThresholds.Entry entry : SetThresholds.of(data)) {
            lines.add(new Line(
                    data.text("notes.method"),
                    data.text("thresholds.name"),
                    entry.sentence(),
                    where(data, entry.targets())));
        }
        for (NoteRegister.Entry entry : book.notes().list()) {
            lines.add(new Line(
                    data.text("notes.note"),
                    book.notes().marker(entry),
                    entry.sentence(),
                    where(data, entry.targets())));
        }
        return lines;
    }

    private static String arrows(ReportData data) {
        Grades grades = new Grades(data);
        return data.text(
                "notes.arrows-text",
                data.texts().method(Grades.COMPLETION),
                boundaries(data, grades.ofPlan(Grades.COMPLETION)),
                data.texts().method(Grades.PATH),
                boundaries(data, grades.ofPlan(Grades.PATH)));
    }

    private static String boundaries(ReportData data, List<Double> limits) {
        return data.texts().names(limits.stream().map(DecimalDigits::plain).toList());
    }

    private static String where(ReportData data, List<String> targets) {
        int most = 6;
        String first = data.texts().names(targets.stream().limit(most).toList());
        return targets.size() <= most ? first : data.text("notes.and-more", first, targets.size());
    }
}
