package org.plumbline.report.trace;

import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.model.Figure;
import org.plumbline.model.Indicator;
import org.plumbline.model.Plan;
import org.plumbline.model.Source;
import org.plumbline.model.SourceId;
import org.plumbline.report.content.ReportData;
import org.plumbline.value.DecimalDigits;

/** What all parts of a trace share: the assessment, texts, and figures in all their digits. */
record TraceContext(ReportData data, Assessment assessment) {

    Plan plan() {
        return data.plan();
    }

    String text(String key, Object... arguments) {
        return data.text("trace." + key, arguments);
    }

    TraceSection section(String key) {
        return new TraceSection(key, text("section." + key));
    }

    Indicator indicator() {
        return assessment.indicator();
    }

    /** All digits that mean something, no separators. */
    static String number(double value) {
        return DecimalDigits.plain(value);
    }

    String withUnit(Indicator of, double value) {
        String unit = data.format().unit(of);
        return unit.isEmpty() ? number(value) : number(value) + " " + unit;
    }

    /** Title, number, date, authority and standing of a source. */
    String cite(Optional<SourceId> id) {
        return id.flatMap(plan().sources()::find).map(this::cite).orElseGet(() -> text("no-source"));
    }

    private String cite(Source source) {
        return text(
                "cited",
                data.name(source.title()),
                source.number().isEmpty() ? text("no-number") : source.number(),
                source.issued().map(data.format()::day).orElseGet(() -> text("no-date")),
                data.texts().authority(source.authority()),
                data.texts().sourceStatus(source.status()));
    }

    /** How a stored figure became one in the indicator's unit. */
    String conversion(Indicator of, Figure figure) {
        String unit = data.format().unit(of);
        if (figure.storedUnit().isEmpty() || figure.stored() == figure.value()) {
            return text("not-converted");
        }
        return text("converted", number(figure.stored()), figure.storedUnit(), number(figure.value()), unit);
    }
}
