package org.plumbline.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.Note;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.comparison.CellDifference;
import org.plumbline.comparison.ChangeParts;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Effect;
import org.plumbline.comparison.EffectParts;
import org.plumbline.comparison.Growth;
import org.plumbline.comparison.RateBasis;
import org.plumbline.comparison.Side;
import org.plumbline.comparison.Warning;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.model.Period;
import org.plumbline.model.SourceId;
import org.plumbline.model.TargetId;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.ComparisonTexts;
import org.plumbline.report.content.ReportTexts;
import org.plumbline.report.content.ToolVersion;
import org.plumbline.report.content.ValueFormat;
import org.plumbline.value.Actual;

/** A comparison as JSON; every null has its reason under {@code undefined}. */
public final class ComparisonJson {
    private final JsonOutput json;
    private final ComparisonTexts texts;

    private ComparisonJson(JsonOutput json, ComparisonTexts texts) {
        this.json = json;
        this.texts = texts;
    }

    /** Writes the document of {@code compare --format json}; does not close the stream. */
    public static void write(Comparison comparison, List<Finding> findings, Language language, OutputStream out)
            throws IOException {
        try (JsonOutput json = JsonOutput.indented(out)) {
            ComparisonJson rows = new ComparisonJson(json, ComparisonTexts.in(language));
            json.beginObject();
            json.text("mode", comparison.mode().code());
            rows.origin("from", comparison.from(), comparison.fromPeriod());
            rows.origin("to", comparison.to(), comparison.toPeriod());
            json.text("version", ToolVersion.current());
            json.beginArray("order");
            for (Effect effect : Effect.order()) {
                json.text(effect.code());
            }
            json.endArray();
            json.beginArray("cautions");
            for (String caution : Cautions.of(comparison.to().plan(), findings, ReportTexts.in(language))) {
                json.text(caution);
            }
            json.endArray();
            json.beginArray("rows");
            for (ComparedRow row : comparison.rows()) {
                rows.row(row);
            }
            json.endArray();
            rows.warnings(comparison.warnings());
            rows.cells(comparison.cells());
            RevisionsJson.write(json, comparison);
            FindingsJson.array(json, findings, language);
            json.endObject();
        }
    }

    private void warnings(List<Warning> warnings) throws IOException {
        json.beginArray("warnings");
        for (Warning warning : warnings) {
            Assessment now = warning.now();
            json.beginObject();
            json.text("target", now.target().id().value());
            json.text("indicator", now.indicator().id().value());
            json.text("region", now.region().id().value());
            json.text("period", now.actual().map(a -> a.period().toString()));
            json.text("level", warning.level());
            json.text("before", warning.before());
            if (warning.movement().isPresent()) {
                json.whole("movement", warning.movement().getAsInt());
            } else {
                json.nothing("movement");
            }
            json.whole("periods", warning.periods());
            json.text("since", warning.since().toString());
            json.number("remaining", warning.remaining());
            json.number("remainingChange", now.pace().remainingChange());
            json.number("remainingRate", now.pace().remainingRate());
            json.endObject();
        }
        json.endArray();
    }

    private void cells(List<CellDifference> cells) throws IOException {
        json.beginArray("cells");
        for (CellDifference cell : cells) {
            json.beginObject();
            json.text("indicator", cell.indicator().id().value());
            json.text("region", cell.region().id().value());
            json.text("period", cell.period().toString());
            json.textOrNull("definition", cell.definition());
            json.number("from", value(cell.from()));
            json.number("to", value(cell.to()));
            json.number("difference", cell.difference());
            json.text("fromStage", cell.from().map(a -> a.stage().code()));
            json.text("toStage", cell.to().map(a -> a.stage().code()));
            json.beginArray("verdicts");
            for (TargetId target : cell.verdicts()) {
                json.text(target.value());
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private static OptionalDouble value(Optional<Actual> figure) {
        return figure.map(a -> OptionalDouble.of(a.value())).orElse(OptionalDouble.empty());
    }

    private void origin(String name, Evaluation evaluation, Optional<Period> period) throws IOException {
        json.beginObject(name);
        json.text("plan", evaluation.plan().id());
        json.text("period", period.map(Period::toString));
        json.text("asOf", evaluation.request().asOf().map(Period::toString));
        json.text("knownAt", evaluation.request().knownAt().toString());
        json.text("method", evaluation.request().method());
        json.text("judge", evaluation.request().judge().code());
        json.endObject();
    }

    private void row(ComparedRow row) throws IOException {
        json.beginObject();
        json.text("indicator", row.indicator().id().value());
        json.text("region", row.region().id().value());
        json.text("target", row.target().map(t -> t.id().value()));
        side("from", row.from());
        side("to", row.to());
        json.number("change", row.value().change());
        json.text("unit", ValueFormat.gapUnitCode(row.indicator().unit()));
        growth(row.growth());
        parts(row.value());
        gap(row);
        rank(row);
        json.flag("verdictChanged", row.verdictChanged());
        contributions(row.parts());
        json.beginArray("notes");
        for (Note note : row.notes()) {
            json.text(texts.note(note));
        }
        json.endArray();
        json.beginObject("undefined");
        for (Map.Entry<String, UnavailableReason> entry : row.undefined().entrySet()) {
            json.text(entry.getKey(), entry.getValue().code());
        }
        json.endObject();
        json.endObject();
    }

    private void side(String name, Side side) throws IOException {
        json.beginObject(name);
        json.text("period", side.period().map(Period::toString));
        json.number("value", value(side.actual()));
        json.text("category", side.category());
        Optional<Assessment> assessment = side.assessment();
        json.text("outcome", assessment.map(a -> a.outcome().code()));
        json.text("target", assessment.map(a -> a.target().id()).map(TargetId::value));
        json.number("bound", assessment.map(Assessment::bound).orElse(OptionalDouble.empty()));
        json.number("gap", assessment.map(a -> a.gap().value().value()).orElse(OptionalDouble.empty()));
        json.number("levelRatio", assessment.map(a -> a.levelRatio().value()).orElse(OptionalDouble.empty()));
        json.number("shareOfWay", assessment.map(a -> a.shareOfWay().value()).orElse(OptionalDouble.empty()));
        json.text("stage", side.actual().map(a -> a.stage().code()));
        json.text("qualifier", side.actual().map(a -> a.qualifier().code()));
        json.text("published", side.actual().flatMap(Actual::published).map(Object::toString));
        json.text("source", side.actual().flatMap(Actual::source).map(SourceId::value));
        json.text("derivation", side.actual().map(Actual::derivation));
        json.endObject();
    }

    private void growth(Growth growth) throws IOException {
        json.number("rate", growth.rate());
        Optional<RateBasis> basis = growth.rate().value().isPresent() ? growth.basis() : Optional.empty();
        json.text("rateKind", basis.map(RateBasis::code));
        json.text("rateName", basis.map(texts::rate));
        json.flag("ratePublished", growth.published());
        json.number("nominalRate", growth.nominal());
        json.number("realRate", growth.real());
        json.number("deflator", growth.deflator());
        json.number("twoYearAverage", growth.twoYearAverage());
        Growth.Average average = growth.average();
        if (average.horizontal().value().isEmpty()
                && average.cumulative().value().isEmpty()) {
            json.nothing("averageYearly");
            return;
        }
        json.beginObject("averageYearly");
        json.number("years", average.years());
        json.number("horizontal", average.horizontal());
        json.number("cumulative", average.cumulative());
        json.text("kind", average.basis().code());
        json.text("undefined", average.cumulative().reason().map(UnavailableReason::code));
        json.endObject();
    }

    private void parts(EffectParts split) throws IOException {
        if (split.reason().isPresent()) {
            json.nothing("parts");
            return;
        }
        json.beginObject("parts");
        for (Effect effect : Effect.values()) {
            json.number(effect.code(), split.part(effect));
        }
        json.endObject();
    }

    private void gap(ComparedRow row) throws IOException {
        if (row.gap().reason().isPresent()) {
            json.nothing("gap");
            return;
        }
        json.beginObject("gap");
        json.number("change", row.gap().change());
        json.text("unit", ValueFormat.gapUnitCode(row.indicator().unit()));
        parts(row.gap());
        json.endObject();
    }

    private void rank(ComparedRow row) throws IOException {
        if (row.from().rank().isEmpty() && row.to().rank().isEmpty()) {
            json.nothing("rank");
            return;
        }
        json.beginObject("rank");
        place("from", row.from());
        place("to", row.to());
        json.number("placesWon", row.placesWon());
        json.endObject();
    }

    private void place(String name, Side side) throws IOException {
        if (side.rank().isEmpty()) {
            json.nothing(name);
            return;
        }
        json.beginObject(name);
        json.whole("rank", side.rank().getAsInt());
        json.whole("of", side.peers());
        json.endObject();
    }

    private void contributions(List<ChangeParts> all) throws IOException {
        json.beginArray("contributions");
        for (ChangeParts split : all) {
            json.beginObject();
            json.text("kind", split.kind());
            json.beginArray("parts");
            for (ChangeParts.Share share : split.parts()) {
                json.beginObject();
                json.text("id", share.id());
                json.number("value", share.value());
                json.number("share", share.share());
                json.number("pull", share.pull());
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }
}
