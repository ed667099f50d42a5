package org.plumbline.report.workbook;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.report.content.ReportData;
import org.plumbline.value.Actual;

/**
 * Measures of one target as formulas with the engine's results in store. Where a formula would not give the engine's
 * result, as across a change of definition, the result stands alone.
 */
final class LiveMeasures {
    private static final Set<UnavailableReason> FOR_WANT_OF_INPUT =
            EnumSet.of(UnavailableReason.NO_OBSERVATION, UnavailableReason.NO_VALUE);
    private static final double NOISE = 1e-9;

    private final ReportData data;
    private final Assessment a;
    private final LiveDemand demand;
    private final OptionalDouble actual;
    private final OptionalDouble bound;
    private final OptionalDouble baseline;
    private final String actualCell;
    private final String boundCell;
    private final String baselineCell;

    LiveMeasures(ReportData data, Assessment assessment) {
        this.data = data;
        this.a = assessment;
        this.demand = LiveDemand.of(assessment);
        this.actual =
                assessment.actual().map(Actual::value).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        this.bound = demand.bound();
        this.baseline =
                assessment.baseline().map(b -> OptionalDouble.of(b.value())).orElse(OptionalDouble.empty());
        this.actualCell = LiveColumn.ACTUAL.here(data);
        this.boundCell = demand.boundColumn().here(data);
        this.baselineCell = LiveColumn.BASELINE.here(data);
    }

    LiveDemand demand() {
        return demand;
    }

    boolean complete() {
        return actual.isPresent()
                && bound.isPresent()
                && (demand.sign() != 0 || demand.high().isPresent());
    }

    Content gap(String format) {
        return live(
                a.gap().value(), complete() ? OptionalDouble.of(gap()) : OptionalDouble.empty(), gapFormula(), format);
    }

    private double gap() {
        double value = actual.getAsDouble();
        if (demand.sign() != 0) {
            return value - bound.getAsDouble();
        }
        double high = demand.high().getAsDouble();
        return value > high ? value - high : Math.min(value - bound.getAsDouble(), 0);
    }

    private String gapFormula() {
        if (demand.sign() != 0) {
            return given("ROUND(" + actualCell + "-" + boundCell + ",10)", actualCell, boundCell);
        }
        String high = LiveColumn.HIGH.here(data);
        return given(
                "ROUND(IF(" + actualCell + ">" + high + "," + actualCell + "-" + high + ",MIN(" + actualCell + "-"
                        + boundCell + ",0)),10)",
                actualCell,
                boundCell,
                high);
    }

    Content favourable(String format) {
        String gap = LiveColumn.GAP.here(data);
        String expression = demand.sign() == 0 ? "-ABS(" + gap + ")" : demand.sign() > 0 ? gap : "-" + gap;
        OptionalDouble mirror = OptionalDouble.empty();
        if (complete()) {
            mirror = OptionalDouble.of(demand.sign() == 0 ? -Math.abs(gap()) : demand.sign() * gap());
        }
        return live(a.gap().favourable(), mirror, given(expression, gap), format);
    }

    Content relative(String format) {
        String gap = LiveColumn.GAP.here(data);
        boolean computable = demand.sign() != 0 && complete() && bound.getAsDouble() != 0;
        OptionalDouble mirror =
                computable ? OptionalDouble.of(gap() / Math.abs(bound.getAsDouble())) : OptionalDouble.empty();
        return live(a.gap().relative(), mirror, guarded("ABS(" + boundCell + ")", gap, gap, boundCell), format);
    }

    Content levelRatio(String format) {
        boolean computable = complete() && bound.getAsDouble() > 0;
        OptionalDouble mirror =
                computable ? OptionalDouble.of(actual.getAsDouble() / bound.getAsDouble()) : OptionalDouble.empty();
        return live(a.levelRatio(), mirror, guarded(boundCell, actualCell, actualCell, boundCell), format);
    }

    Content shareOfWay(String format) {
        return live(
                a.shareOfWay(),
                share(),
                guarded(
                        "(" + boundCell + "-" + baselineCell + ")",
                        "(" + actualCell + "-" + baselineCell + ")",
                        actualCell,
                        boundCell,
                        baselineCell),
                format);
    }

    private OptionalDouble share() {
        if (!complete() || baseline.isEmpty() || bound.getAsDouble() == baseline.getAsDouble()) {
            return OptionalDouble.empty();
        }
        double way = bound.getAsDouble() - baseline.getAsDouble();
        return OptionalDouble.of((actual.getAsDouble() - baseline.getAsDouble()) / way);
    }

    Content expected(String format) {
        String elapsed = LiveColumn.ELAPSED.here(data);
        boolean year = isYearToDate();
        String formula = year
                ? given(boundCell + "*" + elapsed, boundCell, elapsed)
                : given(
                        baselineCell + "+(" + boundCell + "-" + baselineCell + ")*" + elapsed,
                        baselineCell,
                        boundCell,
                        elapsed);
        return live(a.path().expected(), expected(), formula, format);
    }

    private boolean isYearToDate() {
        return a.path().shape().equals("year-to-date");
    }

    private OptionalDouble expected() {
        OptionalDouble elapsed = a.path().elapsed().value();
        if (elapsed.isEmpty() || bound.isEmpty() || (baseline.isEmpty() && !isYearToDate())) {
            return OptionalDouble.empty();
        }
        double from = isYearToDate() ? 0 : baseline.getAsDouble();
        return OptionalDouble.of(from + (bound.getAsDouble() - from) * elapsed.getAsDouble());
    }

    Content deviation(String format) {
        String expected = LiveColumn.EXPECTED.here(data);
        OptionalDouble mirror =
                actual.isPresent() && a.path().expected().value().isPresent()
                        ? OptionalDouble.of(actual.getAsDouble()
                                - a.path().expected().value().getAsDouble())
                        : OptionalDouble.empty();
        return live(a.path().deviation(), mirror, given(actualCell + "-" + expected, actualCell, expected), format);
    }

    /** A quotient that says {@code [x]} where an input is missing or the divisor zero. */
    private static String guarded(String divisor, String dividend, String... inputs) {
        return given("IF(" + divisor + "=0,\"" + Content.MISSING + "\"," + dividend + "/" + divisor + ")", inputs);
    }

    /** An expression that says {@code [x]} where an input is no number. */
    static String given(String expression, String... inputs) {
        StringBuilder count = new StringBuilder();
        for (String input : inputs) {
            count.append(count.isEmpty() ? "" : ",")
                    .append("ISNUMBER(")
                    .append(input)
                    .append(')');
        }
        return "IF(AND(" + count + ")," + expression + ",\"" + Content.MISSING + "\")";
    }

    private static Content live(Cell engine, OptionalDouble mirror, String formula, String format) {
        Content stored = Content.cell(engine, format);
        if (engine.value().isPresent()) {
            boolean same = mirror.isPresent()
                    && same(mirror.getAsDouble(), engine.value().getAsDouble());
            return same ? new Content.Formula(formula, stored) : stored;
        }
        boolean wanting = engine.reason().filter(FOR_WANT_OF_INPUT::contains).isPresent() && mirror.isEmpty();
        return wanting ? new Content.Formula(formula, Content.text(Content.MISSING)) : stored;
    }

    static boolean same(double mirror, double engine) {
        return Math.abs(mirror - engine) <= NOISE * Math.max(1, Math.abs(engine));
    }
}
