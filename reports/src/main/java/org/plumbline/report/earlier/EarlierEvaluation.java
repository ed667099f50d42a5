package org.plumbline.report.earlier;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.calc.Gap;
import org.plumbline.calc.Outcome;
import org.plumbline.calc.Rating;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Judge;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.Plan;
import org.plumbline.model.TargetId;
import org.plumbline.projection.ProjectionMethods;

/** Makes an evaluation out of a report: the plan from what it shows, verdicts and measures as it states them. */
final class EarlierEvaluation {
    private final String id;
    private final JsonTree document;
    private final List<JsonTree> stated;
    private final Optional<Plan> described;

    EarlierEvaluation(String id, JsonTree document, List<JsonTree> stated, Optional<Plan> described) {
        this.id = id;
        this.document = document;
        this.stated = stated;
        this.described = described;
    }

    Evaluation evaluate() throws EarlierReportException {
        Plan plan = new EarlierPlan(id, stated, described).plan();
        EvaluationRequest request = request(plan);
        Map<TargetId, Assessment> assessed = new LinkedHashMap<>();
        Evaluator.evaluate(plan, request)
                .assessments()
                .forEach(assessment -> assessed.put(assessment.target().id(), assessment));
        List<Assessment> assessments = new ArrayList<>();
        for (JsonTree each : stated) {
            Assessment made = assessed.get(TargetId.of(each.requireText("target")));
            if (made != null) {
                assessments.add(asStated(made, each));
            }
        }
        return new Evaluation(plan, request, assessments, List.of());
    }

    private EvaluationRequest request(Plan plan) throws EarlierReportException {
        LocalDate day = day(document.requireText("knownAt"));
        Optional<Period> asOf = document.text("asOf").flatMap(PeriodParser::parse);
        EvaluationRequest usual = EvaluationRequest.of(plan, day);
        return new EvaluationRequest(
                asOf,
                day,
                Judge.ALL,
                document.text("method").orElse(usual.method()),
                ProjectionMethods.CHEAPEST,
                usual.indicators(),
                usual.regions());
    }

    private LocalDate day(String text) throws EarlierReportException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new EarlierReportException(document.line(), text);
        }
    }

    private static Assessment asStated(Assessment made, JsonTree stated) throws EarlierReportException {
        String outcome = stated.requireText("outcome");
        Outcome verdict = Arrays.stream(Outcome.values())
                .filter(each -> each.code().equals(outcome))
                .findFirst()
                .orElseThrow(() -> new EarlierReportException(stated.line(), outcome));
        JsonTree undefined = stated.group("undefined");
        JsonTree gap = stated.group("gap");
        return new Assessment(
                made.target(),
                made.indicator(),
                made.region(),
                made.required(),
                made.bound(),
                made.baseline(),
                made.actual(),
                verdict,
                stated.flag("metByRoundingOnly", false),
                stated.flag("disputed", false),
                new Gap(
                        cell(gap, "value", undefined, "gap"),
                        cell(gap, "favourable", undefined, "favourable"),
                        cell(gap, "relative", undefined, "relative")),
                cell(stated, "levelRatio", undefined, "levelRatio"),
                cell(stated, "shareOfWay", undefined, "shareOfWay"),
                cell(stated, "logShareOfWay", undefined, "logShareOfWay"),
                made.path(),
                made.pace(),
                made.projection(),
                ratings(stated.group("ratings")),
                stated.flag("inForce", true),
                stated.text("supersededBy").filter(TargetId::isValid).map(TargetId::of),
                made.reasons(),
                List.of());
    }

    private static Map<String, Rating> ratings(JsonTree stated) throws EarlierReportException {
        Map<String, Rating> ratings = new LinkedHashMap<>();
        for (String method : stated.names()) {
            JsonTree rating = stated.group(method);
            ratings.put(
                    method,
                    new Rating(method, rating.requireText("category"), cell(rating, "score", rating, "score"), false));
        }
        return ratings;
    }

    private static Cell cell(JsonTree from, String name, JsonTree undefined, String key) {
        if (from.number(name).isPresent()) {
            return Cell.of(from.number(name).getAsDouble());
        }
        return Cell.unavailable(undefined
                .text(key)
                .flatMap(code -> Arrays.stream(UnavailableReason.values())
                        .filter(each -> each.code().equals(code))
                        .findFirst())
                .orElse(UnavailableReason.NOT_APPLICABLE));
    }
}
