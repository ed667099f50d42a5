package org.plumbline.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Outcome;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Language;
import org.plumbline.model.Plan;
import org.plumbline.model.TargetId;
import org.plumbline.report.chart.Chart;
import org.plumbline.report.chart.ChartSet;
import org.plumbline.report.chart.TargetChart;
import org.plumbline.report.content.AssessmentGroup;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.Overview;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.RegionOrder;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ReportOrder;
import org.plumbline.report.content.ToolVersion;

/** Puts the page's content together. */
final class PageBuilder {
    private static final int MOST_TIMELINES = 3;

    private final ReportData whole;
    private final ReportData data;
    private final PageTexts texts;
    private final PageCharts charts;
    private final RowBuilder rows;
    private final SectionBuilder sections;

    private PageBuilder(
            ReportData whole, ReportData data, PageTexts texts, String prefix, MethodComparison comparison) {
        Language language = data.texts().language();
        this.whole = whole;
        this.data = data;
        this.texts = texts;
        this.charts = new PageCharts(data.evaluation(), data.findings(), language, Profile.WORKING, prefix);
        this.sections = new SectionBuilder(data, texts, charts, comparison);
        this.rows = new RowBuilder(data, texts, sections.indicators());
    }

    PageContent build() {
        Overview overview = Overview.of(whole.evaluation().assessments());
        ReferenceBuilder reference = new ReferenceBuilder(data, texts);
        ChartSet set = charts.charts();
        return new PageContent(
                texts.text("language"),
                data.name(data.plan().title()),
                texts.text("subtitle"),
                cautions(),
                facts(),
                tiles(overview),
                overview.lines(data.texts()),
                set.overview().filter(chart -> isWhole()).map(charts::wide).orElse(PageContent.Figure.NONE),
                cards(),
                filters(),
                judged(),
                waiting(),
                new PageContent.Group(
                        "superseded",
                        texts.text("group.superseded"),
                        rows.rows(data.order().superseded())),
                sections.sections(rows),
                new DistrictBuilder(data, texts).list(),
                districtFigures(set),
                taskFigures(set),
                taskRows(),
                set.headline().map(charts::wide).orElse(PageContent.Figure.NONE),
                Overview.findingsLine(data.findings(), data.texts()),
                reference.findings(),
                reference.sources(),
                reference.terms(),
                marks());
    }

    private boolean isWhole() {
        return data.evaluation().assessments().size()
                == whole.evaluation().assessments().size();
    }

    private List<String> cautions() {
        List<String> cautions = new ArrayList<>(Cautions.of(data.plan(), data.findings(), data.texts()));
        if (!isWhole()) {
            cautions.add(texts.text(
                    "shortened",
                    whole.evaluation().assessments().size(),
                    data.evaluation().assessments().size()));
        }
        return cautions;
    }

    private List<PageContent.Figure> districtFigures(ChartSet set) {
        List<Chart> all = new ArrayList<>(set.heatMaps());
        all.addAll(set.rankings());
        all.addAll(set.multiples());
        all.addAll(set.districts());
        return all.stream().map(charts::wide).toList();
    }

    /** Drawn only where a reader could take them in; the table has all tasks. */
    private List<PageContent.Figure> taskFigures(ChartSet set) {
        return set.tasks().size() > MOST_TIMELINES
                ? List.of()
                : set.tasks().stream().map(charts::wide).toList();
    }

    private List<PageContent.TaskRow> taskRows() {
        return data.knownTasks().stream()
                .map(task -> new PageContent.TaskRow(
                        data.name(task.title()),
                        task.due().map(data.format()::period).orElse(""),
                        task.status().map(data.texts()::taskStatus).orElseGet(() -> data.text("task-status.unknown")),
                        data.texts().names(task.leadUnits()),
                        data.texts()
                                .names(task.targets().stream()
                                        .map(TargetId::value)
                                        .toList())))
                .toList();
    }

    private List<PageContent.Fact> facts() {
        Plan plan = data.plan();
        EvaluationRequest request = data.evaluation().request();
        List<PageContent.Fact> facts = new ArrayList<>();
        add(facts, "fact.as-of", request.asOf().map(data.format()::period).orElse(texts.text("fact.as-of-none")));
        add(facts, "fact.known-at", data.format().day(request.knownAt()));
        add(facts, "fact.judge", data.texts().judge(request.judge()));
        add(facts, "fact.contact", plan.contact());
        add(facts, "fact.licence", plan.licence());
        add(facts, "fact.plan", plan.id());
        add(facts, "fact.version", "Plumbline " + ToolVersion.current());
        return facts;
    }

    private void add(List<PageContent.Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new PageContent.Fact(texts.text(key), value));
        }
    }

    private List<PageContent.Tile> tiles(Overview overview) {
        List<PageContent.Tile> tiles = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            int count = overview.count(outcome);
            boolean always = outcome == Outcome.MET || outcome == Outcome.MISSED;
            if (count > 0 || always) {
                tiles.add(new PageContent.Tile(
                        outcome.code(),
                        PageTexts.symbol(outcome),
                        data.texts().outcome(outcome),
                        count,
                        data.texts().meaning(outcome)));
            }
        }
        return tiles;
    }

    /** One for each headline indicator with an actual, for its first region that has one. */
    private List<PageContent.Card> cards() {
        List<PageContent.Card> cards = new ArrayList<>();
        Set<IndicatorId> done = new HashSet<>();
        for (TargetChart chart : charts.charts().targets()) {
            boolean headline = data.evaluation().assessments().stream()
                    .anyMatch(a -> a.indicator().equals(chart.indicator()) && ReportOrder.isHeadline(a));
            if (headline && chart.hasActuals() && done.add(chart.indicator().id())) {
                cards.add(card(chart));
            }
        }
        return cards;
    }

    private PageContent.Card card(TargetChart chart) {
        Assessment lead = lead(chart);
        TargetChart.Point last = chart.points().stream()
                .filter(p -> p.firmness() != TargetChart.Firmness.EXPECTED)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        String value = last.actual()
                .map(a -> data.format().qualified(a.qualifier(), data.format().withUnit(chart.indicator(), a.value())))
                .orElse(last.label());
        return new PageContent.Card(
                RowBuilder.anchor(chart.indicator().id()),
                data.name(chart.indicator().name()),
                data.name(chart.region().name()),
                data.format().period(last.period()),
                value,
                goal(lead),
                PageTexts.badge(lead.outcome(), data.texts()),
                charts.small(chart));
    }

    private String goal(Assessment lead) {
        String period = data.format().period(lead.target().period());
        String target = data.format().stated(lead);
        return lead.outcome().isFinal() && lead.actual().isPresent()
                ? texts.text(
                        "card.decided",
                        period,
                        data.format().actual(lead.indicator(), lead.actual().orElseThrow()),
                        target)
                : texts.text("card.target", period, target);
    }

    /** The target a card speaks of: the latest decided, else the next under way, else the last. */
    private Assessment lead(TargetChart chart) {
        List<Assessment> standing = data.evaluation().assessments().stream()
                .filter(a ->
                        a.indicator().equals(chart.indicator()) && a.region().equals(chart.region()))
                .filter(a -> a.inForce() && !a.target().isBlank())
                .sorted(data.order().comparator())
                .toList();
        List<Assessment> decided =
                standing.stream().filter(a -> a.outcome().isFinal()).toList();
        if (!decided.isEmpty()) {
            return decided.get(decided.size() - 1);
        }
        return standing.stream()
                .filter(a -> a.outcome().isFavourable() || a.outcome().isUnfavourable())
                .findFirst()
                .orElseGet(() -> standing.isEmpty()
                        ? data.evaluation().assessments().stream()
                                .filter(a -> a.indicator().equals(chart.indicator())
                                        && a.region().equals(chart.region()))
                                .findFirst()
                                .orElseThrow()
                        : standing.get(standing.size() - 1));
    }

    private PageContent.Group judged() {
        List<PageContent.Row> judged = new ArrayList<>();
        data.order().groups().stream()
                .filter(g -> g.kind() != AssessmentGroup.Kind.WITHOUT_DATA)
                .forEach(g -> judged.addAll(rows.rows(g.assessments())));
        return new PageContent.Group("judged", texts.text("group.judged"), judged);
    }

    private List<PageContent.Group> waiting() {
        return data.order().groups(AssessmentGroup.Kind.WITHOUT_DATA).stream()
                .map(g -> new PageContent.Group(g.key(), g.title(), rows.rows(g.assessments())))
                .toList();
    }

    private PageContent.Filters filters() {
        List<Assessment> all = data.evaluation().assessments();
        List<PageContent.Choice> outcomes = Arrays.stream(Outcome.values())
                .filter(o -> all.stream().anyMatch(a -> a.outcome() == o))
                .map(o -> new PageContent.Choice(
                        o.code(), PageTexts.symbol(o) + " " + data.texts().outcome(o)))
                .toList();
        RegionOrder order = new RegionOrder(data.plan().regions());
        return new PageContent.Filters(
                outcomes,
                data.plan().indicators().list().stream()
                        .map(i -> data.texts().topic(i.topic()))
                        .filter(topic -> all.stream().anyMatch(a -> data.texts()
                                .topic(a.indicator().topic())
                                .equals(topic)))
                        .distinct()
                        .toList(),
                all.stream()
                        .map(a -> a.region())
                        .distinct()
                        .sorted((a, b) -> order.compare(a.id(), b.id()))
                        .map(r -> data.name(r.name()))
                        .distinct()
                        .toList(),
                List.copyOf(all.stream()
                        .flatMap(a -> a.target().leadUnits().stream())
                        .collect(java.util.stream.Collectors.toCollection(TreeSet::new))),
                all.size());
    }

    static List<PageContent.Mark> marks() {
        return Arrays.stream(Outcome.values())
                .map(o -> {
                    OutcomeMark mark = OutcomeMark.of(o);
                    return new PageContent.Mark(o.code(), mark.text(), mark.tint(), mark.solid());
                })
                .toList();
    }

    /**
     * @param whole everything that was evaluated: what is counted
     * @param shown what the page lists
     */
    static PageContent of(
            ReportData whole, ReportData shown, PageTexts texts, String prefix, MethodComparison comparison) {
        return new PageBuilder(whole, shown, texts, prefix, comparison).build();
    }
}
