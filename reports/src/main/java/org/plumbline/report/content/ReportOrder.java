package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.Outcome;
import org.plumbline.model.IndicatorCatalogue;

/**
 * The order in which a report speaks of targets: headline indicators with actuals, then the other targets with actuals by
 * topic, then those without data by why. Targets not in force stand apart.
 */
public final class ReportOrder {
    private static final List<Outcome> WHY_WITHOUT_DATA = List.of(
            Outcome.NOT_DUE,
            Outcome.NOT_YET_PUBLISHED,
            Outcome.NO_DATA,
            Outcome.NO_VALUE,
            Outcome.NOT_COMPARABLE,
            Outcome.UNDETERMINED,
            Outcome.QUALITATIVE);

    private final List<AssessmentGroup> groups;
    private final List<Assessment> superseded;
    private final Comparator<Assessment> order;

    private ReportOrder(Evaluation evaluation, ReportTexts texts) {
        this.order = order(evaluation);
        List<Assessment> sorted =
                evaluation.assessments().stream().sorted(order).toList();
        this.superseded = sorted.stream().filter(a -> !a.inForce()).toList();
        this.groups = group(sorted.stream().filter(Assessment::inForce).toList(), texts);
    }

    public static ReportOrder of(Evaluation evaluation, ReportTexts texts) {
        return new ReportOrder(evaluation, texts);
    }

    /** All assessments in force, each once; no empty group. */
    public List<AssessmentGroup> groups() {
        return groups;
    }

    public List<AssessmentGroup> groups(AssessmentGroup.Kind kind) {
        return groups.stream().filter(g -> g.kind() == kind).toList();
    }

    /** Assessments of targets not in force; together with {@link #groups()} all there are. */
    public List<Assessment> superseded() {
        return superseded;
    }

    /** By indicator (headline first, then {@code order}, then file order), region, period and place in the file. */
    public Comparator<Assessment> comparator() {
        return order;
    }

    /** True where the target is judged or a value up to its period stands beside it; a later value says nothing of it. */
    public static boolean hasData(Assessment assessment) {
        Outcome outcome = assessment.outcome();
        if (outcome.isFavourable() || outcome.isUnfavourable()) {
            return true;
        }
        return outcome != Outcome.NO_VALUE
                && outcome != Outcome.NOT_COMPARABLE
                && outcome != Outcome.QUALITATIVE
                && assessment
                        .actual()
                        .filter(actual -> actual.period().lastMonth()
                                <= assessment.target().period().lastMonth())
                        .isPresent();
    }

    public static boolean isHeadline(Assessment assessment) {
        return assessment.indicator().headline() || assessment.target().headline();
    }

    private static Comparator<Assessment> order(Evaluation evaluation) {
        IndicatorCatalogue indicators = evaluation.plan().indicators();
        RegionOrder regions = new RegionOrder(evaluation.plan().regions());
        return Comparator.comparing((Assessment a) -> !isHeadline(a))
                .thenComparingInt(a -> a.indicator().order().orElse(Integer.MAX_VALUE))
                .thenComparingInt(a -> indicators.findIndex(a.indicator().id()).orElse(Integer.MAX_VALUE))
                .thenComparing(a -> a.region().id(), regions)
                .thenComparing(a -> a.target().period())
                .thenComparing(a -> a.target().basis())
                .thenComparing(a -> a.target().location())
                .thenComparing(a -> a.target().id());
    }

    private static List<AssessmentGroup> group(List<Assessment> inForce, ReportTexts texts) {
        List<AssessmentGroup> groups = new ArrayList<>();
        Predicate<Assessment> withData = ReportOrder::hasData;
        List<Assessment> headline =
                inForce.stream().filter(withData.and(ReportOrder::isHeadline)).toList();
        add(groups, AssessmentGroup.Kind.HEADLINE, "headline", texts.text("group.headline"), headline);

        Map<String, List<Assessment>> byTopic = new LinkedHashMap<>();
        inForce.stream().filter(withData.and(a -> !isHeadline(a))).forEach(a -> byTopic.computeIfAbsent(
                        a.indicator().topic(), topic -> new ArrayList<>())
                .add(a));
        byTopic.forEach((topic, list) -> add(
                groups,
                AssessmentGroup.Kind.TOPIC,
                "topic:" + topic,
                texts.topic(list.get(0).indicator()),
                list));

        for (Outcome why : WHY_WITHOUT_DATA) {
            List<Assessment> list = inForce.stream()
                    .filter(withData.negate())
                    .filter(a -> a.outcome() == why)
                    .toList();
            add(groups, AssessmentGroup.Kind.WITHOUT_DATA, why.code(), texts.text("group." + why.code()), list);
        }
        return List.copyOf(groups);
    }

    private static void add(
            List<AssessmentGroup> groups,
            AssessmentGroup.Kind kind,
            String key,
            String title,
            List<Assessment> assessments) {
        if (!assessments.isEmpty()) {
            groups.add(new AssessmentGroup(kind, key, title, assessments));
        }
    }
}
