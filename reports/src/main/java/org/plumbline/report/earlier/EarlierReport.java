package org.plumbline.report.earlier;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Plan;

/**
 * A report as {@code evaluate} and {@code report --format json} write it, read back: verdicts and measures as stated there,
 * figures as far as it shows them. Nothing of it is judged anew.
 */
public final class EarlierReport {
    private final String plan;
    private final JsonTree document;
    private final List<JsonTree> assessments;

    private EarlierReport(String plan, JsonTree document, List<JsonTree> assessments) {
        this.plan = plan;
        this.document = document;
        this.assessments = List.copyOf(assessments);
    }

    /**
     * Reads a report; does not close the stream.
     *
     * @throws EarlierReportException where the file is no such report
     */
    public static EarlierReport read(InputStream in) throws IOException, EarlierReportException {
        JsonTree document = JsonTree.read(in);
        return new EarlierReport(document.requireText("plan"), document, document.list("assessments"));
    }

    /**
     * The report as an evaluation of a plan that holds what the report shows.
     *
     * @param described a plan to take names, units and directions from, where there is one
     * @throws EarlierReportException where an assessment lacks what it must have
     */
    public Evaluation evaluation(Optional<Plan> described) throws EarlierReportException {
        return new EarlierEvaluation(plan, document, assessments, described).evaluate();
    }
}
