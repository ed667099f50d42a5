package org.plumbline.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdplus.benchmarking.base.api.benchmarking.univariate.CholetteSpec;
import jdplus.benchmarking.base.api.benchmarking.univariate.DentonSpec;
import jdplus.benchmarking.base.core.benchmarking.univariate.CholetteProcessor;
import jdplus.benchmarking.base.core.benchmarking.univariate.DentonProcessor;
import jdplus.toolkit.base.api.data.AggregationType;
import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.toolkit.base.api.timeseries.TsUnit;
import org.plumbline.model.Frequency;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.RegionId;
import org.plumbline.value.DecimalDigits;

/**
 * Half-years, quarters or months fitted to their years, by JDemetra+. Denton (1971) with the first period after Cholette
 * (1984) keeps the movement: first differences of the ratio to the original, or of the difference where a value is not
 * above zero. Cholette and Dagum (1994) let deviations die out with ρ = 0.9 a month, the usual value of Dagum and Cholette
 * (2006), in proportion to the value (λ = 1), or equal for all (λ = 0) where a value is not above zero.
 *
 * <p>Years follow each other without a gap; a year of confirmed parts is kept and ends a run.
 */
final class Benchmarking {
    private static final double RHO_OF_A_MONTH = 0.9;

    private final AdjustMethod method;
    private final Confirmed confirmed;

    Benchmarking(AdjustMethod method, Confirmed confirmed) {
        this.method = method;
        this.confirmed = confirmed;
    }

    private record Series(FigureKind figures, IndicatorId indicator, RegionId region, int parts) {}

    List<Solution> solve(List<Check> sums) {
        List<Solution> solutions = new ArrayList<>();
        Map<Series, List<Check>> groups = new LinkedHashMap<>();
        for (Check check :
                sums.stream().sorted(Comparator.comparing(Check::period)).toList()) {
            boolean anyHeld = check.parts().stream().anyMatch(confirmed::holds);
            if (!isDividedEqually(check)) {
                solutions.add(Solution.impossible(List.of(check), Adjustment.Problem.UNEVEN_PERIODS));
            } else if (anyHeld) {
                boolean all = check.parts().stream().allMatch(confirmed::holds);
                solutions.add(Solution.impossible(
                        List.of(check), all ? Adjustment.Problem.ALL_HELD : Adjustment.Problem.HELD_CELLS));
            } else {
                Series series = new Series(
                        check.figures(),
                        check.indicator(),
                        check.region(),
                        check.parts().size());
                groups.computeIfAbsent(series, s -> new ArrayList<>()).add(check);
            }
        }
        groups.values().stream()
                .flatMap(group -> runs(group).stream())
                .filter(run -> run.stream().anyMatch(check -> check.verdict() != Verdict.HOLDS))
                .map(this::fit)
                .forEach(solutions::add);
        return solutions;
    }

    private static boolean isDividedEqually(Check check) {
        return check.period().frequency() == Frequency.YEAR
                && check.total().factor() == 1
                && check.parts().stream()
                        .allMatch(part -> part.period().months() * check.parts().size() == 12 && part.factor() == 1);
    }

    private static List<List<Check>> runs(List<Check> group) {
        List<List<Check>> runs = new ArrayList<>();
        List<Check> run = new ArrayList<>();
        for (Check check : group) {
            if (!run.isEmpty()
                    && run.get(run.size() - 1).period().lastMonth() + 1
                            != check.period().firstMonth()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(check);
        }
        runs.add(run);
        return runs;
    }

    private Solution fit(List<Check> years) {
        double[] values = years.stream()
                .flatMap(check -> check.parts().stream())
                .mapToDouble(part -> part.value().orElseThrow())
                .toArray();
        double[] totals = years.stream()
                .mapToDouble(check -> check.total().value().orElseThrow())
                .toArray();
        double[] fitted = fit(values, totals, years.get(0).period().firstYear(), method);
        Map<FigureKey, Double> solved = new LinkedHashMap<>();
        int i = 0;
        for (Check check : years) {
            solved.put(FigureKey.of(check, check.total()), check.total().value().orElseThrow());
            for (FigureKey key : FigureKey.parts(check)) {
                double value = fitted[i++];
                if (!Double.isFinite(value)) {
                    return Solution.impossible(years, Adjustment.Problem.INFEASIBLE);
                }
                solved.put(key, value);
            }
        }
        boolean positive = isPositive(values);
        String weights = method == AdjustMethod.DENTON
                ? positive ? "proportional, first differences" : "additive, first differences"
                : "rho=" + DecimalDigits.plain(rho(values.length / totals.length)) + ", lambda=" + (positive ? 1 : 0);
        return Solution.of(years, weights, solved);
    }

    private static boolean isPositive(double... values) {
        return Arrays.stream(values).allMatch(value -> value > 0);
    }

    private static double rho(int partsOfAYear) {
        return Math.pow(RHO_OF_A_MONTH, 12.0 / partsOfAYear);
    }

    /** Values of equal parts of consecutive years, fitted to the years' totals. */
    static double[] fit(double[] values, double[] totals, int firstYear, AdjustMethod method) {
        int parts = values.length / totals.length;
        TsPeriod start =
                switch (parts) {
                    case 2 -> TsPeriod.of(TsUnit.parse("P6M"), LocalDate.of(firstYear, 1, 1));
                    case 4 -> TsPeriod.quarterly(firstYear, 1);
                    case 12 -> TsPeriod.monthly(firstYear, 1);
                    default ->
                        throw new IllegalArgumentException(values.length + " values of " + totals.length + " years");
                };
        TsData series = TsData.ofInternal(start, values.clone());
        TsData years = TsData.ofInternal(TsPeriod.yearly(firstYear), totals.clone());
        boolean positive = isPositive(values);
        TsData fitted;
        if (method == AdjustMethod.CHOLETTE) {
            CholetteSpec spec = CholetteSpec.builder()
                    .rho(rho(parts))
                    .lambda(positive ? 1 : 0)
                    .bias(CholetteSpec.BiasCorrection.None)
                    .aggregationType(AggregationType.Sum)
                    .build();
            fitted = CholetteProcessor.PROCESSOR.benchmark(series, years, spec);
        } else {
            DentonSpec spec = DentonSpec.builder()
                    .multiplicative(positive)
                    .modified(true)
                    .differencing(1)
                    .aggregationType(AggregationType.Sum)
                    .build();
            fitted = DentonProcessor.PROCESSOR.benchmark(series, years, spec);
        }
        return fitted.getValues().toArray();
    }
}
