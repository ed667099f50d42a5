package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Severity;

/**
 * Counts over assessments. Outcomes are counted over targets in force; those and {@link #superseded()} add up to {@link
 * #total()}.
 *
 * @param byOutcome every outcome, 0 where none
 * @param disputed targets in force that another target contradicts with another outcome
 * @param byRoundingOnly targets in force met only after rounding
 */
public record Overview(
        int total,
        int superseded,
        Map<Outcome, Integer> byOutcome,
        int disputed,
        int byRoundingOnly,
        int headlineFavourable,
        int headlineUnfavourable,
        int headlineWithData) {

    public Overview {
        byOutcome = Collections.unmodifiableMap(new EnumMap<>(byOutcome));
    }

    public static Overview of(Collection<Assessment> assessments) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        List<Assessment> inForce =
                assessments.stream().filter(Assessment::inForce).toList();
        inForce.forEach(a -> counts.merge(a.outcome(), 1, Integer::sum));
        List<Assessment> headline = inForce.stream()
                .filter(a -> ReportOrder.isHeadline(a) && ReportOrder.hasData(a))
                .toList();
        return new Overview(
                assessments.size(),
                assessments.size() - inForce.size(),
                counts,
                (int) inForce.stream().filter(Assessment::disputed).count(),
                (int) inForce.stream().filter(Assessment::metByRoundingOnly).count(),
                (int) headline.stream().filter(a -> a.outcome().isFavourable()).count(),
                (int) headline.stream()
                        .filter(a -> a.outcome().isUnfavourable())
                        .count(),
                headline.size());
    }

    public int inForce() {
        return total - superseded;
    }

    public int count(Outcome outcome) {
        return byOutcome.getOrDefault(outcome, 0);
    }

    /** Met or exceeded. */
    public int met() {
        return count(Outcome.MET) + count(Outcome.EXCEEDED);
    }

    /** Met, exceeded or missed. */
    public int judged() {
        return met() + count(Outcome.MISSED);
    }

    /** On track or behind. */
    public int underWay() {
        return count(Outcome.ON_TRACK) + count(Outcome.BEHIND);
    }

    /** In force and neither judged nor under way. */
    public int waiting() {
        return inForce() - judged() - underWay();
    }

    /** The numbers as sentences, the most important first. */
    public List<String> lines(ReportTexts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(
                superseded == 0
                        ? texts.text("overview.total-plain", total)
                        : texts.text("overview.total", total, inForce(), superseded));
        if (headlineWithData > 0) {
            lines.add(texts.text("overview.headline", headlineWithData, headlineFavourable, headlineUnfavourable));
        }
        if (judged() > 0) {
            lines.add(texts.text("overview.judged", judged(), met(), count(Outcome.EXCEEDED), count(Outcome.MISSED)));
        }
        if (underWay() > 0) {
            lines.add(texts.text("overview.under-way", underWay(), count(Outcome.ON_TRACK), count(Outcome.BEHIND)));
        }
        if (waiting() > 0) {
            lines.add(texts.text("overview.waiting", waiting(), waitingParts(texts)));
        }
        if (disputed > 0) {
            lines.add(texts.text("overview.disputed", disputed));
        }
        if (byRoundingOnly > 0) {
            lines.add(texts.text("overview.rounding", byRoundingOnly));
        }
        return lines;
    }

    private String waitingParts(ReportTexts texts) {
        List<String> parts = new ArrayList<>();
        byOutcome.forEach((outcome, count) -> {
            if (count > 0 && !outcome.isFavourable() && !outcome.isUnfavourable()) {
                parts.add(texts.text("overview.waiting-part", texts.outcome(outcome), count));
            }
        });
        return String.join(texts.text("list.separator"), parts);
    }

    /** What the checks found, as a sentence; waived findings are not counted. */
    public static String findingsLine(List<Finding> findings, ReportTexts texts) {
        return texts.text(
                "overview.findings",
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.INFO));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(f -> !f.waived() && f.severity() == severity)
                .count();
    }
}
