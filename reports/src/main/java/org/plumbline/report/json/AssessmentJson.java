package org.plumbline.report.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Assumed;
import org.plumbline.calc.Baseline;
import org.plumbline.calc.Cell;
import org.plumbline.calc.Pace;
import org.plumbline.calc.PathMeasures;
import org.plumbline.calc.Rating;
import org.plumbline.calc.RequiredInterval;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.SourceId;
import org.plumbline.model.Target;
import org.plumbline.model.TargetId;
import org.plumbline.projection.AutoChoice;
import org.plumbline.projection.Projection;
import org.plumbline.report.content.ReportTexts;
import org.plumbline.report.content.ValueFormat;
import org.plumbline.value.Actual;

/** One assessment as a JSON object of the documented shape; every null has its reason under {@code undefined}. */
final class AssessmentJson {
    private final JsonOutput json;
    private final ReportTexts texts;
    private final List<String> cautions;

    /** @param cautions what every object says of itself; none where the document around it does */
    AssessmentJson(JsonOutput json, ReportTexts texts, List<String> cautions) {
        this.json = json;
        this.texts = texts;
        this.cautions = cautions;
    }

    void write(Assessment a) throws IOException {
        Target target = a.target();
        json.beginObject();
        json.text("target", target.id().value());
        json.text("indicator", a.indicator().id().value());
        json.text("region", a.region().id().value());
        json.text("period", target.period().toString());
        json.text("kind", target.kind().code());
        json.text("basis", target.basis().code());
        json.text("class", target.targetClass().code());
        required(a);
        baseline(a.baseline());
        actual(a.actual());
        json.text("outcome", a.outcome().code());
        json.flag("metByRoundingOnly", a.metByRoundingOnly());
        json.flag("disputed", a.disputed());
        gap(a);
        json.number("levelRatio", a.levelRatio());
        json.number("shareOfWay", a.shareOfWay());
        json.number("logShareOfWay", a.logShareOfWay());
        path(a.path());
        pace(a.pace());
        projection(a);
        announced(a.outlook().announced());
        assumed(a);
        ratings(a.ratings());
        ContributionsJson.array(json, a.contributions());
        undefined(a);
        json.flag("inForce", a.inForce());
        json.text("supersededBy", a.supersededBy().map(TargetId::value));
        json.beginArray("notes");
        for (org.plumbline.calc.Note note : a.notes()) {
            json.text(texts.note(note));
        }
        json.endArray();
        context(a);
        if (!cautions.isEmpty()) {
            json.beginArray("cautions");
            for (String caution : cautions) {
                json.text(caution);
            }
            json.endArray();
        }
        json.endObject();
    }

    private void required(Assessment a) throws IOException {
        if (a.required().isEmpty()) {
            json.nothing("required");
            return;
        }
        RequiredInterval required = a.required().get();
        json.beginObject("required");
        json.number("low", required.low());
        json.number("high", required.high());
        json.text("unit", a.indicator().unit().code());
        json.endObject();
    }

    private void baseline(Optional<Baseline> baseline) throws IOException {
        if (baseline.isEmpty()) {
            json.nothing("baseline");
            return;
        }
        json.beginObject("baseline");
        json.text("period", baseline.get().period().toString());
        json.number("value", baseline.get().value());
        json.endObject();
    }

    private void actual(Optional<Actual> found) throws IOException {
        if (found.isEmpty()) {
            json.nothing("actual");
            return;
        }
        Actual actual = found.get();
        json.beginObject("actual");
        json.text("period", actual.period().toString());
        json.number("value", actual.value());
        json.text("stage", actual.stage().code());
        json.text("qualifier", actual.qualifier().code());
        json.text("status", actual.status().code());
        json.text("published", actual.published().map(Object::toString));
        json.text("source", actual.source().map(SourceId::value));
        json.flag("derived", actual.isDerived());
        json.text("derivation", actual.derivation());
        json.endObject();
    }

    private void gap(Assessment a) throws IOException {
        json.beginObject("gap");
        json.number("value", a.gap().value());
        json.number("favourable", a.gap().favourable());
        json.number("relative", a.gap().relative());
        json.text("unit", ValueFormat.gapUnitCode(a.indicator().unit()));
        json.endObject();
    }

    private void path(PathMeasures path) throws IOException {
        json.beginObject("path");
        json.text("shape", path.shape());
        json.number("expected", path.expected());
        json.number("deviation", path.deviation());
        json.number("timeDistance", path.timeDistanceYears());
        json.number("elapsed", path.elapsed());
        json.endObject();
    }

    private void pace(Pace pace) throws IOException {
        json.beginObject("pace");
        json.number("observedChange", pace.observedChange());
        json.number("requiredChange", pace.requiredChange());
        json.number("observedRate", pace.observedRate());
        json.number("requiredRate", pace.requiredRate());
        json.number("ratio", pace.ratio());
        json.number("remainingChange", pace.remainingChange());
        json.number("remainingRate", pace.remainingRate());
        json.endObject();
    }

    private void projection(Assessment a) throws IOException {
        if (a.projection().projection().isEmpty()) {
            json.nothing("projection");
            return;
        }
        Projection projection = a.projection().projection().get();
        json.beginObject("projection");
        json.text("method", projection.method());
        json.whole("n", projection.n());
        json.text("period", a.target().period().toString());
        json.number("value", a.projection().value());
        json.number("low", a.projection().low());
        json.number("high", a.projection().high());
        json.number(
                "level",
                projection.interval().map(i -> OptionalDouble.of(i.level())).orElse(OptionalDouble.empty()));
        json.number("probability", a.projection().probability());
        json.text("reachedIn", a.projection().reachedIn().map(Object::toString));
        if (projection.choice().isPresent()) {
            choice(projection.choice().get());
        }
        json.endObject();
    }

    /** How the method was chosen for the user: the back-test's mean absolute errors, in the indicator's unit. */
    private void choice(AutoChoice choice) throws IOException {
        json.beginObject("choice");
        json.text("by", choice.basis() == AutoChoice.Basis.BACK_TEST ? "back-test" : "length");
        json.whole("leftOut", choice.leftOut());
        if (choice.naive().isPresent()) {
            json.number("naiveError", OptionalDouble.of(choice.naive().get().meanAbsolute()));
        }
        json.beginArray("candidates");
        for (AutoChoice.Candidate candidate : choice.candidates()) {
            json.beginObject();
            json.text("method", candidate.method());
            if (candidate.errors().isPresent()) {
                json.number("error", OptionalDouble.of(candidate.errors().get().meanAbsolute()));
            }
            if (candidate.excluded().isPresent()) {
                json.text("excluded", candidate.excluded().get().code());
            }
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    /** What the plan's sources expect for the target's period; absent where they say nothing. */
    private void announced(Optional<Actual> announced) throws IOException {
        if (announced.isEmpty()) {
            return;
        }
        Actual expected = announced.get();
        json.beginObject("expected");
        json.text("period", expected.period().toString());
        json.number("value", OptionalDouble.of(expected.value()));
        json.text("qualifier", expected.qualifier().code());
        json.text("source", expected.source().map(SourceId::value));
        json.text("published", expected.published().map(Object::toString));
        json.endObject();
    }

    /** Where an assumed rate would lead; absent where nothing is assumed. */
    private void assumed(Assessment a) throws IOException {
        if (a.outlook().assumed().isEmpty()) {
            return;
        }
        Assumed assumed = a.outlook().assumed().get();
        json.beginObject("assumed");
        json.number("rate", OptionalDouble.of(assumed.rate()));
        json.text("from", assumed.from().map(Object::toString));
        json.number("start", assumed.start());
        json.text("period", a.target().period().toString());
        json.number("value", assumed.value());
        json.number("gap", assumed.gap());
        if (assumed.met().isPresent()) {
            json.flag("met", assumed.met().get());
        } else {
            json.nothing("met");
        }
        json.number("requiredRate", assumed.requiredRate());
        json.number("yearsAhead", assumed.yearsAhead());
        json.beginObject("undefined");
        reason("value", assumed.value());
        reason("gap", assumed.gap());
        reason("requiredRate", assumed.requiredRate());
        reason("yearsAhead", assumed.yearsAhead());
        json.endObject();
        json.endObject();
    }

    private void reason(String name, Cell cell) throws IOException {
        if (cell.reason().isPresent()) {
            json.text(name, cell.reason().get().code());
        }
    }

    private void ratings(Map<String, Rating> ratings) throws IOException {
        json.beginObject("ratings");
        for (Map.Entry<String, Rating> entry : ratings.entrySet()) {
            json.beginObject(entry.getKey());
            json.text("category", entry.getValue().category());
            json.number("score", entry.getValue().score());
            json.flag("fragile", entry.getValue().fragile());
            json.text("flips", entry.getValue().flips());
            json.flag("own", entry.getValue().own());
            json.endObject();
        }
        json.endObject();
    }

    private void undefined(Assessment a) throws IOException {
        json.beginObject("undefined");
        for (Map.Entry<String, UnavailableReason> entry : reasons(a).entrySet()) {
            json.text(entry.getKey(), entry.getValue().code());
        }
        json.endObject();
    }

    /** All reasons, also of what the evaluation leaves to the reports. */
    static Map<String, UnavailableReason> reasons(Assessment a) {
        Map<String, UnavailableReason> reasons = new LinkedHashMap<>(a.undefined());
        if (a.required().isEmpty()) {
            reasons.putIfAbsent("required", UnavailableReason.NOT_APPLICABLE);
        }
        if (a.baseline().isEmpty()) {
            reasons.putIfAbsent("baseline", UnavailableReason.NO_BASELINE);
        }
        if (a.actual().isEmpty()) {
            reasons.putIfAbsent("actual", UnavailableReason.NO_OBSERVATION);
        }
        a.ratings()
                .forEach((method, rating) ->
                        rating.score().reason().ifPresent(why -> reasons.put("ratings." + method + ".score", why)));
        return reasons;
    }

    private void context(Assessment a) throws IOException {
        Target target = a.target();
        json.textOrNull("definition", target.definition());
        json.textOrNull("set", target.set());
        json.flag("headline", a.indicator().headline() || target.headline());
        json.textOrNull("topic", a.indicator().topic());
        json.text("source", target.source().map(SourceId::value));
        json.beginObject("location");
        json.textOrNull("file", target.location().file());
        json.line("line", target.location().line());
        json.textOrNull("sheet", target.location().sheet());
        json.textOrNull("cell", target.location().cell());
        json.endObject();
    }
}
