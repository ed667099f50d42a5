package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.report.content.RegionOrder;
import org.plumbline.report.content.ValueFormat;

/** Makes the rankings of an evaluation: every indicator and period with an achievement for at least three siblings. */
final class RankingCharts {
    private static final int FEWEST = 3;

    private final ValueFormat format;
    private final ChartTexts texts;
    private final RegionOrder order;
    private final List<String> cautions;

    RankingCharts(ChartContext context) {
        this.cautions = context.cautions();
        this.format = context.format();
        this.texts = context.texts();
        this.order = new RegionOrder(context.evaluation().plan().regions());
    }

    List<RankingChart> list(List<SiblingGroup> groups) {
        return groups.stream().flatMap(group -> chart(group).stream()).toList();
    }

    private Optional<RankingChart> chart(SiblingGroup group) {
        List<RankingChart.Bar> bars = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Assessment part : group.parts()) {
            if (part.levelRatio().value().isPresent()) {
                bars.add(bar(part, false));
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
        ChartTitle title = title(group, bars);
        group.whole().filter(a -> a.levelRatio().value().isPresent()).ifPresent(a -> bars.add(0, bar(a, true)));
        List<String> notes = new ArrayList<>();
        if (!without.isEmpty()) {
            notes.add(texts.text("note.without-data", texts.general().names(without)));
        }
        notes.addAll(cautions);
        return Optional.of(new RankingChart(
                group.name("districts"),
                group.indicator(),
                group.period(),
                title,
                bars,
                notes,
                texts.text("alt.ranking", title.who(), title.what(), title.when(), title.message())));
    }

    private RankingChart.Bar bar(Assessment a, boolean whole) {
        double ratio = a.levelRatio().value().getAsDouble();
        String actual =
                a.actual().map(value -> format.actual(a.indicator(), value)).orElse("");
        return new RankingChart.Bar(
                a.target().id(),
                a.region(),
                whole,
                ratio,
                ValueFormat.percent(ratio, 1),
                texts.text("label.figures", actual, format.requirement(a)),
                a.outcome());
    }

    private ChartTitle title(SiblingGroup group, List<RankingChart.Bar> ranked) {
        long reached = ranked.stream().filter(b -> b.ratio() >= 1).count();
        RankingChart.Bar best = ranked.get(0);
        RankingChart.Bar worst = ranked.get(ranked.size() - 1);
        String name = texts.name(group.indicator().name());
        return new ChartTitle(
                texts.text(
                        "message.ranking",
                        ranked.size(),
                        reached,
                        texts.name(best.region().name()),
                        best.ratioLabel(),
                        texts.name(worst.region().name()),
                        worst.ratioLabel()),
                texts.text("title.districts", texts.name(group.parent().name())),
                texts.text("title.achievement", name),
                texts.text("title.when-ranking", format.period(group.period()), format.unit(group.indicator())));
    }
}
