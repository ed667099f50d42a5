package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Indicator;
import org.plumbline.report.chart.MultiplesChart.Panel;
import org.plumbline.report.chart.TargetChart.Mark;
import org.plumbline.report.content.RegionOrder;

/** Puts the charts of one indicator in several regions side by side, on one scale where that shows all of them. */
final class MultiplesCharts {
    private static final int FEWEST = 3;
    private static final int MOST = 12;

    /** Where the largest region is more than this many times the smallest, one scale would hide the small ones. */
    private static final double COMPARABLE = 5;

    private final ChartContext context;

    MultiplesCharts(ChartContext context) {
        this.context = context;
    }

    List<MultiplesChart> list(List<TargetChart> targets) {
        RegionOrder order = new RegionOrder(context.evaluation().plan().regions());
        Map<Indicator, List<TargetChart>> byIndicator = new LinkedHashMap<>();
        targets.stream().filter(TargetChart::hasActuals).forEach(chart -> byIndicator
                .computeIfAbsent(chart.indicator(), i -> new ArrayList<>())
                .add(chart));
        List<MultiplesChart> charts = new ArrayList<>();
        byIndicator.forEach((indicator, all) -> {
            List<TargetChart> shown = all.stream()
                    .sorted((a, b) -> order.compare(a.region().id(), b.region().id()))
                    .limit(MOST)
                    .toList();
            if (shown.size() >= FEWEST) {
                charts.add(chart(indicator, shown, all.size() - shown.size()));
            }
        });
        return charts;
    }

    private MultiplesChart chart(Indicator indicator, List<TargetChart> shown, int leftOut) {
        boolean sameScale = isComparable(shown);
        List<Panel> panels =
                shown.stream().map(chart -> new Panel(heading(chart), chart)).toList();
        List<Outcome> outcomes =
                shown.stream().flatMap(chart -> lead(chart).stream()).toList();
        long good = outcomes.stream().filter(Outcome::isFavourable).count();
        ChartTitle title = new ChartTitle(
                context.text("message.multiples", outcomes.size(), good, outcomes.size() - good),
                context.text("title.regions"),
                context.measure(indicator),
                context.text("title.scenarios"));
        ChartTable table = new ChartTable(
                context.heads("region", "period", "actual", "target"),
                shown.stream().map(this::cells).toList());
        return new MultiplesChart(
                context.head(
                        "regions--" + indicator.id(),
                        title,
                        context.notes(
                                context.text(sameScale ? "note.same-scale" : "note.different-scales"),
                                leftOut == 0 ? "" : context.text("note.more-regions", leftOut)),
                        table),
                panels,
                sameScale);
    }

    private static boolean isComparable(List<TargetChart> charts) {
        double most = 0;
        double least = Double.MAX_VALUE;
        for (TargetChart chart : charts) {
            double high = Math.abs(ChartValues.of(chart).highest());
            most = Math.max(most, high);
            least = Math.min(least, high);
        }
        return most <= COMPARABLE * least;
    }

    /** The outcome of the latest target in force that has one to be marked. */
    private static Optional<Outcome> lead(TargetChart chart) {
        return chart.marks().stream()
                .filter(Mark::inForce)
                .flatMap(mark -> mark.outcome().stream())
                .reduce((earlier, later) -> later);
    }

    private String heading(TargetChart chart) {
        String name = context.texts().name(chart.region().name());
        return lead(chart)
                .map(o -> name + "  " + ChartTexts.symbol(o) + " "
                        + context.texts().outcome(o))
                .orElse(name);
    }

    private List<String> cells(TargetChart chart) {
        TargetChart.Point last = chart.points().stream()
                .filter(p -> p.firmness() != TargetChart.Firmness.EXPECTED)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return List.of(
                context.texts().name(chart.region().name()),
                context.format().period(last.period()),
                last.label(),
                chart.marks().stream()
                        .filter(Mark::inForce)
                        .reduce((earlier, later) -> later)
                        .map(mark -> context.text("label.due", context.format().period(mark.period()), mark.label()))
                        .orElse(""));
    }
}
