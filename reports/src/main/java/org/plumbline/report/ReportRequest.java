package org.plumbline.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.Profile;

/**
 * What is to be reported.
 *
 * @param findings all findings of the run, in the order to be shown; unwaived errors among them mean that rows were left
 *     out
 * @param formats names of {@link ReportFiles#formats()}
 * @param profile for whom the reports are made
 * @param templates files of the users' own that results are put into, told apart by their ending
 * @param options of the run as given by the user, for the run record; no path outside the plan
 */
public record ReportRequest(
        Evaluation evaluation,
        List<Finding> findings,
        Language language,
        Set<String> formats,
        Profile profile,
        List<Path> templates,
        Map<String, String> options) {

    public ReportRequest {
        findings = List.copyOf(findings);
        formats = Set.copyOf(formats);
        templates = List.copyOf(templates);
        options = Map.copyOf(options);
    }

    /** The same in the working profile, without templates. */
    public ReportRequest(
            Evaluation evaluation,
            List<Finding> findings,
            Language language,
            Set<String> formats,
            Map<String, String> options) {
        this(evaluation, findings, language, formats, Profile.WORKING, List.of(), options);
    }

    /** The first template with this ending, such as {@code .xlsx}. */
    public Optional<Path> template(String ending) {
        return templates.stream()
                .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ending))
                .findFirst();
    }

    /** The same for a part of the assessments. */
    ReportRequest with(Evaluation part) {
        return new ReportRequest(part, findings, language, formats, profile, templates, options);
    }
}
