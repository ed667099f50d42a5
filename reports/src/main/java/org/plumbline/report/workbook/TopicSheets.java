package org.plumbline.report.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.calc.Assessment;
import org.plumbline.report.content.Overview;
import org.plumbline.report.content.ReportData;

/** One sheet for each topic with its targets in force, those without data included. */
final class TopicSheets {
    private static final String TABLE = "Topic";

    private final Book book;
    private final ReportData data;
    private final AssessmentColumns columns;

    TopicSheets(Book book) {
        this.book = book;
        this.data = book.data();
        this.columns = new AssessmentColumns(book);
    }

    void write() {
        Map<String, List<Assessment>> byTopic = new LinkedHashMap<>();
        data.plan().indicators().list().forEach(i -> byTopic.putIfAbsent(i.topic(), new java.util.ArrayList<>()));
        data.evaluation().assessments().stream()
                .filter(Assessment::inForce)
                .sorted(data.order().comparator())
                .forEach(a -> byTopic.computeIfAbsent(a.indicator().topic(), topic -> new java.util.ArrayList<>())
                        .add(a));
        int number = 1;
        for (List<Assessment> rows : byTopic.values()) {
            if (!rows.isEmpty()) {
                write(rows, number++);
            }
        }
    }

    private void write(List<Assessment> rows, int number) {
        String topic = data.texts().topic(rows.get(0).indicator());
        String title = data.text("title.topic", data.name(data.plan().title()), topic);
        Overview counts = Overview.of(rows);
        new TableSheet<>(
                        book,
                        book.addSheet(
                                data.text("sheet.topic", topic),
                                title,
                                data.text("describe.topic", topic, rows.size())),
                        new Heading(
                                title,
                                List.of(
                                        data.text("heading.unit-column"),
                                        data.text(
                                                "heading.topic",
                                                rows.size(),
                                                counts.judged(),
                                                counts.met(),
                                                counts.underWay(),
                                                counts.waiting()),
                                        data.text("heading.source", data.text("sheet.sources")))),
                        List.of(
                                columns.indicator(),
                                columns.region(),
                                columns.period(),
                                columns.requirement(),
                                columns.latest(),
                                columns.unit(),
                                columns.latestPeriod(),
                                columns.gapWithPoints(),
                                columns.outcome(),
                                columns.leadUnits(),
                                columns.noteMarkers(),
                                columns.id()))
                .with(rows)
                .write(TABLE + number, 1);
    }
}
