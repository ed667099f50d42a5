package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Cell;
import org.plumbline.comparison.CellDifference;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Revision;
import org.plumbline.comparison.RevisionStatistics;
import org.plumbline.model.Indicator;
import org.plumbline.model.TargetId;
import org.plumbline.report.content.ComparisonTexts;
import org.plumbline.report.content.ReportData;
import org.plumbline.value.Actual;

/** The sheets of a comparison that show data: what differs, what was revised and how. */
final class RevisionSheets {
    /** Releases in columns of their own; of more only the first ones and the last. */
    private static final int MOST_RELEASES = 12;

    private record Line(Indicator indicator, RevisionStatistics.Step step) {}

    private final Book book;
    private final ReportData data;
    private final ComparisonTexts texts;
    private final Comparison comparison;

    RevisionSheets(Book book, ComparisonTexts texts, Comparison comparison) {
        this.book = book;
        this.data = book.data();
        this.texts = texts;
        this.comparison = comparison;
    }

    void cells() {
        if (comparison.mode() == Comparison.Mode.PERIODS) {
            return;
        }
        List<Column<CellDifference>> columns = List.of(
                Column.text(
                        head("indicator"),
                        34,
                        cell -> data.name(cell.indicator().name())),
                Column.text(head("region"), 18, cell -> data.name(cell.region().name())),
                Column.text(head("period"), 16, cell -> data.format().period(cell.period())),
                Column.number(head("from"), cell -> figure(cell.indicator(), cell.from())),
                Column.number(head("to"), cell -> figure(cell.indicator(), cell.to())),
                Column.number(head("difference"), cell -> Content.cell(cell.difference(), signed(cell.indicator()))),
                Column.text(head("unit"), 14, cell -> data.format().gapUnit(cell.indicator())),
                Column.text(head("verdicts"), 40, cell -> data.texts()
                        .names(cell.verdicts().stream().map(TargetId::value).toList())));
        write("cells", "ComparedCells", columns, comparison.cells(), 3);
    }

    void triangle() {
        List<Revision> revised =
                comparison.revisions().stream().filter(Revision::revised).toList();
        if (revised.isEmpty()) {
            return;
        }
        int most = Math.min(
                MOST_RELEASES,
                revised.stream().mapToInt(r -> r.releases().size()).max().orElse(0));
        List<Column<Revision>> columns = new ArrayList<>(List.of(
                Column.text(head("indicator"), 34, r -> data.name(r.indicator().name())),
                Column.text(head("region"), 18, r -> data.name(r.region().name())),
                Column.text(head("period"), 16, r -> data.format().period(r.period()))));
        for (int i = 0; i < most; i++) {
            int release = i;
            columns.add(Column.number(
                    texts.text("column.release", i + 1),
                    r -> release < r.releases().size()
                            ? Content.number(r.releases().get(release).value(), plain(r.indicator()))
                            : Content.text("")));
        }
        columns.add(Column.number(
                head("last-less-first"), r -> Content.number(r.last() - r.first(), signed(r.indicator()))));
        columns.add(Column.text(head("unit"), 14, r -> data.format().gapUnit(r.indicator())));
        write("revisions", "Revisions", columns, revised, 3);
    }

    void statistics() {
        List<Line> lines = new ArrayList<>();
        comparison.statistics().forEach(s -> s.steps().forEach(step -> lines.add(new Line(s.indicator(), step))));
        if (lines.isEmpty()) {
            return;
        }
        String fine = "0.0000";
        List<Column<Line>> columns = List.of(
                Column.text(
                        head("indicator"),
                        34,
                        line -> data.name(line.indicator().name())),
                Column.text(
                        head("step"),
                        22,
                        line -> texts.text(
                                "step." + line.step().from() + "-" + line.step().to())),
                Column.number(head("n"), line -> Content.number(line.step().n(), NumberFormats.COUNT)),
                Column.number(head("mean"), line -> Content.number(line.step().mean(), "+0.0000;-0.0000;0.0000")),
                Column.number(
                        head("mean-absolute"),
                        line -> Content.number(line.step().meanAbsolute(), fine)),
                Column.text(head("unit"), 14, line -> data.format().gapUnit(line.indicator())),
                statistic("t", fine, RevisionStatistics.Step::tTest),
                statistic("t-p", fine, RevisionStatistics.Step::tTestP),
                statistic("slope", fine, RevisionStatistics.Step::slope),
                statistic("slope-p", fine, RevisionStatistics.Step::slopeP),
                statistic("theil", fine, RevisionStatistics.Step::theil));
        write("statistics", "RevisionStatistics", columns, lines, 1);
    }

    private Column<Line> statistic(
            String name, String format, java.util.function.Function<RevisionStatistics.Step, Cell> of) {
        return Column.number(head(name), line -> Content.cell(of.apply(line.step()), format));
    }

    private Content figure(Indicator indicator, Optional<Actual> figure) {
        return figure.map(actual -> Content.number(
                        actual.value(),
                        NumberFormats.marked(
                                NumberFormats.mark(actual.qualifier(), data.text("mark.about")),
                                data.format().decimals(indicator))))
                .orElse(Content.text(Content.MISSING));
    }

    private String plain(Indicator indicator) {
        return NumberFormats.plain(data.format().decimals(indicator));
    }

    private String signed(Indicator indicator) {
        return NumberFormats.signed(data.format().decimals(indicator));
    }

    private String head(String name) {
        return texts.text("column." + name);
    }

    private <T> void write(String sheet, String table, List<Column<T>> columns, List<T> rows, int frozen) {
        ComparisonSheets.write(book, texts, comparison, sheet, table, columns, rows, frozen);
    }
}
