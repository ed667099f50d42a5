package org.plumbline.report.workbook;

import java.util.List;
import java.util.function.Function;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.model.ObservationTable;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.Revision;
import org.plumbline.report.content.Revisions;
import org.plumbline.value.DecimalDigits;

/** Figures that took the place of others, and what that changed; left out where there are none. */
final class RevisionsSheet {
    private final Book book;
    private final ReportData data;
    private final ObservationTable table;

    private RevisionsSheet(Book book) {
        this.book = book;
        this.data = book.data();
        this.table = data.plan().observations();
    }

    static void write(Book book) {
        Revisions revisions = Revisions.of(book.data().evaluation());
        if (!revisions.list().isEmpty()) {
            new RevisionsSheet(book).write(revisions);
        }
    }

    private void write(Revisions revisions) {
        String title = data.text("title.revisions", data.name(data.plan().title()));
        long scheduled = revisions.list().stream().filter(Revision::scheduled).count();
        new TableSheet<>(
                        book,
                        book.addSheet(data.text("sheet.revisions"), title, data.text("describe.revisions")),
                        new Heading(
                                title,
                                List.of(
                                        data.text("heading.unit-column"),
                                        data.text(
                                                revisions.followed()
                                                        ? "heading.revisions"
                                                        : "heading.revisions-not-followed",
                                                revisions.list().size(),
                                                scheduled,
                                                revisions.list().size() - scheduled),
                                        data.text("heading.source", data.text("sheet.sources")))),
                        List.of(
                                text(
                                        "indicator",
                                        36,
                                        r -> data.name(r.indicator().name())),
                                text("region", 18, r -> data.name(r.region().name())),
                                text("period", 16, r -> data.format().period(r.period())),
                                number("revised-from", Revision::earlier),
                                number("revised-to", Revision::later),
                                Column.number(head("revision"), this::difference),
                                text("unit", 14, r -> data.format().unit(r.indicator())),
                                text("stage-before", 12, r -> data.texts().stage(table.stage(r.earlier()))),
                                text("stage-after", 12, r -> data.texts().stage(table.stage(r.later()))),
                                text("published-before", 18, r -> day(r.earlier())),
                                text("published-after", 18, r -> day(r.later())),
                                text(
                                        "revision-kind",
                                        14,
                                        r -> data.text(r.scheduled() ? "revision.scheduled" : "revision.correction")),
                                text("revision-reason", 36, r -> table.note(r.later())),
                                text("revision-effect", 60, r -> effects(r, revisions.followed())),
                                text("source-title", 40, r -> source(r.later()))))
                .with(revisions.list())
                .write("Revisions", 1);
    }

    private Column<Revision> number(String key, Function<Revision, Integer> row) {
        return Column.number(
                head(key),
                r -> Content.number(
                        table.value(row.apply(r)),
                        NumberFormats.marked(
                                NumberFormats.mark(table.qualifier(row.apply(r)), data.text("mark.about")),
                                data.format().decimals(r.indicator()))));
    }

    private Content difference(Revision r) {
        return Content.number(
                DecimalDigits.clean(table.value(r.later()) - table.value(r.earlier())),
                NumberFormats.signed(data.format().decimals(r.indicator())));
    }

    private String day(int row) {
        return table.published(row) == ObservationTable.NO_DAY
                ? Content.MISSING
                : data.format().day(java.time.LocalDate.ofEpochDay(table.published(row)));
    }

    private String source(int row) {
        return table.source(row) == ObservationTable.NO_SOURCE
                ? Content.MISSING
                : data.name(data.plan().sources().at(table.source(row)).title());
    }

    private String effects(Revision revision, boolean followed) {
        if (!followed) {
            return Content.MISSING;
        }
        if (revision.effects().isEmpty()) {
            return data.text("revision.no-effect");
        }
        return String.join(
                data.text("list.separator"),
                revision.effects().stream().map(this::effect).toList());
    }

    private String effect(Revision.Effect effect) {
        Assessment before = effect.before();
        Assessment after = effect.after();
        String id = after.target().id().value();
        String gaps = data.text("revision.effect-gap", id, gap(before), gap(after));
        return before.outcome() == after.outcome()
                ? gaps
                : data.text(
                        "revision.effect-outcome",
                        gaps,
                        data.texts().outcome(before.outcome()),
                        data.texts().outcome(after.outcome()));
    }

    private String gap(Assessment a) {
        Cell gap = a.gap().value();
        return gap.value().isPresent()
                ? data.format().gap(a)
                : Content.shorthand(gap.reason().orElseThrow());
    }

    private Column<Revision> text(String key, int most, Function<Revision, String> text) {
        return Column.text(head(key), most, text);
    }

    private String head(String key) {
        return data.text("column." + key);
    }
}
