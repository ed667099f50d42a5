package org.plumbline.report.content;

import java.util.List;
import java.util.Map;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.Plan;
import org.plumbline.model.Source;
import org.plumbline.model.Task;

/**
 * Everything one report in one language is made from. What is not yet known on the evaluation's date appears nowhere.
 *
 * @param findings all findings of the run, as they are to be shown
 */
public record ReportData(
        Evaluation evaluation, List<Finding> findings, ReportTexts texts, ValueFormat format, ReportOrder order) {

    public ReportData {
        findings = List.copyOf(findings);
    }

    public static ReportData of(Evaluation evaluation, List<Finding> findings, Language language) {
        ReportTexts texts = ReportTexts.in(language);
        return new ReportData(
                evaluation, findings, texts, ValueFormat.of(evaluation, texts), ReportOrder.of(evaluation, texts));
    }

    public Plan plan() {
        return evaluation.plan();
    }

    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** A name in the report's language. */
    public String name(LocalizedText text) {
        return text.in(texts.language());
    }

    /** A remark; in English the one of a column {@code note_en} where the plan has it. */
    public String note(String note, Map<String, String> extra) {
        String english = extra.getOrDefault("note_en", "");
        return texts.language() == Language.EN && !english.isBlank() ? english : note;
    }

    /** Sources issued by the date looked from, or without a date. */
    public List<Source> knownSources() {
        return plan().sources().list().stream().filter(this::isKnown).toList();
    }

    /** Tasks whose source is known, in file order. */
    public List<Task> knownTasks() {
        return plan().tasks().stream()
                .filter(task -> task.source()
                        .flatMap(plan().sources()::find)
                        .map(this::isKnown)
                        .orElse(true))
                .toList();
    }

    private boolean isKnown(Source source) {
        return source.issued()
                .map(day -> !day.isAfter(evaluation.request().knownAt()))
                .orElse(true);
    }
}
