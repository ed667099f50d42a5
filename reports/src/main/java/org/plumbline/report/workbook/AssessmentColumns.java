package org.plumbline.report.workbook;

import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.RequiredInterval;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.Source;
import org.plumbline.model.Stage;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ValueFormat;
import org.plumbline.report.release.Confidentiality;
import org.plumbline.value.Actual;

/** The columns that several sheets show of an assessment, each in one way. */
final class AssessmentColumns {
    private final Book book;
    private final ReportData data;
    private final ValueFormat format;
    private final Grades grades;

    AssessmentColumns(Book book) {
        this.book = book;
        this.data = book.data();
        this.format = data.format();
        this.grades = new Grades(data);
    }

    Grades grades() {
        return grades;
    }

    private String head(String key) {
        return data.text("column." + key);
    }

    Column<Assessment> id() {
        return Column.text(head("target-id"), 24, a -> a.target().id().value());
    }

    Column<Assessment> indicator() {
        return Column.text(head("indicator"), 36, a -> data.name(a.indicator().name()));
    }

    Column<Assessment> region() {
        return Column.text(head("region"), 18, a -> data.name(a.region().name()));
    }

    Column<Assessment> period() {
        return Column.text(
                head("target-period"), 16, a -> format.period(a.target().period()));
    }

    Column<Assessment> basis() {
        return Column.text(head("basis"), 12, a -> data.texts().basis(a.target().basis()));
    }

    Column<Assessment> kind() {
        return Column.text(head("kind"), 12, a -> data.texts().kind(a.target().kind()));
    }

    Column<Assessment> targetClass() {
        return Column.text(
                head("class"), 10, a -> data.texts().targetClass(a.target().targetClass()));
    }

    Column<Assessment> unit() {
        return Column.text(head("unit"), 14, a -> format.unit(a.indicator()));
    }

    Column<Assessment> gapUnit() {
        return Column.text(head("gap-unit"), 14, a -> format.gapUnit(a.indicator()));
    }

    /** The requirement as a number with its mark where one end binds, else as text. */
    Column<Assessment> requirement() {
        return new Column<>(head("requirement"), true, 26, this::requirementOf);
    }

    private Content requirementOf(Assessment a) {
        OptionalDouble low = a.required().map(RequiredInterval::low).orElse(OptionalDouble.empty());
        OptionalDouble high = a.required().map(RequiredInterval::high).orElse(OptionalDouble.empty());
        if (low.isPresent() == high.isPresent()) {
            return Content.text(a.target().isBlank() ? Content.MISSING : format.requirement(a));
        }
        boolean strict = a.target().strict();
        String mark = low.isPresent() ? (strict ? ">" : "≥") : strict ? "<" : "≤";
        return book.live()
                .follow(
                        low.isPresent() ? LiveColumn.LOW : LiveColumn.HIGH,
                        a,
                        Content.number(low.isPresent() ? low : high, NumberFormats.marked(mark, decimals(a))));
    }

    Column<Assessment> stated() {
        return Column.text(head("stated"), 30, a -> a.target().isBlank() ? Content.MISSING : format.stated(a));
    }

    Column<Assessment> low() {
        return Column.number(
                head("required-low"),
                a -> follow(LiveColumn.LOW, a, end(a, a.required().map(RequiredInterval::low))));
    }

    Column<Assessment> high() {
        return Column.number(
                head("required-high"),
                a -> follow(LiveColumn.HIGH, a, end(a, a.required().map(RequiredInterval::high))));
    }

    private Content end(Assessment a, java.util.Optional<OptionalDouble> end) {
        if (end.isEmpty()) {
            return Content.text(a.target().kind().isWithoutNumber() ? Content.SENSELESS : Content.MISSING);
        }
        return end.get().isEmpty()
                ? Content.text(Content.SENSELESS)
                : Content.number(end.get(), NumberFormats.plain(decimals(a)));
    }

    /** The actual as a number, a bound or about with its mark. */
    Column<Assessment> actual() {
        return actual("actual");
    }

    /** The same where it may be of another period than the target's. */
    Column<Assessment> latest() {
        return actual("latest");
    }

    private Column<Assessment> actual(String key) {
        return Column.number(
                head(key),
                a -> follow(
                        LiveColumn.ACTUAL,
                        a,
                        a.actual()
                                .map(actual -> Content.number(
                                        actual.value(),
                                        NumberFormats.marked(
                                                NumberFormats.mark(actual.qualifier(), data.text("mark.about")),
                                                format.decimals(a.indicator()))))
                                .orElse(Content.text(Content.MISSING))));
    }

    Column<Assessment> actualPeriod() {
        return actualPeriod("actual-period");
    }

    Column<Assessment> latestPeriod() {
        return actualPeriod("latest-period");
    }

    private Column<Assessment> actualPeriod(String key) {
        return Column.text(head(key), 16, a -> a.actual()
                .map(v -> format.period(v.period()))
                .orElse(""));
    }

    /** Marks of the actual, or why there is none. */
    Column<Assessment> status() {
        return Column.text(head("status"), 20, a -> a.actual()
                .map(this::marks)
                .orElseGet(() -> Content.MISSING + " " + data.texts().outcome(a.outcome())));
    }

    private String marks(Actual actual) {
        String mark = mark(actual.stage(), actual.status());
        String derived = actual.isDerived() ? data.text("status.derived") : "";
        String confidential = Confidentiality.touches(data.plan(), actual) ? Confidentiality.MARK : "";
        return (mark + confidential + " " + derived).strip();
    }

    /** The shorthand of a stage or status, empty for a normal value. */
    String mark(Stage stage, ObservationStatus status) {
        return switch (status) {
            case PROVISIONAL -> "[p]";
            case ESTIMATED, IMPUTED -> "[e]";
            case FORECAST -> "[f]";
            case BREAK -> "[b]";
            case UNRELIABLE, UNVALIDATED -> "[u]";
            default ->
                switch (stage) {
                    case FLASH, PRELIMINARY -> "[p]";
                    case EXPECTED -> "[f]";
                    case BENCHMARK -> "[r]";
                    default -> "";
                };
        };
    }

    Column<Assessment> gap() {
        return gap("gap");
    }

    /** For tables without a column for the gap's unit: the head says that rates differ in points. */
    Column<Assessment> gapWithPoints() {
        return gap("gap-points");
    }

    private Column<Assessment> gap(String key) {
        return Column.number(
                head(key),
                a -> follow(LiveColumn.GAP, a, Content.cell(a.gap().value(), NumberFormats.signed(decimals(a)))));
    }

    Column<Assessment> levelRatio() {
        return Column.<Assessment>number(
                        head("level-ratio"),
                        a -> follow(LiveColumn.LEVEL_RATIO, a, Content.cell(a.levelRatio(), NumberFormats.RATIO)))
                .graded(a -> grades.of(a, Grades.COMPLETION));
    }

    Column<Assessment> shareOfWay() {
        return Column.<Assessment>number(
                        head("share-of-way"),
                        a -> follow(LiveColumn.SHARE_OF_WAY, a, Content.cell(a.shareOfWay(), NumberFormats.RATIO)))
                .as(Column.Mark.BAR);
    }

    Column<Assessment> expected() {
        return Column.number(
                head("expected"),
                a -> follow(
                        LiveColumn.EXPECTED, a, Content.cell(a.path().expected(), NumberFormats.plain(decimals(a)))));
    }

    /** Symbol and text in the outcome's colours; a dispute and rounding are said as well. */
    Column<Assessment> outcome() {
        return Column.<Assessment>of(head("outcome"), 26, a -> book.live()
                        .follow(LiveColumn.OUTCOME, a, disputeText(a), new Content.Marked(a.outcome(), outcomeText(a))))
                .as(Column.Mark.OUTCOME);
    }

    /** Whether what a row says is still what the engine said. */
    Column<Assessment> check() {
        return Column.<Assessment>of(
                        LiveColumn.CHECK.head(data),
                        30,
                        a -> follow(LiveColumn.CHECK, a, Content.text(data.text("live.same"))))
                .as(Column.Mark.CHECK);
    }

    private Content follow(LiveColumn column, Assessment a, Content content) {
        return book.live().follow(column, a, content);
    }

    private String disputeText(Assessment a) {
        return a.disputed() ? data.text("bracket", "", data.text("disputed")) : "";
    }

    String outcomeText(Assessment a) {
        return LiveTable.outcomeText(data, a.outcome()) + disputeText(a);
    }

    Column<Assessment> noteMarkers() {
        return Column.text(head("notes"), 20, book.notes()::markers);
    }

    Column<Assessment> notes() {
        return Column.text(
                head("notes"),
                60,
                a -> String.join(" ", a.notes().stream().map(data.texts()::note).toList()));
    }

    Column<Assessment> source() {
        return Column.text(head("source"), 34, a -> source(a)
                .map(s -> s.number().isEmpty() ? data.name(s.title()) : s.number())
                .orElse(""));
    }

    Column<Assessment> sourceTitle() {
        return Column.text(head("source-title"), 40, a -> source(a)
                .map(s -> data.name(s.title()))
                .orElse(""));
    }

    java.util.Optional<Source> source(Assessment a) {
        return a.target().source().flatMap(data.plan().sources()::find);
    }

    Column<Assessment> leadUnits() {
        return Column.text(
                head("lead-units"), 26, a -> data.texts().names(a.target().leadUnits()));
    }

    /** Why measures are missing, each reason once. */
    Column<Assessment> undefined() {
        return Column.text(head("undefined"), 40, a -> data.texts()
                .names(List.copyOf(new java.util.LinkedHashSet<>(a.undefined().values().stream()
                        .map(data.texts()::reason)
                        .toList()))));
    }

    int decimals(Assessment a) {
        return format.decimals(a.indicator(), a.target());
    }
}
