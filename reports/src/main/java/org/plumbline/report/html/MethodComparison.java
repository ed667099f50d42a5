package org.plumbline.report.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.calc.Rating;
import org.plumbline.rating.Category;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ValueFormat;

/** What every rating method says of a target, side by side; evaluates by all methods where the report was by one. */
final class MethodComparison {
    private static final String ALL = "all";

    /** Beyond this the page shows the chosen method only. */
    private static final int MOST_TARGETS = 5_000;

    private final Optional<Evaluation> all;

    private MethodComparison(Optional<Evaluation> all) {
        this.all = all;
    }

    static MethodComparison of(Evaluation evaluation) {
        EvaluationRequest request = evaluation.request();
        if (request.method().equals(ALL) || evaluation.assessments().size() > MOST_TARGETS) {
            return new MethodComparison(Optional.empty());
        }
        return new MethodComparison(Optional.of(Evaluator.evaluate(
                evaluation.plan(),
                new EvaluationRequest(
                                request.asOf(),
                                request.knownAt(),
                                request.judge(),
                                ALL,
                                request.projection(),
                                request.indicators(),
                                request.regions())
                        .withBoundaries(request.boundaries()))));
    }

    /** The verdicts of the methods that apply, in the methods' order. */
    List<PageContent.Verdict> verdicts(Assessment assessment, ReportData data) {
        Collection<Rating> ratings = all.flatMap(e -> e.find(assessment.target().id()))
                .orElse(assessment)
                .ratings()
                .values();
        List<PageContent.Verdict> verdicts = new ArrayList<>();
        for (Rating rating : ratings) {
            if (!rating.category().equals(Category.NOT_APPLICABLE)) {
                verdicts.add(new PageContent.Verdict(
                        assessment.target().id().value(),
                        data.texts().method(rating.method()),
                        data.texts().category(rating.method(), rating.category()),
                        rating.score().value().stream()
                                .mapToObj(score -> ValueFormat.number(score, 3))
                                .findFirst()
                                .orElse(""),
                        remark(rating, data)));
            }
        }
        return verdicts;
    }

    private static String remark(Rating rating, ReportData data) {
        List<String> parts = new ArrayList<>();
        if (rating.own()) {
            parts.add(data.text("trace.rating-own").strip());
        }
        rating.fragility().ifPresent(fragility -> fragility
                .flips()
                .forEach(flip -> parts.add(data.texts().ratings().fragile(rating.method(), flip))));
        return String.join(" ", parts);
    }
}
