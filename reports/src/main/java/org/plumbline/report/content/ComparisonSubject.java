package org.plumbline.report.content;

import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Side;

/** What is set beside what, in words: in one line, and for each of the two ends. */
public final class ComparisonSubject {
    private final Comparison comparison;
    private final ReportData data;
    private final ComparisonTexts texts;

    public ComparisonSubject(Comparison comparison, ReportData data, ComparisonTexts texts) {
        this.comparison = comparison;
        this.data = data;
        this.texts = texts;
    }

    /** The whole subject in one line. */
    public String line() {
        return switch (comparison.mode()) {
            case PERIODS ->
                texts.text(
                        "heading.periods",
                        data.format().period(comparison.toPeriod().orElseThrow()),
                        data.format().period(comparison.fromPeriod().orElseThrow()));
            case KNOWLEDGE -> texts.text("heading.knowledge", day(false), day(true));
            case PLANS ->
                texts.text(
                        "heading.plans",
                        comparison.from().plan().id(),
                        comparison.to().plan().id());
        };
    }

    /** The first end: a period, a day of knowledge or a plan. */
    public String from() {
        return end(false);
    }

    /** The second end. */
    public String to() {
        return end(true);
    }

    /** The first end of a row, with the period of its figure. */
    public String from(ComparedRow row) {
        return end(row.from(), false);
    }

    /** The second end of a row, with the period of its figure. */
    public String to(ComparedRow row) {
        return end(row.to(), true);
    }

    private String end(Side side, boolean second) {
        String period = side.period().map(data.format()::period).orElse("");
        if (comparison.mode() == Comparison.Mode.PERIODS) {
            return period.isEmpty() ? end(second) : period;
        }
        return period.isEmpty() ? end(second) : texts.text("end.with-period", period, end(second));
    }

    private String end(boolean second) {
        return switch (comparison.mode()) {
            case PERIODS ->
                data.format().period((second ? comparison.toPeriod() : comparison.fromPeriod()).orElseThrow());
            case KNOWLEDGE -> texts.text("end.known", day(second));
            case PLANS ->
                samePlan()
                        ? texts.text(second ? "end.second" : "end.first")
                        : (second ? comparison.to() : comparison.from()).plan().id();
        };
    }

    private boolean samePlan() {
        return comparison.from().plan().id().equals(comparison.to().plan().id());
    }

    private String day(boolean second) {
        return data.format()
                .day((second ? comparison.to() : comparison.from()).request().knownAt());
    }
}
