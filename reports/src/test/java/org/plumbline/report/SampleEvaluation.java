package org.plumbline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Baseline;
import org.plumbline.calc.Cell;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Gap;
import org.plumbline.calc.Note;
import org.plumbline.calc.Outcome;
import org.plumbline.calc.Pace;
import org.plumbline.calc.PathMeasures;
import org.plumbline.calc.ProjectionResult;
import org.plumbline.calc.Rating;
import org.plumbline.calc.RequiredInterval;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.finding.SourceLocation;
import org.plumbline.model.Aggregate;
import org.plumbline.model.Authority;
import org.plumbline.model.BaselineVintage;
import org.plumbline.model.Basis;
import org.plumbline.model.Direction;
import org.plumbline.model.Figure;
import org.plumbline.model.FormHeading;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorCatalogue;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.InputFile;
import org.plumbline.model.Judge;
import org.plumbline.model.Language;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.Nature;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.ObservationTableBuilder;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.PlanSettings;
import org.plumbline.model.PriceBasis;
import org.plumbline.model.Qualifier;
import org.plumbline.model.Region;
import org.plumbline.model.RegionHierarchy;
import org.plumbline.model.RegionId;
import org.plumbline.model.Scope;
import org.plumbline.model.Source;
import org.plumbline.model.SourceCatalogue;
import org.plumbline.model.SourceId;
import org.plumbline.model.SourceStatus;
import org.plumbline.model.Stage;
import org.plumbline.model.Subannual;
import org.plumbline.model.Target;
import org.plumbline.model.TargetClass;
import org.plumbline.model.TargetId;
import org.plumbline.model.TargetKind;
import org.plumbline.model.Task;
import org.plumbline.model.TaskId;
import org.plumbline.model.TaskStatus;
import org.plumbline.model.Units;
import org.plumbline.model.YearPlanBasis;
import org.plumbline.value.Actual;

/**
 * A small plan and its evaluation, put together by hand: a city with three districts, five indicators, seven sorts of
 * outcome. Figures are made up.
 */
public final class SampleEvaluation {
    /** Text that a spreadsheet would take for a formula and a page for markup. */
    public static final String HOSTILE = "=1+1<script>alert('x')</script>";

    public static final SourceId PLAN_SOURCE = new SourceId("plan-10");
    public static final SourceId BULLETIN = new SourceId("bulletin-12");

    private static final RegionId CITY = RegionId.of("city");

    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();
    private final ObservationTableBuilder observations = new ObservationTableBuilder();

    private SampleEvaluation() {
        region("city", "甲市", "A City", Optional.empty(), OptionalInt.empty());
        region("east", "东区", "East District", Optional.of(CITY), OptionalInt.of(2));
        region("west", "西区", "West District", Optional.of(CITY), OptionalInt.of(1));
        region("north", "北区", "North District", Optional.of(CITY), OptionalInt.of(3));
        indicator("output", "产业规模", "Industry output", "CNY_100M", 0, Direction.HIGHER, Nature.FLOW, true);
        indicator("rd_share", "研发投入占GDP比重", "R&D share of GDP", "percent", 2, Direction.HIGHER, Nature.RATE, true);
        indicator("energy", "单位能耗", "Energy intensity", "tce/CNY_10k", -1, Direction.LOWER, Nature.RATE, false);
        indicator("firms", "企业数", "Firms", "count", 0, Direction.HIGHER, Nature.STOCK, false);
        indicator("hostile", HOSTILE, HOSTILE, "count", 0, Direction.HIGHER, Nature.STOCK, false);
        observations.key(0, 0, Period.ofYear(2012)).figure(Figure.of(900, 0, "900"));
        observations.stage(Stage.FINAL).source(1).published((int)
                LocalDate.of(2013, 2, 1).toEpochDay());
        observations.location(SourceLocation.ofLine("observations.csv", 2)).add();
        observations.key(2, 0, Period.ofYear(2012)).figure(Figure.of(0.5321, 4, "0.5321"));
        observations.published((int) LocalDate.of(2014, 2, 1).toEpochDay());
        observations.location(SourceLocation.ofLine("observations.csv", 3)).add();
        observations.key(2, 0, Period.ofYear(2011)).figure(Figure.of(0.531, 3, "0.531"));
        observations.published((int) LocalDate.of(2012, 2, 1).toEpochDay());
        observations.location(SourceLocation.ofLine("observations.csv", 4)).add();
    }

    /** Seven assessments of one city and a district table of six cells and two totals. */
    public static Evaluation create() {
        SampleEvaluation sample = new SampleEvaluation();
        sample.cityAssessments();
        sample.districtAssessments();
        return sample.evaluation();
    }

    private void cityAssessments() {
        Assessment open = assessment("t-open", "output", "city", 2013, TargetKind.REACH, 1000, Outcome.ON_TRACK);
        assessments.add(withMeasures(open));
        assessments.add(assessment("t-missed", "rd_share", "city", 2012, TargetKind.AT_LEAST, 4.25, Outcome.MISSED));
        assessments.add(assessment("t-energy", "energy", "city", 2012, TargetKind.AT_MOST, 0.5, Outcome.NO_DATA));
        assessments.add(assessment("t-later", "firms", "city", 2020, TargetKind.APPROX, 300, Outcome.NOT_DUE));
        assessments.add(assessment("t-met", "firms", "city", 2011, TargetKind.REACH, 145, Outcome.MET));
        assessments.add(assessment("t-blank", "firms", "east", 2015, TargetKind.REACH, Double.NaN, Outcome.NO_VALUE));
        assessments.add(assessment("t-hostile", "hostile", "city", 2012, TargetKind.REACH, 7, Outcome.MET));
    }

    private void districtAssessments() {
        for (int year = 2011; year <= 2012; year++) {
            assessments.add(superseded(
                    assessment("d-city-" + year, "output", "city", year, TargetKind.REACH, 60, Outcome.MET)));
            int size = 10;
            for (String district : List.of("east", "west", "north")) {
                assessments.add(assessment(
                        "d-" + district + "-" + year,
                        "output",
                        district,
                        year,
                        TargetKind.REACH,
                        size,
                        size == 30 ? Outcome.NO_DATA : Outcome.MET));
                size += 10;
            }
        }
    }

    private Evaluation evaluation() {
        List<Target> targets = assessments.stream().map(Assessment::target).toList();
        Task task = new Task(
                new TaskId("k-1"),
                LocalizedText.of("建设公共平台", "Build a shared platform"),
                Optional.of(Period.ofYear(2012)),
                Optional.of(TaskStatus.IN_PROGRESS),
                Optional.empty(),
                OptionalDouble.of(40),
                List.of("市发展改革委", "市财政委"),
                List.of("各区政府"),
                List.of(new TargetId("t-met")),
                Optional.of(PLAN_SOURCE),
                "三(一)",
                "",
                Map.of(),
                SourceLocation.ofLine("tasks.csv", 2),
                List.of());
        Plan plan = new Plan(
                "sample",
                LocalizedText.of("甲市目标", "Targets of A City"),
                Language.ZH,
                Optional.of(Period.ofYear(2012)),
                Optional.of(LocalDate.of(2013, 6, 30)),
                PlanSettings.DEFAULT,
                "综合处",
                "CC BY 4.0",
                new IndicatorCatalogue(indicators),
                new RegionHierarchy(regions),
                new SourceCatalogue(List.of(
                        source(PLAN_SOURCE, "甲市工作方案", "Work plan of A City", "甲府〔2010〕9号", LocalDate.of(2010, 12, 1)),
                        source(BULLETIN, "甲市2012年统计公报", "Statistical communique 2012", "", LocalDate.of(2013, 2, 1)))),
                targets,
                observationTable(),
                List.of(task),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new InputFile("plan.yaml", "00".repeat(32), "UTF-8")),
                FormHeading.EMPTY);
        EvaluationRequest request = new EvaluationRequest(
                plan.asOf(), LocalDate.of(2013, 6, 30), Judge.IN_FORCE, "path", Set.of(), Set.of());
        return new Evaluation(plan, request, assessments, List.of());
    }

    private ObservationTable observationTable() {
        return observations.build();
    }

    private void region(String id, String zh, String en, Optional<RegionId> parent, OptionalInt order) {
        regions.add(new Region(
                RegionId.of(id),
                LocalizedText.of(zh, en),
                parent.isPresent() ? "district" : "city",
                parent,
                false,
                Optional.empty(),
                Optional.empty(),
                order,
                List.of(),
                "",
                Map.of(),
                SourceLocation.NONE));
    }

    private void indicator(
            String id,
            String zh,
            String en,
            String unit,
            int decimals,
            Direction direction,
            Nature nature,
            boolean headline) {
        indicators.add(new Indicator(
                IndicatorId.of(id),
                LocalizedText.of(zh, en),
                Units.parse(unit),
                decimals < 0 ? OptionalInt.empty() : OptionalInt.of(decimals),
                direction,
                nature,
                Subannual.DISCRETE,
                Optional.empty(),
                Aggregate.SUM,
                Optional.empty(),
                OptionalDouble.empty(),
                PriceBasis.NONE,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Scope.ALL,
                false,
                OptionalInt.empty(),
                Optional.empty(),
                YearPlanBasis.TIME,
                "",
                headline,
                OptionalInt.empty(),
                "industry",
                List.of(),
                "",
                Map.of(),
                SourceLocation.ofLine("indicators.csv", indicators.size() + 2)));
    }

    private static Source source(SourceId id, String zh, String en, String number, LocalDate issued) {
        return new Source(
                id,
                LocalizedText.of(zh, en),
                number,
                Optional.of(issued),
                Authority.GOVERNMENT,
                SourceStatus.IN_FORCE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                Map.of(),
                SourceLocation.ofLine("sources.csv", 2));
    }

    private Assessment assessment(
            String id, String indicatorId, String region, int year, TargetKind kind, double value, Outcome outcome) {
        Indicator indicator = indicators.stream()
                .filter(i -> i.id().value().equals(indicatorId))
                .findFirst()
                .orElseThrow();
        Optional<Figure> figure =
                Double.isNaN(value) ? Optional.empty() : Optional.of(Figure.of(value, value < 10 ? 2 : 0, "" + value));
        Target target = new Target(
                new TargetId(id),
                indicator.id(),
                RegionId.of(region),
                Period.ofYear(year),
                kind,
                Basis.LEVEL,
                figure,
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                indicator.unit().code(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BaselineVintage.AS_SET,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.of(PLAN_SOURCE),
                "一(一)",
                Optional.empty(),
                List.of(),
                "",
                TargetClass.EXPECTED,
                false,
                List.of("市统计局"),
                List.of(),
                "",
                Map.of(),
                SourceLocation.ofLine("targets.csv", assessments.size() + 2));
        return assessed(target, indicator, value, outcome);
    }

    private Assessment assessed(Target target, Indicator indicator, double value, Outcome outcome) {
        boolean decided = outcome.isFavourable() || outcome.isUnfavourable();
        Optional<RequiredInterval> required =
                switch (target.kind()) {
                    case AT_MOST -> Optional.of(RequiredInterval.atMost(value));
                    case APPROX -> Optional.of(RequiredInterval.between(value * 0.95, value * 1.05));
                    default -> Double.isNaN(value) ? Optional.empty() : Optional.of(RequiredInterval.atLeast(value));
                };
        double seen = outcome == Outcome.MISSED || outcome == Outcome.ON_TRACK ? value * 0.9 : value * 1.2;
        Optional<Actual> actual = decided ? Optional.of(actual(target, seen)) : Optional.empty();
        boolean rate = indicator.nature().isRelative();
        Gap gap = decided
                ? new Gap(
                        Cell.of(seen - value),
                        Cell.of(seen - value),
                        rate ? Cell.unavailable(UnavailableReason.NOT_APPLICABLE) : Cell.of(seen / value - 1))
                : Gap.unavailable(UnavailableReason.NO_OBSERVATION);
        Cell ratio = decided && !rate
                ? Cell.of(seen / value)
                : Cell.unavailable(decided ? UnavailableReason.NOT_APPLICABLE : UnavailableReason.NO_OBSERVATION);
        return new Assessment(
                target,
                indicator,
                regions.stream()
                        .filter(r -> r.id().equals(target.region()))
                        .findFirst()
                        .orElseThrow(),
                required,
                Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value),
                Optional.empty(),
                actual,
                outcome,
                false,
                false,
                gap,
                ratio,
                Cell.unavailable(UnavailableReason.NO_BASELINE),
                Cell.unavailable(UnavailableReason.NO_BASELINE),
                PathMeasures.unavailable(UnavailableReason.NO_BASELINE),
                Pace.unavailable(UnavailableReason.NO_BASELINE),
                ProjectionResult.unavailable(UnavailableReason.NO_OBSERVATION),
                Map.of(),
                true,
                Optional.empty(),
                Map.of(),
                List.of());
    }

    private static Actual actual(Target target, double value) {
        Period period = target.period().lastYear() > 2012 ? Period.ofYear(2012) : target.period();
        return new Actual(
                target.indicator(),
                target.region(),
                period,
                value,
                0,
                Stage.FINAL,
                Qualifier.EXACT,
                ObservationStatus.NORMAL,
                Optional.of(LocalDate.of(2013, 2, 1)),
                Optional.of(BULLETIN),
                Actual.STORED,
                period.equals(Period.ofYear(2012)) ? OptionalInt.of(0) : OptionalInt.empty(),
                List.of());
    }

    /** The figures of the contract's example: baseline 500 in 2010, 900 in 2012, 1000 wanted in 2013. */
    private static Assessment withMeasures(Assessment a) {
        return new Assessment(
                a.target(),
                a.indicator(),
                a.region(),
                a.required(),
                a.bound(),
                Optional.of(new Baseline(Period.ofYear(2010), 500, Optional.empty())),
                a.actual(),
                a.outcome(),
                false,
                true,
                new Gap(Cell.of(-100), Cell.of(-100), Cell.of(-0.1)),
                Cell.of(0.9),
                Cell.of(0.8),
                Cell.of(Math.log(1.8) / Math.log(2)),
                new PathMeasures("linear", Cell.of(2500 / 3.0), Cell.of(200 / 3.0), Cell.of(0.4), Cell.of(2 / 3.0)),
                new Pace(
                        Cell.of(200),
                        Cell.of(500 / 3.0),
                        Cell.of(Math.sqrt(1.8) - 1),
                        Cell.of(Math.cbrt(2) - 1),
                        Cell.of(1.2),
                        Cell.of(100),
                        Cell.of(1 / 9.0)),
                ProjectionResult.unavailable(UnavailableReason.TOO_FEW_POINTS),
                Map.of("path", new Rating("path", "on-track", Cell.of(1.2), true)),
                true,
                Optional.empty(),
                Map.of(),
                List.of(Note.of("unheard-of", "x")));
    }

    private static Assessment superseded(Assessment a) {
        return new Assessment(
                a.target(),
                a.indicator(),
                a.region(),
                a.required(),
                a.bound(),
                a.baseline(),
                a.actual(),
                a.outcome(),
                a.metByRoundingOnly(),
                a.disputed(),
                a.gap(),
                a.levelRatio(),
                a.shareOfWay(),
                a.logShareOfWay(),
                a.path(),
                a.pace(),
                a.projection(),
                a.ratings(),
                false,
                Optional.of(new TargetId("t-open")),
                a.reasons(),
                a.notes());
    }
}
