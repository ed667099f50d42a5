package org.plumbline.report.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.breakdown.SplitCell;
import org.plumbline.breakdown.SplitResult;
import org.plumbline.breakdown.SplitTotal;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Basis;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;
import org.plumbline.model.SplitQuantity;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;
import org.plumbline.value.Actual;

/** Splits as a table of targets that a plan can read. Splits that cannot be made have no rows. */
public final class BreakdownCsv {
    private static final List<String> COLUMNS = List.of(
            "id",
            "indicator",
            "region",
            "period",
            "kind",
            "basis",
            "value",
            "unit",
            "window_start",
            "baseline_period",
            "baseline_value",
            "class",
            "note");

    private final Plan plan;
    private final CsvOutput csv;

    private BreakdownCsv(Plan plan, CsvOutput csv) {
        this.plan = plan;
        this.csv = csv;
    }

    /** Writes the table; does not close the stream. */
    public static void write(Evaluation evaluation, List<SplitResult> results, OutputStream out) throws IOException {
        CsvOutput csv = new CsvOutput(out);
        csv.head(COLUMNS);
        BreakdownCsv rows = new BreakdownCsv(evaluation.plan(), csv);
        for (SplitResult result : results) {
            if (result.feasible()) {
                rows.rows(result);
            }
        }
        csv.flush();
    }

    private void rows(SplitResult result) throws IOException {
        for (SplitCell cell : result.cells()) {
            row(
                    result,
                    cell.indicator(),
                    cell.region(),
                    cell.period(),
                    cell.value().orElseThrow(),
                    cell.base());
        }
        Optional<RegionId> rest = result.split().residualRegion();
        if (rest.isEmpty() || result.quantity().isWeighted()) {
            return;
        }
        for (SplitTotal total : result.totals()) {
            OptionalDouble residual = total.residual();
            boolean sumOnly = result.split().hasTwoAxes()
                    && total.indicator().equals(result.split().indicator());
            if (!sumOnly && residual.isPresent()) {
                row(result, total.indicator(), rest.get(), total.period(), residual.getAsDouble(), Optional.empty());
            }
        }
    }

    private void row(
            SplitResult result,
            IndicatorId indicatorId,
            RegionId region,
            Period period,
            double value,
            Optional<Actual> base)
            throws IOException {
        Indicator indicator = plan.indicators().get(indicatorId);
        Optional<Target> of = totalTarget(result, indicatorId, period);
        TargetKind kind = kind(result, indicator, of);
        boolean fromBase = kind.needsBaseline();
        csv.text(id(result, indicatorId, region, period))
                .text(indicatorId.value())
                .text(region.value())
                .text(period.toString())
                .text(kind.code())
                .text(of.map(Target::basis).orElse(Basis.LEVEL).code())
                .number(value)
                .text(kind.ignoresUnit() ? "" : indicator.unit().code())
                .text(of.flatMap(Target::windowStart).map(Object::toString).orElse(""))
                .text(fromBase ? base.map(Actual::period).map(Period::toString).orElse("") : "")
                .number(
                        fromBase && base.isPresent()
                                ? OptionalDouble.of(base.get().value())
                                : OptionalDouble.empty())
                .text("expected")
                .text(result.split().id() + " / " + result.split().method().code())
                .endRow();
    }

    private Optional<Target> totalTarget(SplitResult result, IndicatorId indicator, Period period) {
        return result.totals().stream()
                .filter(total ->
                        total.indicator().equals(indicator) && total.period().equals(period))
                .findFirst()
                .flatMap(SplitTotal::target)
                .flatMap(plan::findTarget);
    }

    /** The kind of the total's target where it says what the part's value says. */
    private static TargetKind kind(SplitResult result, Indicator indicator, Optional<Target> of) {
        if (result.quantity() == SplitQuantity.GROWTH && indicator.nature() != Nature.GROWTH) {
            return TargetKind.GROWTH;
        }
        if (result.quantity() == SplitQuantity.REDUCTION) {
            return TargetKind.REDUCTION;
        }
        if (result.quantity() == SplitQuantity.CHANGE) {
            return TargetKind.CHANGE;
        }
        return of.map(Target::kind)
                .filter(kind -> kind == TargetKind.AT_LEAST
                        || kind == TargetKind.AT_MOST
                        || kind == TargetKind.EXACT
                        || kind == TargetKind.APPROX)
                .orElse(TargetKind.REACH);
    }

    private static String id(SplitResult result, IndicatorId indicator, RegionId region, Period period) {
        String axis = result.split().hasTwoAxes() ? "-" + indicator : "";
        String text = result.split().id() + "-" + region + axis + "-" + period;
        return text.toLowerCase(Locale.ROOT).replace('/', '-');
    }
}
