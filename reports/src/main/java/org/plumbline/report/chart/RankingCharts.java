package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Basis;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.report.content.RegionOrder;
import org.plumbline.report.content.ValueFormat;

/** Makes the rankings of an evaluation: every indicator and period with an achievement for at least three siblings. */
final class RankingCharts {
    private static final int FEWEST = 3;

    private record Key(RegionId parent, Indicator indicator, Period period) {}

    private final Evaluation evaluation;
    private final ValueFormat format;
    private final ChartTexts texts;
    private final RegionOrder order;
    private final List<String> cautions;

    RankingCharts(Evaluation evaluation, ValueFormat format, ChartTexts texts, List<String> cautions) {
        this.cautions = List.copyOf(cautions);
        this.evaluation = evaluation;
        this.format = format;
        this.texts = texts;
        this.order = new RegionOrder(evaluation.plan().regions());
    }

    List<RankingChart> list() {
        Map<Key, List<Assessment>> groups = new LinkedHashMap<>();
        for (Assessment a : evaluation.assessments()) {
            if (a.inForce() && a.target().basis() == Basis.LEVEL && !a.region().overlaps()) {
                a.region().parent().ifPresent(parent -> groups.computeIfAbsent(
                                new Key(parent, a.indicator(), a.target().period()), k -> new ArrayList<>())
                        .add(a));
            }
        }
        List<RankingChart> charts = new ArrayList<>();
        groups.forEach((key, parts) -> chart(key, parts).ifPresent(charts::add));
        charts.sort(
                Comparator.comparing((RankingChart c) -> c.indicator().order().orElse(Integer.MAX_VALUE))
                        .thenComparing(c -> c.indicator().id())
                        .thenComparing(RankingChart::period));
        return charts;
    }

    private Optional<RankingChart> chart(Key key, List<Assessment> parts) {
        List<RankingChart.Bar> bars = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Assessment part : parts) {
            if (part.levelRatio().value().isPresent()) {
                boolean first = bars.stream().noneMatch(b -> b.region().equals(part.region()));
                if (first) {
                    bars.add(bar(part, false));
                }
            } else {
                without.add(texts.name(part.region().name()));
            }
        }
        if (bars.size() < FEWEST) {
            return Optional.empty();
        }
        bars.sort(Comparator.comparingDouble(RankingChart.Bar::ratio)
                .reversed()
                .thenComparing(b -> b.region().id(), order));
        ChartTitle title = title(key, bars);
        Region whole = evaluation.plan().regions().get(key.parent());
        evaluation.assessments().stream()
                .filter(a -> a.inForce()
                        && a.region().equals(whole)
                        && a.indicator().equals(key.indicator())
                        && a.target().basis() == Basis.LEVEL
                        && a.target().period().equals(key.period())
                        && a.levelRatio().value().isPresent())
                .findFirst()
                .ifPresent(a -> bars.add(0, bar(a, true)));
        List<String> notes = new ArrayList<>();
        if (!without.isEmpty()) {
            notes.add(texts.text("note.without-data", texts.general().names(without)));
        }
        notes.addAll(cautions);
        return Optional.of(new RankingChart(
                name(key),
                key.indicator(),
                key.period(),
                title,
                bars,
                notes,
                texts.text("alt.ranking", title.who(), title.what(), title.when(), title.message())));
    }

    private String name(Key key) {
        String plain = "districts--" + key.indicator().id() + "--"
                + key.period().toString().replace('/', '_');
        boolean root = evaluation
                .plan()
                .regions()
                .get(key.parent())
                .parent()
                .flatMap(evaluation.plan().regions()::find)
                .flatMap(Region::parent)
                .isEmpty();
        return root ? plain : plain + "--" + key.parent();
    }

    private RankingChart.Bar bar(Assessment a, boolean whole) {
        double ratio = a.levelRatio().value().getAsDouble();
        String actual =
                a.actual().map(value -> format.actual(a.indicator(), value)).orElse("");
        return new RankingChart.Bar(
                a.region(),
                whole,
                ratio,
                ValueFormat.percent(ratio, 1),
                texts.text("label.figures", actual, format.requirement(a)),
                a.outcome());
    }

    private ChartTitle title(Key key, List<RankingChart.Bar> ranked) {
        long reached = ranked.stream().filter(b -> b.ratio() >= 1).count();
        RankingChart.Bar best = ranked.get(0);
        RankingChart.Bar worst = ranked.get(ranked.size() - 1);
        Region whole = evaluation.plan().regions().get(key.parent());
        String name = texts.name(key.indicator().name());
        return new ChartTitle(
                texts.text(
                        "message.ranking",
                        ranked.size(),
                        reached,
                        texts.name(best.region().name()),
                        best.ratioLabel(),
                        texts.name(worst.region().name()),
                        worst.ratioLabel()),
                texts.text("title.districts", texts.name(whole.name())),
                texts.text("title.achievement", name),
                texts.text("title.when-ranking", format.period(key.period()), format.unit(key.indicator())));
    }
}
