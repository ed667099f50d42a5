package org.plumbline.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.calc.Outcome;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingMessages;
import org.plumbline.finding.Severity;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Source;
import org.plumbline.model.SourceId;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.SetThresholds;

/** Makes the back of the page: findings, sources, terms. */
final class ReferenceBuilder {
    private static final int MANY_FINDINGS = 30;

    private final ReportData data;
    private final PageTexts texts;

    ReferenceBuilder(ReportData data, PageTexts texts) {
        this.data = data;
        this.texts = texts;
    }

    List<PageContent.FindingGroup> findings() {
        FindingMessages messages = FindingMessages.in(data.texts().locale());
        List<PageContent.FindingGroup> groups = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<PageContent.FindingRow> rows = data.findings().stream()
                    .filter(f -> f.severity() == severity)
                    .map(f -> row(f, messages))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new PageContent.FindingGroup(
                        severity.code(),
                        data.texts().severity(severity),
                        severity == Severity.ERROR || (severity == Severity.WARNING && rows.size() <= MANY_FINDINGS),
                        rows));
            }
        }
        return groups;
    }

    private static PageContent.FindingRow row(Finding finding, FindingMessages messages) {
        return new PageContent.FindingRow(
                finding.code().code(),
                messages.message(finding),
                messages.remedy(finding),
                finding.location().display(),
                finding.subject(),
                finding.waived());
    }

    /** Sources known on the date, those used first by file order with how often. */
    List<PageContent.SourceRow> sources() {
        Map<SourceId, Integer> uses = new HashMap<>();
        data.evaluation()
                .assessments()
                .forEach(a -> a.target().source().ifPresent(id -> uses.merge(id, 1, Integer::sum)));
        ObservationTable rows = data.plan().observations();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.source(row) != ObservationTable.NO_SOURCE) {
                uses.merge(data.plan().sources().at(rows.source(row)).id(), 1, Integer::sum);
            }
        }
        return data.knownSources().stream()
                .map(source -> row(source, uses.getOrDefault(source.id(), 0)))
                .toList();
    }

    private PageContent.SourceRow row(Source source, int uses) {
        return new PageContent.SourceRow(
                source.id().value(),
                data.name(source.title()),
                source.number(),
                source.issued().map(data.format()::day).orElse(""),
                data.texts().authority(source.authority()),
                data.texts().sourceStatus(source.status()),
                uses);
    }

    /** Outcomes, then measures and rules of calculation, then general remarks. */
    List<PageContent.Term> terms() {
        List<PageContent.Term> terms = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            terms.add(new PageContent.Term(
                    PageTexts.symbol(outcome) + " " + data.texts().outcome(outcome),
                    data.texts().meaning(outcome)));
        }
        numbered(terms, "method-name.", "method-text.");
        SetThresholds.of(data)
                .forEach(set -> terms.add(new PageContent.Term(
                        data.text("thresholds.name"),
                        set.targets().isEmpty()
                                ? set.sentence()
                                : data.text(
                                        "thresholds.of-targets",
                                        set.sentence(),
                                        data.texts().names(set.targets())))));
        for (int i = 1; data.texts().has("general." + i); i++) {
            terms.add(new PageContent.Term(texts.text("term.general"), data.text("general." + i)));
        }
        terms.add(new PageContent.Term(texts.text("term.font"), texts.text("term.font-text")));
        return terms;
    }

    private void numbered(List<PageContent.Term> terms, String names, String meanings) {
        for (int i = 1; data.texts().has(names + i) && data.texts().has(meanings + i); i++) {
            terms.add(new PageContent.Term(data.text(names + i), data.text(meanings + i)));
        }
    }
}
