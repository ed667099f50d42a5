package org.plumbline.report.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.Rating;
import org.plumbline.calc.RequiredInterval;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.model.SourceId;
import org.plumbline.model.Target;
import org.plumbline.model.TargetId;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.ReportTexts;
import org.plumbline.report.content.ValueFormat;
import org.plumbline.value.Actual;

/**
 * Assessments as a flat table, one row a target in the plan's order. Numbers are in full precision, empty where there is
 * none; why stands in {@code undefined} as {@code measure:reason} pairs.
 */
public final class AssessmentsCsv {
    static final List<String> HEAD = List.of(
            "target",
            "indicator",
            "indicator_name",
            "region",
            "region_name",
            "period",
            "kind",
            "basis",
            "class",
            "in_force",
            "superseded_by",
            "required_low",
            "required_high",
            "unit",
            "baseline_period",
            "baseline",
            "actual_period",
            "actual",
            "stage",
            "qualifier",
            "status",
            "published",
            "actual_source",
            "derivation",
            "outcome",
            "outcome_name",
            "met_by_rounding_only",
            "disputed",
            "gap",
            "favourable",
            "relative",
            "gap_unit",
            "level_ratio",
            "share_of_way",
            "expected",
            "deviation",
            "time_distance",
            "elapsed",
            "observed_change",
            "required_change",
            "observed_rate",
            "required_rate",
            "pace_ratio",
            "remaining_change",
            "remaining_rate",
            "rating",
            "undefined",
            "source",
            "section",
            "headline",
            "topic",
            "lead_units",
            "notes",
            "location",
            "caution");

    private AssessmentsCsv() {}

    /**
     * Writes the table; names and notes in the language given. Does not close the stream.
     *
     * @param findings all findings of the run; where errors were left out every row says so
     */
    public static void write(Evaluation evaluation, List<Finding> findings, Language language, OutputStream out)
            throws IOException {
        ReportTexts texts = ReportTexts.in(language);
        String caution = String.join(" ", Cautions.of(evaluation.plan(), findings, texts));
        CsvOutput csv = new CsvOutput(out);
        csv.head(HEAD);
        for (Assessment assessment : evaluation.assessments()) {
            identity(csv, assessment, texts);
            values(csv, assessment, texts);
            measures(csv, assessment);
            context(csv, assessment, texts);
            csv.text(caution).endRow();
        }
        csv.flush();
    }

    private static void identity(CsvOutput csv, Assessment a, ReportTexts texts) throws IOException {
        Target target = a.target();
        csv.text(target.id().value())
                .text(a.indicator().id().value())
                .text(a.indicator().name().in(texts.language()))
                .text(a.region().id().value())
                .text(a.region().name().in(texts.language()))
                .text(target.period().toString())
                .text(target.kind().code())
                .text(target.basis().code())
                .text(target.targetClass().code())
                .flag(a.inForce())
                .text(a.supersededBy().map(TargetId::value).orElse(""));
    }

    private static void values(CsvOutput csv, Assessment a, ReportTexts texts) throws IOException {
        Optional<Actual> actual = a.actual();
        csv.number(a.required().map(RequiredInterval::low).orElse(OptionalDouble.empty()))
                .number(a.required().map(RequiredInterval::high).orElse(OptionalDouble.empty()))
                .text(a.indicator().unit().code())
                .text(a.baseline().map(b -> b.period().toString()).orElse(""))
                .number(a.baseline().map(b -> OptionalDouble.of(b.value())).orElse(OptionalDouble.empty()))
                .text(actual.map(v -> v.period().toString()).orElse(""))
                .number(actual.map(v -> OptionalDouble.of(v.value())).orElse(OptionalDouble.empty()))
                .text(actual.map(v -> v.stage().code()).orElse(""))
                .text(actual.map(v -> v.qualifier().code()).orElse(""))
                .text(actual.map(v -> v.status().code()).orElse(""))
                .text(actual.flatMap(Actual::published).map(Object::toString).orElse(""))
                .text(actual.flatMap(Actual::source).map(SourceId::value).orElse(""))
                .text(actual.map(Actual::derivation).orElse(""))
                .text(a.outcome().code())
                .text(texts.outcome(a.outcome()))
                .flag(a.metByRoundingOnly())
                .flag(a.disputed());
    }

    private static void measures(CsvOutput csv, Assessment a) throws IOException {
        csv.number(a.gap().value().value())
                .number(a.gap().favourable().value())
                .number(a.gap().relative().value())
                .text(ValueFormat.gapUnitCode(a.indicator().unit()))
                .number(a.levelRatio().value())
                .number(a.shareOfWay().value())
                .number(a.path().expected().value())
                .number(a.path().deviation().value())
                .number(a.path().timeDistanceYears().value())
                .number(a.path().elapsed().value())
                .number(a.pace().observedChange().value())
                .number(a.pace().requiredChange().value())
                .number(a.pace().observedRate().value())
                .number(a.pace().requiredRate().value())
                .number(a.pace().ratio().value())
                .number(a.pace().remainingChange().value())
                .number(a.pace().remainingRate().value());
    }

    private static void context(CsvOutput csv, Assessment a, ReportTexts texts) throws IOException {
        csv.text(a.ratings().values().stream().map(AssessmentsCsv::rating).collect(Collectors.joining(";")))
                .text(a.undefined().entrySet().stream()
                        .map(AssessmentsCsv::reason)
                        .collect(Collectors.joining(";")))
                .text(a.target().source().map(SourceId::value).orElse(""))
                .text(a.target().section())
                .flag(a.indicator().headline() || a.target().headline())
                .text(a.indicator().topic())
                .text(String.join(";", a.target().leadUnits()))
                .text(a.notes().stream().map(texts::note).collect(Collectors.joining(" ")))
                .text(a.target().location().display());
    }

    private static String rating(Rating rating) {
        return rating.method() + ":" + rating.category();
    }

    private static String reason(Map.Entry<String, org.plumbline.calc.UnavailableReason> entry) {
        return entry.getKey() + ":" + entry.getValue().code();
    }
}
