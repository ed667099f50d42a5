package org.plumbline.report.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.calc.RequiredInterval;
import org.plumbline.report.content.CouncilVerdict;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;

/** What a template can ask of a target, by the names of the table of assessments. Numbers come in full precision. */
enum TemplateField {
    TARGET((s, a) -> Content.text(a.target().id().value())),
    INDICATOR((s, a) -> Content.text(s.data().name(a.indicator().name()))),
    INDICATOR_ID((s, a) -> Content.text(a.indicator().id().value())),
    REGION((s, a) -> Content.text(s.data().name(a.region().name()))),
    REGION_ID((s, a) -> Content.text(a.region().id().value())),
    TOPIC((s, a) -> Content.text(s.data().texts().topic(a.indicator()))),
    PERIOD((s, a) -> Content.text(s.data().format().period(a.target().period()))),
    UNIT((s, a) -> Content.text(s.data().format().unit(a.indicator()))),
    REQUIREMENT((s, a) -> Content.text(s.data().format().stated(a))),
    REQUIRED_LOW((s, a) -> end(a, true)),
    REQUIRED_HIGH((s, a) -> end(a, false)),
    BASELINE((s, a) -> a.baseline().map(b -> Content.number(b.value(), "")).orElse(Content.text(Content.SENSELESS))),
    BASELINE_PERIOD(
            (s, a) -> Content.text(a.baseline().map(b -> s.data().format().period(b.period())))),
    ACTUAL((s, a) -> a.actual().map(v -> Content.number(v.value(), "")).orElse(Content.text(Content.MISSING))),
    ACTUAL_PERIOD((s, a) -> Content.text(a.actual().map(v -> s.data().format().period(v.period())))),
    STATUS((s, a) -> s.columns().status().content().apply(a)),
    OUTCOME((s, a) -> Content.text(
            s.profile() == Profile.COUNCIL
                    ? CouncilVerdict.of(a).text(s.data().texts())
                    : s.data().texts().outcome(a.outcome()))),
    GAP((s, a) -> measure(a.gap().value())),
    FAVOURABLE((s, a) -> measure(a.gap().favourable())),
    RELATIVE((s, a) -> measure(a.gap().relative())),
    LEVEL_RATIO((s, a) -> measure(a.levelRatio())),
    SHARE_OF_WAY((s, a) -> measure(a.shareOfWay())),
    EXPECTED((s, a) -> measure(a.path().expected())),
    DEVIATION((s, a) -> measure(a.path().deviation())),
    TIME_DISTANCE((s, a) -> measure(a.path().timeDistanceYears())),
    ELAPSED((s, a) -> measure(a.path().elapsed())),
    SOURCE((s, a) -> s.columns().source().content().apply(a)),
    LEAD_UNITS((s, a) -> Content.text(s.data().texts().names(a.target().leadUnits()))),
    NOTES((s, a) -> Content.text(
            String.join(" ", a.notes().stream().map(s.data().texts()::note).toList())));

    /** What the fields take their texts from. */
    record Texts(ReportData data, AssessmentColumns columns, Profile profile) {}

    private final BiFunction<Texts, Assessment, Content> content;

    TemplateField(BiFunction<Texts, Assessment, Content> content) {
        this.content = content;
    }

    /** As written in names and heads. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Content of(Texts texts, Assessment assessment) {
        return content.apply(texts, assessment);
    }

    static Optional<TemplateField> find(String head) {
        String wanted = head.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values()).filter(f -> f.code().equals(wanted)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(TemplateField::code).toList();
    }

    private static Content measure(Cell cell) {
        return Content.cell(cell, "");
    }

    private static Content end(Assessment a, boolean low) {
        if (a.required().isEmpty()) {
            return Content.text(Content.MISSING);
        }
        RequiredInterval required = a.required().get();
        OptionalDouble end = low ? required.low() : required.high();
        return end.isPresent() ? Content.number(end.getAsDouble(), "") : Content.text(Content.SENSELESS);
    }
}
