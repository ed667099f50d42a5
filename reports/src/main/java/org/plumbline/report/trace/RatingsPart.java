package org.plumbline.report.trace;

import java.util.OptionalDouble;
import org.plumbline.calc.Cell;
import org.plumbline.calc.ProjectionResult;
import org.plumbline.calc.Rating;
import org.plumbline.projection.AutoChoice;
import org.plumbline.projection.Projection;
import org.plumbline.rating.Fragility;
import org.plumbline.rating.RatingResult;
import org.plumbline.rating.Working;

/** The projection, and every rating with its working. */
final class RatingsPart {
    private final TraceContext context;

    RatingsPart(TraceContext context) {
        this.context = context;
    }

    TraceSection projection() {
        TraceSection part = context.section("projection");
        ProjectionResult result = context.assessment().projection();
        if (result.projection().isEmpty()) {
            part.add("value", context.text("value"), none(result.value()));
            return part;
        }
        Projection projection = result.projection().get();
        part.add(
                "method",
                context.text("method"),
                context.text("projection-points", projection.method(), projection.n()));
        projection.choice().ifPresent(choice -> choice(part, choice));
        part.add("value", context.text("value"), number(result.value()));
        part.add(
                "interval",
                context.text("interval"),
                result.low().value().isPresent()
                        ? context.text(
                                "projection-interval",
                                number(result.low()),
                                number(result.high()),
                                projection
                                        .interval()
                                        .map(i -> TraceContext.number(i.level() * 100))
                                        .orElse(""))
                        : none(result.low()));
        part.add(
                "probability",
                context.text("probability"),
                result.probability().value().isPresent() ? number(result.probability()) : none(result.probability()));
        part.add(
                "reached-in",
                context.text("reached-in"),
                result.reachedIn()
                        .map(context.data().format()::period)
                        .orElseGet(() -> context.text("not-reached", ProjectionResult.HORIZON_YEARS)));
        return part;
    }

    /** How the method was chosen, with the errors of the back-test. */
    private void choice(TraceSection part, AutoChoice choice) {
        part.add(
                "choice",
                context.text("choice"),
                choice.naive()
                        .map(naive -> context.text(
                                "choice-back-test", choice.leftOut(), TraceContext.number(naive.meanAbsolute())))
                        .orElseGet(() -> context.text("choice-length")));
        for (AutoChoice.Candidate candidate : choice.candidates()) {
            String error = candidate
                    .errors()
                    .map(e -> TraceContext.number(e.meanAbsolute()))
                    .orElse("–");
            part.add(
                    "candidate",
                    candidate.method(),
                    candidate
                            .excluded()
                            .map(why -> context.text(
                                    "choice-excluded", error, context.data().text("reason." + why.code())))
                            .orElse(error),
                    1);
        }
    }

    private static String number(Cell cell) {
        OptionalDouble value = cell.value();
        return value.isPresent() ? TraceContext.number(value.getAsDouble()) : "";
    }

    private String none(Cell cell) {
        return context.text(
                "why-none", cell.reason().map(context.data().texts()::reason).orElse(""));
    }

    TraceSection ratings() {
        TraceSection part = context.section("ratings");
        for (Rating rating : context.assessment().ratings().values()) {
            part.add(rating.method(), context.data().texts().method(rating.method()), verdict(rating));
            rating.result().ifPresent(result -> working(part, result));
            rating.fragility().ifPresent(fragility -> fragile(part, rating.method(), fragility));
        }
        if (part.lines().isEmpty()) {
            part.add("none", "", context.text("none"));
        }
        return part;
    }

    private String verdict(Rating rating) {
        String category = context.data().texts().category(rating.method(), rating.category());
        OptionalDouble score = rating.score().value();
        return score.isPresent()
                ? context.text(
                        "rating",
                        category,
                        TraceContext.number(score.getAsDouble()),
                        rating.own() ? context.text("rating-own") : "")
                : context.text(
                        "rating-unscored",
                        category,
                        rating.score()
                                .reason()
                                .map(context.data().texts()::reason)
                                .orElse(""));
    }

    private void working(TraceSection part, RatingResult result) {
        Working working = result.working();
        part.add("formula", context.text("formula"), working.formula(), 1);
        for (Working.Item item : working.items()) {
            part.add(
                    item.term().code(),
                    context.data().texts().ratings().term(item.term()),
                    TraceContext.number(item.value()),
                    1);
        }
        part.add(
                "thresholds",
                context.text("thresholds"),
                context.data()
                        .texts()
                        .names(working.thresholds().stream()
                                .map(TraceContext::number)
                                .toList()),
                1);
        part.add("rule-source", context.text("rule-source"), working.source(), 1);
        result.notes()
                .forEach(note ->
                        part.add("note", "", context.data().texts().ratings().note(result.method(), note), 1));
    }

    private void fragile(TraceSection part, String method, Fragility fragility) {
        fragility
                .flips()
                .forEach(flip ->
                        part.add("fragile", "", context.data().texts().ratings().fragile(method, flip), 1));
    }
}
