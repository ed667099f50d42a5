package org.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.calc.Outcome;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Loaded;
import org.plumbline.finding.Severity;
import org.plumbline.load.PlanReader;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Judge;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.TargetId;
import org.plumbline.value.ValueResolver;

/** Five Shenzhen plans against published statistics; expected figures are those printed in the documents. */
class ShenzhenPlanTest {
    private static final Path FOLDER = Path.of("..", "sample-data", "shenzhen");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static Loaded<Plan> loaded;
    private static Evaluation evaluation;

    @BeforeAll
    static void read() throws Exception {
        loaded = PlanReader.read(FOLDER);
        evaluation = evaluate(TODAY);
    }

    private static Evaluation evaluate(LocalDate knownAt) {
        return evaluate(loaded.value(), knownAt);
    }

    private static Evaluation evaluate(Plan plan, LocalDate knownAt) {
        return Evaluator.evaluate(
                plan, new EvaluationRequest(Optional.empty(), knownAt, Judge.IN_FORCE, "path", Set.of(), Set.of()));
    }

    private static Assessment assessment(Evaluation of, String target) {
        return of.find(TargetId.of(target)).orElseThrow();
    }

    @Test
    void isReadWithoutErrors() {
        assertThat(loaded.findings()).noneMatch(f -> f.severity() == Severity.ERROR);
        Plan plan = loaded.value();
        assertThat(plan.targets()).hasSize(408 + 58);
        assertThat(plan.tasks()).hasSize(514);
        assertThat(plan.observations().size()).isEqualTo(27 + 763);
        assertThat(evaluation.assessments()).hasSize(466);
    }

    @Test
    void theLaterAndHigherDocumentIsInForceOnceIssued() {
        Evaluation then = evaluate(LocalDate.of(2012, 6, 30));
        assertThat(assessment(then, "tg-195-101").inForce()).isTrue();
        assertThat(assessment(then, "tg-98-032").inForce()).isFalse();
        assertThat(assessment(then, "tg-98-032").supersededBy()).contains(TargetId.of("tg-195-101"));
        assertThat(then.findings())
                .filteredOn(f -> f.code() == FindingCode.TARGET_CONFLICT)
                .extracting(Finding::subject)
                .contains("tg-98-032", "tg-98-046");

        Evaluation before = evaluate(LocalDate.of(2011, 6, 30));
        assertThat(before.find(TargetId.of("tg-195-101"))).isEmpty();
        assertThat(assessment(before, "tg-98-032").inForce()).isTrue();
    }

    @Test
    void aDraftNeverOutranksAnApprovedDocument() {
        assertThat(assessment(evaluation, "tg-54-003").inForce()).isTrue();
        assertThat(assessment(evaluation, "tg-135-007").inForce()).isFalse();
        assertThat(assessment(evaluation, "tg-54-001").bound()).hasValue(4.25);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "tg-195-002, 4.0, MET",
        "tg-195-066, 1055, MISSED",
        "tg-pub-sz0770, 2.8, MET",
        "tg-pub-sz0787, 18436.84, MET",
        "tg-pub-sz0790, 27800, MET",
        "tg-pub-sz0793, 3557.287, MISSED",
        "tg-pub-sz0797, 8.8, MET",
        "tg-pub-sz0798, 7.6, MISSED",
        "tg-pub-sz0800, 6.7, MISSED",
        "tg-pub-sz0801, 3.1, MISSED",
        "tg-pub-sz0818, 4.05, MET",
        "tg-pub-sz0826, 2727.1, MET",
        "tg-pub-sz0837, 40, MET",
    })
    void judgedAsTheFiguresSay(String target, double actual, Outcome outcome) {
        Assessment assessment = assessment(evaluation, target);
        assertThat(assessment.actual().orElseThrow().value()).isEqualTo(actual);
        assertThat(assessment.outcome()).isEqualTo(outcome);
    }

    @Test
    void allGrantsAreNotComparedWithInventionGrants() {
        Assessment inventions = assessment(evaluation, "tg-195-003");
        assertThat(inventions.target().indicator().value()).isEqualTo("invention_patents_granted_per_10k");
        assertThat(inventions.actual().map(a -> a.value())).isNotEqualTo(Optional.of(34.0));
        assertThat(inventions.outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void blankTargetsSaySo() {
        List<String> blank = evaluation.assessments().stream()
                .filter(a -> a.outcome() == Outcome.NO_VALUE)
                .map(a -> a.target().id().value())
                .toList();
        assertThat(blank)
                .containsExactlyInAnyOrder(
                        "tg-135-030",
                        "tg-135-031",
                        "tg-135-032",
                        "tg-135-033",
                        "tg-135-034",
                        "tg-135-035",
                        "tg-135-036",
                        "tg-135-051");
    }

    @Test
    void doublingInCurrentPricesIsNotJudged() {
        Assessment doubling = assessment(evaluation, "tg-83-003");
        assertThat(doubling.outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
        assertThat(doubling.undefined()).containsEntry("actual", UnavailableReason.NO_REAL_SERIES);
    }

    @Test
    void anObservedScaleAboveTheTargetMeetsIt(@TempDir Path folder) throws Exception {
        Plan plan = withObservation(folder, "sei_scale,sz,2013,15400,CNY_100M");
        Assessment assessment = assessment(evaluate(plan, TODAY), "tg-195-004");
        assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
        assertThat(assessment.gap().value()).isEqualTo(Cell.of(90));
    }

    @ParameterizedTest
    @CsvSource({"0.33, MET", "0.30, EXCEEDED", "0.36, MISSED"})
    void usingLessEnergyThanAThirdIsNotMissed(double share, Outcome outcome, @TempDir Path folder) throws Exception {
        String indicator = assessment(evaluation, "tg-83-028").indicator().id().value();
        Plan plan = withObservation(folder, indicator + ",sz-hitech,2015," + share + ",");
        assertThat(assessment(evaluate(plan, TODAY), "tg-83-028").outcome()).isEqualTo(outcome);
    }

    private static Plan withObservation(Path folder, String row) throws Exception {
        try (var files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(
                folder.resolve("observations").resolve("added.csv"),
                "indicator,region,period,value,unit\n" + row + "\n");
        return PlanReader.read(folder).value();
    }

    @Test
    void derivedAndStoredAgree() {
        LocalDate day = LocalDate.of(2021, 6, 30);
        ValueResolver values = new ValueResolver(loaded.value(), Optional.empty(), day);
        assertThat(derived(values, "gdp_per_capita", 2018)).isCloseTo(189_568, within(0.5));
        assertThat(stored(values, "gdp_per_capita", 2018)).isEqualTo(189_568);
        assertThat(derived(values, "invention_patents_in_force_per_10k", 2019)).isCloseTo(106.3, within(0.05));
        assertThat(stored(values, "invention_patents_in_force_per_10k", 2019)).isEqualTo(106.3);
        assertThat(evaluation.findings())
                .filteredOn(f -> f.code() == FindingCode.DERIVED_DIFFERS
                        && f.severity() == Severity.WARNING
                        && f.arguments().contains("2018"))
                .extracting(Finding::subject)
                .doesNotContain("gdp_per_capita sz 2018");
    }

    private static double derived(ValueResolver values, String indicator, int year) {
        Indicator of = loaded.value().indicators().get(IndicatorId.of(indicator));
        return values.derivedAt(of, city(), Period.ofYear(year), of.definition())
                .orElseThrow()
                .value();
    }

    private static double stored(ValueResolver values, String indicator, int year) {
        Indicator of = loaded.value().indicators().get(IndicatorId.of(indicator));
        return values.stored(of, city(), Period.ofYear(year), of.definition())
                .orElseThrow()
                .value();
    }

    private static Region city() {
        return loaded.value().regions().get(RegionId.of("sz"));
    }
}
