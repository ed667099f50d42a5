package org.plumbline.report.workbook;

import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.model.TargetId;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.ReportData;

/** Formulas by which other sheets follow the calculation sheet; without it they hold the engine's results only. */
final class LiveTable {
    /** With more targets than this, recalculating on every change would make the workbook unusable. */
    static final int MOST_TARGETS = 5_000;

    private final ReportData data;
    private final boolean active;

    LiveTable(ReportData data, boolean wanted) {
        this.data = data;
        this.active = wanted && data.evaluation().assessments().size() <= MOST_TARGETS;
    }

    /** True where cells are formulas. */
    boolean active() {
        return active;
    }

    /** The content, following a target's cell on the calculation sheet. */
    Content follow(LiveColumn column, Assessment assessment, Content content) {
        return follow(column, assessment.target().id(), content);
    }

    Content follow(LiveColumn column, TargetId target, Content content) {
        return active ? new Content.Formula(cellOf(column, target), content) : content;
    }

    /** The same with a text added behind. */
    Content follow(LiveColumn column, Assessment assessment, String suffix, Content content) {
        if (!active) {
            return content;
        }
        String formula = cellOf(column, assessment.target().id());
        return new Content.Formula(suffix.isEmpty() ? formula : formula + "&" + quote(suffix), content);
    }

    /** The content, following the end of a target's requirement that decides, where that is what it shows. */
    Content followBound(TargetId target, double shown, Content content) {
        return data.evaluation()
                .find(target)
                .map(LiveDemand::of)
                .filter(demand -> demand.bound().isPresent() && demand.bound().getAsDouble() == shown)
                .map(demand -> follow(demand.boundColumn(), target, content))
                .orElse(content);
    }

    /** The cell of a target as part of a formula. */
    String cellOf(LiveColumn column, TargetId target) {
        return "INDEX(" + column.all(data) + ",MATCH(" + quote(target.value()) + "," + LiveColumn.TARGET_ID.all(data)
                + ",0))";
    }

    /** How many targets in force have an outcome. */
    Content count(Outcome outcome, int now) {
        String formula = "SUMPRODUCT(" + has(outcome) + "*" + inForce() + ")";
        return counted(formula, now);
    }

    /** The same of one topic, whose name stands in a cell. */
    Content count(Outcome outcome, String topicCell, int now) {
        return counted("SUMPRODUCT(" + ofTopic(topicCell) + "*" + has(outcome) + "*" + inForce() + ")", now);
    }

    Content countTopic(String topicCell, int now) {
        return counted("SUMPRODUCT(" + ofTopic(topicCell) + "*" + inForce() + ")", now);
    }

    Content countSuperseded(int now) {
        return counted("ROWS(" + LiveColumn.IN_FORCE.all(data) + ")-SUMPRODUCT(" + inForce() + "*1)", now);
    }

    Content countAll(int now) {
        return counted("ROWS(" + LiveColumn.TARGET_ID.all(data) + ")", now);
    }

    /** Says whether the inputs of the calculation are still those the engine used. */
    Content verdict() {
        String changed = "SUMPRODUCT((" + LiveColumn.CHECK.all(data) + "<>" + quote(data.text("live.same")) + ")*1)";
        return new Content.Formula(
                "IF(" + changed + "=0," + quote(data.text("live.all-same")) + ","
                        + quote("※ " + data.text("live.changed")) + "&\" (\"&" + changed + "&\")\")",
                Content.text(data.text("live.all-same")));
    }

    private Content counted(String formula, int now) {
        Content value = Content.number(now, NumberFormats.COUNT);
        return active ? new Content.Formula(formula, value) : value;
    }

    private String has(Outcome outcome) {
        return "(" + LiveColumn.OUTCOME.all(data) + "=" + quote(outcomeText(data, outcome)) + ")";
    }

    private String inForce() {
        return "(" + LiveColumn.IN_FORCE.all(data) + "=" + quote(data.text("yes")) + ")";
    }

    private String ofTopic(String topicCell) {
        return "(" + LiveColumn.TOPIC.all(data) + "=" + topicCell + ")";
    }

    /** Symbol and text. */
    static String outcomeText(ReportData data, Outcome outcome) {
        return OutcomeMark.of(outcome).symbol() + " " + data.texts().outcome(outcome);
    }

    /** A text constant of a formula. */
    static String quote(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
