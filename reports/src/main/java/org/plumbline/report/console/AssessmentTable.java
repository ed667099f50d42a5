package org.plumbline.report.console;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.Outcome;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.AssessmentGroup;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.Overview;
import org.plumbline.report.content.ReportData;

/**
 * Assessments as an aligned table for a terminal, in the reports' order and groups; a Chinese character counts as two
 * columns. Rounded to the indicators' decimals.
 */
public final class AssessmentTable {
    private static final int WIDEST_NAME = 36;
    private static final int WIDEST_TEXT = 26;
    private static final List<String> HEADS = List.of(
            "outcome",
            "indicator",
            "region",
            "target-period",
            "requirement",
            "actual",
            "unit",
            "actual-period",
            "gap",
            "level-ratio",
            "share-of-way",
            "target-id");
    private static final List<Boolean> RIGHT =
            List.of(false, false, false, false, true, true, false, false, true, true, true, false);

    private final ReportData data;
    private final boolean coloured;

    private AssessmentTable(ReportData data, boolean coloured) {
        this.data = data;
        this.coloured = coloured;
    }

    /** The whole text, lines ended with a line feed. {@code coloured} adds ANSI colours to outcomes. */
    public static String of(Evaluation evaluation, List<Finding> findings, Language language, boolean coloured) {
        return new AssessmentTable(ReportData.of(evaluation, findings, language), coloured).text();
    }

    private String text() {
        List<List<String>> rows = new ArrayList<>();
        for (AssessmentGroup group : data.order().groups()) {
            group.assessments().forEach(a -> rows.add(cells(a)));
        }
        data.order().superseded().forEach(a -> rows.add(cells(a)));
        List<String> heads =
                HEADS.stream().map(head -> data.text("column." + head)).toList();
        AlignedColumns columns = AlignedColumns.of(heads, rows, RIGHT);

        StringBuilder text = new StringBuilder();
        Cautions.of(data.plan(), data.findings(), data.texts())
                .forEach(caution -> text.append("! ").append(caution).append('\n'));
        columns.line(text, heads);
        int row = 0;
        for (AssessmentGroup group : data.order().groups()) {
            heading(text, group.title(), group.assessments().size());
            for (Assessment assessment : group.assessments()) {
                columns.line(text, coloured(rows.get(row++), assessment.outcome()));
            }
        }
        if (!data.order().superseded().isEmpty()) {
            heading(
                    text,
                    data.text("cover.superseded"),
                    data.order().superseded().size());
            for (Assessment assessment : data.order().superseded()) {
                columns.line(text, coloured(rows.get(row++), assessment.outcome()));
            }
        }
        assumptions(text);
        text.append('\n');
        Overview.of(data.evaluation().assessments()).lines(data.texts()).forEach(sentence -> text.append(sentence)
                .append('\n'));
        text.append(Overview.findingsLine(data.findings(), data.texts())).append('\n');
        return text.toString();
    }

    /** What if, apart from everything that was observed or projected. */
    private void assumptions(StringBuilder text) {
        List<Assessment> assumed = data.evaluation().assessments().stream()
                .filter(a -> a.outlook().assumed().isPresent())
                .toList();
        if (assumed.isEmpty()) {
            return;
        }
        heading(text, data.text("table.assumed"), assumed.size());
        for (Assessment assessment : assumed) {
            assessment.notes().stream()
                    .filter(note -> note.code().startsWith("assumed"))
                    .forEach(note -> text.append(assessment.target().id().value())
                            .append(AlignedColumns.GAP)
                            .append(data.texts().note(note))
                            .append('\n'));
        }
    }

    private List<String> cells(Assessment a) {
        String mark = OutcomeMark.of(a.outcome()).symbol() + " " + data.texts().outcome(a.outcome());
        return List.of(
                a.disputed() ? mark + " !" : mark,
                AlignedColumns.cut(data.name(a.indicator().name()), WIDEST_NAME),
                AlignedColumns.cut(data.name(a.region().name()), WIDEST_TEXT),
                data.format().period(a.target().period()),
                AlignedColumns.cut(data.format().requirement(a), WIDEST_TEXT),
                a.actual().map(v -> data.format().actual(a.indicator(), v)).orElse("–"),
                AlignedColumns.cut(data.format().unit(a.indicator()), WIDEST_TEXT),
                a.actual().map(v -> data.format().period(v.period())).orElse(""),
                a.gap().value().value().isPresent()
                        ? org.plumbline.report.content.ValueFormat.signed(
                                a.gap().value().value().getAsDouble(),
                                data.format().decimals(a.indicator(), a.target()))
                        : "",
                a.levelRatio().value().isPresent() ? data.format().ratio(a.levelRatio()) : "",
                a.shareOfWay().value().isPresent() ? data.format().ratio(a.shareOfWay()) : "",
                a.target().id().value());
    }

    private static void heading(StringBuilder text, String title, int count) {
        text.append('\n').append(title).append(" (").append(count).append(")\n");
    }

    private List<String> coloured(List<String> cells, Outcome outcome) {
        if (!coloured) {
            return cells;
        }
        List<String> result = new ArrayList<>(cells);
        result.set(0, "\u001b[" + colour(outcome) + "m" + cells.get(0) + "\u001b[0m");
        return result;
    }

    private static String colour(Outcome outcome) {
        return switch (outcome) {
            case MET, EXCEEDED -> "34;1";
            case ON_TRACK -> "36";
            case BEHIND -> "33";
            case MISSED -> "35;1";
            default -> "2";
        };
    }
}
