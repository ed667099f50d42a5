package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.report.content.AssessmentGroup;
import org.plumbline.report.content.OutcomeCounts;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.Overview;
import org.plumbline.report.content.ReportData;

/** The sheets made of assessments: scorecard, summary by topic, gaps, targets without data, ledger. */
final class AssessmentSheets {
    private final Book book;
    private final ReportData data;
    private final AssessmentColumns columns;

    AssessmentSheets(Book book) {
        this.book = book;
        this.data = book.data();
        this.columns = new AssessmentColumns(book);
    }

    /** Headline indicators first, then the other targets with data by topic. */
    void scorecard() {
        List<AssessmentGroup> groups = new ArrayList<>(data.order().groups(AssessmentGroup.Kind.HEADLINE));
        groups.addAll(data.order().groups(AssessmentGroup.Kind.TOPIC));
        int shown = groups.stream().mapToInt(g -> g.assessments().size()).sum();
        Overview overview = Overview.of(data.evaluation().assessments());
        TableSheet<Assessment> table = new TableSheet<>(
                book,
                sheet("scorecard"),
                new Heading(
                        data.text("title.scorecard", title()),
                        List.of(
                                data.text("heading.unit-column"),
                                data.text("heading.scorecard", shown, overview.inForce() - shown),
                                sourceLine())),
                List.of(
                        columns.indicator(),
                        columns.region(),
                        columns.period(),
                        columns.requirement(),
                        columns.actual(),
                        columns.unit(),
                        columns.actualPeriod(),
                        columns.status(),
                        columns.gapWithPoints(),
                        columns.levelRatio(),
                        columns.shareOfWay(),
                        columns.outcome(),
                        columns.source(),
                        columns.noteMarkers(),
                        columns.check()));
        for (AssessmentGroup group : groups) {
            if (!book.isPublication()) {
                table.section(
                        data.text("bracket", group.title(), group.assessments().size()));
            }
            table.rows(group.assessments());
        }
        table.write("Scorecard", 1);
    }

    /** Counts of outcomes by topic. */
    void summary() {
        List<OutcomeCounts> rows = OutcomeCounts.byTopic(data.evaluation());
        Set<Outcome> present = EnumSet.noneOf(Outcome.class);
        rows.forEach(row -> present.addAll(row.counts().keySet()));
        List<Column<OutcomeCounts>> heads = new ArrayList<>();
        heads.add(Column.text(data.text("column.topic"), 40, row -> data.texts().topic(row.sample())));
        heads.add(Column.number(data.text("column.total"), row -> book.live().countTopic(topicCell(), row.total())));
        for (Outcome outcome : present) {
            heads.add(Column.number(
                    OutcomeMark.of(outcome).symbol() + " " + data.texts().outcome(outcome),
                    row -> book.live().count(outcome, topicCell(), row.count(outcome))));
        }
        new TableSheet<>(
                        book,
                        sheet("summary"),
                        new Heading(
                                data.text("title.summary", title()),
                                List.of(data.text("heading.unit-count"), data.text("heading.in-force"), sourceLine())),
                        heads)
                .with(rows)
                .write("SummaryByTopic", 1);
    }

    private String topicCell() {
        return "SummaryByTopic[[#This Row],[" + data.text("column.topic") + "]]";
    }

    /** Every measure of the targets in force that have data. */
    void gaps() {
        List<Assessment> rows = new ArrayList<>();
        data.order().groups(AssessmentGroup.Kind.HEADLINE).forEach(g -> rows.addAll(g.assessments()));
        data.order().groups(AssessmentGroup.Kind.TOPIC).forEach(g -> rows.addAll(g.assessments()));
        rows.sort(data.order().comparator());
        new TableSheet<>(
                        book,
                        sheet("gaps"),
                        new Heading(
                                data.text("title.gaps", title()),
                                List.of(
                                        data.text("heading.unit-column"),
                                        data.text("heading.rows", rows.size()),
                                        sourceLine())),
                        new MeasureColumns(book, columns).list())
                .with(rows)
                .write("Gaps", 1);
    }

    /** The targets in force about which nothing can be said yet, by why. */
    void waiting() {
        List<Assessment> rows = new ArrayList<>();
        data.order().groups(AssessmentGroup.Kind.WITHOUT_DATA).forEach(g -> rows.addAll(g.assessments()));
        new TableSheet<>(
                        book,
                        sheet("waiting"),
                        new Heading(
                                data.text("title.waiting", title()),
                                List.of(
                                        data.text("heading.unit-column"),
                                        data.text("heading.rows", rows.size()),
                                        sourceLine())),
                        List.of(
                                columns.outcome(),
                                columns.indicator(),
                                columns.region(),
                                columns.period(),
                                columns.basis(),
                                columns.requirement(),
                                columns.unit(),
                                columns.latest(),
                                columns.latestPeriod(),
                                columns.leadUnits(),
                                columns.source(),
                                columns.noteMarkers(),
                                columns.id()))
                .with(rows)
                .forScreen()
                .write("WithoutData", 2);
    }

    /** Every target known on the date, in force or not. */
    void ledger() {
        List<Assessment> rows = data.evaluation().assessments().stream()
                .sorted(data.order().comparator())
                .toList();
        new TableSheet<>(
                        book,
                        sheet("ledger"),
                        new Heading(
                                data.text("title.ledger", title()),
                                List.of(
                                        data.text("heading.unit-column"),
                                        data.text("heading.rows", rows.size()),
                                        sourceLine())),
                        new LedgerColumns(book, columns).list())
                .with(rows)
                .forScreen()
                .write("Ledger", 2);
    }

    private XSSFSheet sheet(String key) {
        return book.addSheet(
                data.text("sheet." + key), data.text("title." + key, title()), data.text("describe." + key));
    }

    private String title() {
        return data.name(data.plan().title());
    }

    private String sourceLine() {
        return data.text("heading.source", data.text("sheet.sources"));
    }
}
