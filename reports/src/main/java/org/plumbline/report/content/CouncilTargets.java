package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Basis;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.model.TargetClass;
import org.plumbline.value.Actual;

/** What a council is shown: headline targets in force, in plan order, and what is said of all of them. */
public final class CouncilTargets {
    private final ReportData data;
    private final List<Assessment> list;

    private CouncilTargets(ReportData data) {
        this.data = data;
        List<Assessment> all = data.evaluation().assessments().stream()
                .filter(Assessment::inForce)
                .filter(ReportOrder::isHeadline)
                .sorted(data.order().comparator())
                .toList();
        Set<Said> said = new HashSet<>();
        this.list = all.stream()
                .filter(a -> all.stream().noneMatch(whole -> isPartOf(a, whole)))
                .filter(a -> said.add(Said.of(a, data.format())))
                .toList();
    }

    /** What a row says; several documents may ask for the same. */
    private record Said(
            IndicatorId indicator,
            RegionId region,
            Period period,
            Basis basis,
            TargetClass targetClass,
            String wanted) {
        static Said of(Assessment a, ValueFormat format) {
            return new Said(
                    a.indicator().id(),
                    a.region().id(),
                    a.target().period(),
                    a.target().basis(),
                    a.target().targetClass(),
                    format.stated(a));
        }
    }

    public static CouncilTargets of(ReportData data) {
        return new CouncilTargets(data);
    }

    private static boolean isPartOf(Assessment part, Assessment whole) {
        return part.indicator().id().equals(whole.indicator().id())
                && part.region().parent().equals(Optional.of(whole.region().id()));
    }

    /** Targets of the places that are not part of another listed one; those of one indicator stand together. */
    public List<Assessment> list() {
        return list;
    }

    /** The evaluation with these targets only. */
    public Evaluation evaluation() {
        Evaluation all = data.evaluation();
        return new Evaluation(all.plan(), all.request(), list, all.findings());
    }

    /** The actual to stand beside a target; a later one than the target's period says nothing of it. */
    public static Optional<Actual> actual(Assessment a) {
        return a.actual()
                .filter(actual ->
                        actual.period().lastMonth() <= a.target().period().lastMonth());
    }

    /** The notes below the table of these targets. */
    public CouncilNotes notes() {
        return CouncilNotes.of(list, data.texts());
    }

    /** An indicator's name, with its place where several are listed, and the markers of its notes. */
    public String name(Assessment a) {
        String indicator = data.name(a.indicator().name());
        String name = haveOneRegion()
                ? indicator
                : data.text("bracket", indicator, data.name(a.region().name()));
        String markers = notes().markers(a.indicator());
        return markers.isEmpty() ? name : name + " " + markers;
    }

    /** True where all are about one place, whose name then need not stand in every row. */
    private boolean haveOneRegion() {
        return list.stream().map(Assessment::region).distinct().count() == 1;
    }

    /** The number of the indicator in the paper, for the first of its targets; empty for the others. */
    public List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < list.size(); i++) {
            boolean next = i == 0
                    || !list.get(i)
                            .indicator()
                            .id()
                            .equals(list.get(i - 1).indicator().id());
            number += next ? 1 : 0;
            numbers.add(next ? Integer.toString(number) : "");
        }
        return numbers;
    }

    /** How many were done, and so on, in a sentence. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        for (CouncilVerdict verdict : CouncilVerdict.values()) {
            long count =
                    list.stream().filter(a -> CouncilVerdict.of(a) == verdict).count();
            if (count > 0) {
                parts.add(data.text("council.part", verdict.text(data.texts()), count));
            }
        }
        return data.text("council.summary", list.size(), String.join(data.text("list.separator"), parts));
    }

    /** The unit all share, or that units stand in the column. */
    public String unitLine() {
        List<String> units = list.stream()
                .map(a -> data.format().unit(a.indicator()))
                .distinct()
                .toList();
        return units.size() == 1 ? data.text("heading.unit", units.get(0)) : data.text("heading.unit-see");
    }

    /** The documents the targets stand in. */
    public String sources() {
        String names = data.texts()
                .names(data.knownSources().stream()
                        .filter(s -> list.stream().anyMatch(a -> a.target()
                                .source()
                                .filter(s.id()::equals)
                                .isPresent()))
                        .map(s -> data.name(s.title()))
                        .toList());
        return data.text("heading.source-plan", names);
    }

    /** Label and text of what is said of the paper; nothing empty. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "period", periods(list, data.format()));
        put(
                facts,
                "as-of",
                data.evaluation()
                        .request()
                        .asOf()
                        .map(data.format()::period)
                        .orElseGet(() -> data.text("cover.as-of-none")));
        put(facts, "known-at", data.format().day(data.evaluation().request().knownAt()));
        put(facts, "contact", data.plan().contact());
        put(facts, "licence", data.plan().licence());
        return facts;
    }

    private void put(Map<String, String> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.put(data.text("cover." + key), value);
        }
    }

    /** First and last year that targets are for; empty without any. */
    public static String periods(List<Assessment> assessments, ValueFormat format) {
        List<Period> periods =
                assessments.stream().map(a -> a.target().period()).toList();
        if (periods.isEmpty()) {
            return "";
        }
        int first = periods.stream().mapToInt(Period::firstYear).min().orElseThrow();
        int last = periods.stream().mapToInt(Period::lastYear).max().orElseThrow();
        return format.period(first == last ? Period.ofYear(first) : Period.ofYears(first, last));
    }
}
