package org.plumbline.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.calc.Assessment;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Region;
import org.plumbline.report.chart.TargetChart;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ReportOrder;
import org.plumbline.report.trace.Traces;
import org.plumbline.value.Actual;

/** Makes a section for every indicator about which there are data: per region a chart, the targets, the figures. */
final class SectionBuilder {
    private final ReportData data;
    private final PageTexts texts;
    private final PageCharts charts;
    private final MethodComparison comparison;
    private final Traces traces;

    SectionBuilder(ReportData data, PageTexts texts, PageCharts charts, MethodComparison comparison) {
        this.comparison = comparison;
        this.data = data;
        this.traces = Traces.of(data);
        this.texts = texts;
        this.charts = charts;
    }

    /** Indicators that get a section. */
    Set<IndicatorId> indicators() {
        Set<IndicatorId> ids = new LinkedHashSet<>();
        sorted().stream()
                .filter(this::hasData)
                .forEach(a -> ids.add(a.indicator().id()));
        return ids;
    }

    private List<Assessment> sorted() {
        return data.evaluation().assessments().stream()
                .sorted(data.order().comparator())
                .toList();
    }

    private boolean hasData(Assessment a) {
        return ReportOrder.hasData(a)
                || charts.find(a.indicator().id(), a.region().id())
                        .filter(TargetChart::hasActuals)
                        .isPresent();
    }

    List<PageContent.Section> sections(RowBuilder rows) {
        Map<Indicator, Map<Region, List<Assessment>>> byIndicator = new LinkedHashMap<>();
        Set<IndicatorId> wanted = indicators();
        for (Assessment a : sorted()) {
            if (wanted.contains(a.indicator().id())) {
                byIndicator
                        .computeIfAbsent(a.indicator(), i -> new LinkedHashMap<>())
                        .computeIfAbsent(a.region(), r -> new ArrayList<>())
                        .add(a);
            }
        }
        List<PageContent.Section> sections = new ArrayList<>();
        byIndicator.forEach((indicator, regions) -> {
            List<PageContent.Block> blocks = new ArrayList<>();
            regions.forEach((region, list) -> {
                if (list.stream().anyMatch(this::hasData)) {
                    blocks.add(block(indicator, region, list, rows));
                }
            });
            sections.add(new PageContent.Section(
                    RowBuilder.anchor(indicator.id()),
                    data.name(indicator.name()),
                    data.texts().topic(indicator.topic()),
                    indicator.headline(),
                    facts(indicator),
                    blocks));
        });
        return sections;
    }

    private PageContent.Block block(Indicator indicator, Region region, List<Assessment> list, RowBuilder rows) {
        Optional<TargetChart> chart = charts.find(indicator.id(), region.id());
        return new PageContent.Block(
                data.name(region.name()),
                chart.map(charts::wide).orElse(PageContent.Figure.NONE),
                rows.rows(list),
                chart.map(c -> points(c, rows)).orElse(List.of()),
                list.stream()
                        .filter(ReportOrder::hasData)
                        .flatMap(a -> comparison.verdicts(a, data).stream())
                        .toList(),
                list.stream()
                        .filter(ReportOrder::hasData)
                        .map(a -> new PageContent.Trace(a.target().id().value(), traces.text(a)))
                        .toList());
    }

    private List<PageContent.PointRow> points(TargetChart chart, RowBuilder rows) {
        return chart.points().stream()
                .map(point -> new PageContent.PointRow(
                        data.format().period(point.period()),
                        point.actual()
                                .map(a -> data.format().actual(chart.indicator(), a))
                                .orElse(point.label()),
                        quality(point, rows),
                        point.actual()
                                .flatMap(Actual::source)
                                .map(rows::document)
                                .orElse(""),
                        point.actual()
                                .flatMap(Actual::published)
                                .map(data.format()::day)
                                .orElse("")))
                .toList();
    }

    private String quality(TargetChart.Point point, RowBuilder rows) {
        List<String> parts = new ArrayList<>(point.actual().map(rows::quality).orElse(List.of()));
        if (point.afterBreak()) {
            parts.add(texts.text("cell.after-break"));
        }
        return data.texts().names(parts);
    }

    private List<PageContent.Fact> facts(Indicator indicator) {
        List<PageContent.Fact> facts = new ArrayList<>();
        add(facts, "fact.unit", data.format().unit(indicator));
        add(
                facts,
                "fact.direction",
                data.text("direction." + indicator.direction().code()));
        add(facts, "fact.nature", data.text("nature." + indicator.nature().code()));
        add(facts, "fact.definition", indicator.definition());
        add(facts, "fact.note", indicator.note());
        add(facts, "fact.id", indicator.id().value());
        return facts;
    }

    private void add(List<PageContent.Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new PageContent.Fact(texts.text(key), value));
        }
    }
}
