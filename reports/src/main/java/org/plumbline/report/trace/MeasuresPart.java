package org.plumbline.report.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Baseline;
import org.plumbline.calc.Cell;
import org.plumbline.calc.PathMeasures;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Figure;
import org.plumbline.model.Indicator;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;

/** Outcome and measures with their formulas in numbers, or why there is none. */
final class MeasuresPart {
    private static final Set<TargetKind> COMPOUNDING =
            Set.of(TargetKind.GROWTH, TargetKind.REDUCTION, TargetKind.MULTIPLE);

    private final TraceContext context;
    private final Assessment assessment;
    private final String actual;
    private final String bound;
    private final String baseline;
    private final Map<UnavailableReason, List<String>> undefined = new LinkedHashMap<>();

    MeasuresPart(TraceContext context) {
        this.context = context;
        this.assessment = context.assessment();
        this.actual = number(assessment.actual().map(Actual::value));
        this.bound = assessment.bound().isPresent()
                ? TraceContext.number(assessment.bound().getAsDouble())
                : "";
        this.baseline = number(assessment.baseline().map(Baseline::value));
    }

    private static String number(Optional<Double> value) {
        return value.map(TraceContext::number).orElse("");
    }

    TraceSection outcome() {
        TraceSection part = context.section("outcome");
        boolean compared =
                assessment.outcome().isFinal() && assessment.required().isPresent();
        if (compared && assessment.actual().isPresent()) {
            part.add(
                    "compared",
                    context.text("compared"),
                    context.text("compare", actual, context.data().format().requirement(assessment)));
            part.add("digits", context.text("digits"), digits());
        }
        part.add("result", context.text("result"), context.data().texts().outcome(assessment.outcome()));
        part.add("rule", context.text("rule"), context.data().texts().meaning(assessment.outcome()));
        if (assessment.metByRoundingOnly()) {
            part.add("rounding", "", context.text("rounding-only"));
        }
        if (assessment.disputed()) {
            part.add("disputed", "", context.text("is-disputed"));
        }
        return part;
    }

    private String digits() {
        Indicator indicator = context.indicator();
        if (indicator.decimals().isEmpty()) {
            return context.text("digits-unrounded");
        }
        Target target = assessment.target();
        int stated = target.kind().ignoresUnit()
                ? 0
                : target.value().map(Figure::decimals).orElse(0);
        return context.text("digits-rounded", Math.max(indicator.decimals().getAsInt(), stated));
    }

    TraceSection measures() {
        TraceSection part = context.section("measures");
        String gapUnit = context.data().format().gapUnit(context.indicator());
        add(part, "gap", assessment.gap().value(), v -> equal(actual + " - " + bound, v) + " " + gapUnit);
        add(
                part,
                "favourable",
                assessment.gap().favourable(),
                v -> context.text(
                        "measure.favourable",
                        context.data()
                                .text("direction."
                                        + context.indicator().direction().code()),
                        TraceContext.number(v)));
        add(
                part,
                "relative",
                assessment.gap().relative(),
                v -> equal("(" + actual + " - " + bound + ") ÷ |" + bound + "|", v));
        add(part, "level-ratio", assessment.levelRatio(), v -> equal(actual + " ÷ " + bound, v));
        add(
                part,
                "share-of-way",
                assessment.shareOfWay(),
                v -> equal("(" + actual + " - " + baseline + ") ÷ (" + bound + " - " + baseline + ")", v));
        if (COMPOUNDING.contains(assessment.target().kind())) {
            add(
                    part,
                    "log-share",
                    assessment.logShareOfWay(),
                    v -> equal("ln(" + actual + " ÷ " + baseline + ") ÷ ln(" + bound + " ÷ " + baseline + ")", v));
        }
        path(part);
        pace(part);
        undefined.forEach((why, names) -> part.add(
                "undefined",
                context.text("measure.undefined", context.data().texts().reason(why)),
                context.data().texts().names(names)));
        return part;
    }

    private void path(TraceSection part) {
        PathMeasures path = assessment.path();
        if (path.elapsed().value().isPresent()) {
            part.add("path-shape", context.data().text("column.path-shape"), shape());
        }
        add(
                part,
                "elapsed",
                path.elapsed(),
                v -> context.text("measure.elapsed", years(true), years(false), TraceContext.number(v)));
        add(part, "expected", path.expected(), this::expected);
        add(part, "deviation", path.deviation(), v -> equal(actual + " - " + value(path.expected()), v));
        add(
                part,
                "time-distance",
                path.timeDistanceYears(),
                v -> context.text("measure.time-distance", TraceContext.number(v)));
    }

    private String expected(double value) {
        PathMeasures path = assessment.path();
        if (path.isWithinYear()) {
            int months = assessment.actual().map(a -> a.period().months()).orElse(0);
            if (!path.shape().equals("year-to-date")) {
                return context.text("measure.year-share", bound, share(value), months, TraceContext.number(value));
            }
            return context.text("measure.year-to-date", bound, months, TraceContext.number(value));
        }
        OptionalDouble elapsed = path.elapsed().value();
        if (elapsed.isPresent()
                && assessment.baseline().isPresent()
                && assessment.bound().isPresent()) {
            double from = assessment.baseline().get().value();
            double straight = from + (assessment.bound().getAsDouble() - from) * elapsed.getAsDouble();
            if (DecimalDigits.clean(straight) == DecimalDigits.clean(value)) {
                return context.text(
                        "measure.line",
                        baseline,
                        bound,
                        TraceContext.number(elapsed.getAsDouble()),
                        TraceContext.number(value));
            }
        }
        return path.shape().equals("milestones")
                ? context.text("measure.bent", TraceContext.number(value))
                : context.text("measure.shaped", shape(), TraceContext.number(value));
    }

    private String shape() {
        return context.data().texts().shape(assessment.path().shape());
    }

    private String share(double expected) {
        return assessment.bound().isPresent() && assessment.bound().getAsDouble() != 0
                ? TraceContext.number(expected / assessment.bound().getAsDouble())
                : "";
    }

    private void pace(TraceSection part) {
        add(part, "observed-change", assessment.pace().observedChange(), v -> change(actual, baseline, years(true), v));
        add(part, "required-change", assessment.pace().requiredChange(), v -> change(bound, baseline, years(false), v));
        add(
                part,
                "pace-ratio",
                assessment.pace().ratio(),
                v -> equal(
                        value(assessment.pace().observedChange()) + " ÷ "
                                + value(assessment.pace().requiredChange()),
                        v));
        add(part, "observed-rate", assessment.pace().observedRate(), v -> rate(actual, baseline, years(true), v));
        add(part, "required-rate", assessment.pace().requiredRate(), v -> rate(bound, baseline, years(false), v));
        add(part, "remaining-change", assessment.pace().remainingChange(), v -> change(bound, actual, left(), v));
        add(part, "remaining-rate", assessment.pace().remainingRate(), v -> rate(bound, actual, left(), v));
    }

    private String change(String to, String from, String years, double result) {
        return context.text("measure.change", to, from, years, TraceContext.number(result));
    }

    private String rate(String to, String from, String years, double result) {
        return context.text("measure.rate", to, from, years, TraceContext.number(result));
    }

    private static String value(Cell cell) {
        return cell.value().isPresent() ? TraceContext.number(cell.value().getAsDouble()) : "";
    }

    /** Years from the baseline to the actual, or to the target. */
    private String years(boolean toActual) {
        return assessment
                .baseline()
                .map(Baseline::period)
                .flatMap(start -> (toActual
                                ? assessment.actual().map(Actual::period)
                                : Optional.of(assessment.target().period()))
                        .map(end -> TraceContext.number(start.yearsTo(end))))
                .orElse("");
    }

    private String left() {
        return assessment
                .actual()
                .map(a -> TraceContext.number(
                        a.period().yearsTo(assessment.target().period())))
                .orElse("");
    }

    private String equal(String formula, double result) {
        return context.text("measure.plain", formula, TraceContext.number(result));
    }

    /** A measure's line; what is undefined is gathered by why. */
    private void add(TraceSection part, String key, Cell cell, DoubleFunction<String> formula) {
        String label = context.data().text("column." + key);
        if (cell.value().isPresent()) {
            part.add(key, label, formula.apply(cell.value().getAsDouble()).strip());
        } else {
            cell.reason().ifPresent(why -> undefined
                    .computeIfAbsent(why, reason -> new ArrayList<>())
                    .add(label));
        }
    }
}
