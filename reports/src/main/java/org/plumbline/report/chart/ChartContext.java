package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Indicator;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ValueFormat;

/**
 * What the makers of charts share.
 *
 * @param cautions what every chart must say of the data
 * @param profile for whom the charts are made
 */
record ChartContext(ReportData data, ObservedSeries series, ChartTexts texts, List<String> cautions, Profile profile) {
    ChartContext {
        cautions = List.copyOf(cautions);
    }

    static ChartContext of(ReportData data, Profile profile) {
        return new ChartContext(
                data,
                new ObservedSeries(data.evaluation()),
                ChartTexts.in(data.texts().language(), profile),
                Cautions.of(data.plan(), data.findings(), data.texts()),
                profile);
    }

    /** True where charts show observed and stated figures only: no forecasts, ratings or marks of failure. */
    boolean plain() {
        return profile == Profile.COUNCIL;
    }

    Evaluation evaluation() {
        return data.evaluation();
    }

    ValueFormat format() {
        return data.format();
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** Notes with the cautions after them; empty ones are left out. */
    List<String> notes(String... own) {
        List<String> notes = new ArrayList<>();
        for (String note : own) {
            if (!note.isEmpty()) {
                notes.add(note);
            }
        }
        notes.addAll(cautions);
        return notes;
    }

    ChartHead head(String name, ChartTitle title, List<String> notes, ChartTable table) {
        return new ChartHead(
                name, title, notes, text("alt.chart", title.who(), title.what(), title.when(), title.message()), table);
    }

    /** The indicator's name with its unit. */
    String measure(Indicator indicator) {
        String name = texts.name(indicator.name());
        String unit = format().unit(indicator);
        return unit.isEmpty() ? name : text("title.what", name, unit);
    }

    /** A difference with its sign; the unit stands in the title. */
    String signed(Indicator indicator, double difference) {
        return ValueFormat.signed(difference, format().decimals(indicator));
    }

    String region(Assessment assessment) {
        return texts.name(assessment.region().name());
    }

    String districts(SiblingGroup group) {
        return text("title.districts", texts.name(group.parent().name()));
    }

    List<String> heads(String... keys) {
        List<String> heads = new ArrayList<>();
        for (String key : keys) {
            heads.add(text("table." + key));
        }
        return heads;
    }
}
