package org.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Loaded;
import org.plumbline.finding.Severity;
import org.plumbline.load.PlanReader;
import org.plumbline.model.Judge;
import org.plumbline.model.Plan;
import org.plumbline.model.TargetId;

/** The reference values of the Treaty against Eurostat's figures; official status as compiled by Gandrud and Hallerberg. */
class EuFiscalPlanTest {
    private static final Path FOLDER = Path.of("..", "sample-data", "eu-fiscal");

    private static Loaded<Plan> loaded;
    private static Evaluation evaluation;

    @BeforeAll
    static void read() throws Exception {
        loaded = PlanReader.read(FOLDER);
        evaluation = Evaluator.evaluate(
                loaded.value(),
                new EvaluationRequest(
                        Optional.empty(), LocalDate.of(2026, 6, 30), Judge.IN_FORCE, "path", Set.of(), Set.of()));
    }

    @Test
    void isReadWithoutErrors() {
        assertThat(loaded.findings()).noneMatch(f -> f.severity() == Severity.ERROR);
        assertThat(loaded.value().observations().size()).isEqualTo(1_097 + 9_588);
        assertThat(evaluation.assessments()).hasSize(378 + 376);
    }

    @Test
    void ruleAndOfficialStatusAgreeIn298Of378CountryYears() throws IOException {
        Map<String, Long> counts = statuses().stream()
                .collect(Collectors.groupingBy(
                        row -> outcome(row) + " " + row.getField("in_procedure"), TreeMap::new, Collectors.counting()));
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("met no", 182L, "missed yes", 116L, "missed no", 45L, "met yes", 35L));
    }

    @Test
    void everyDisagreementHasItsKind() throws IOException {
        Map<String, Long> kinds = statuses().stream()
                .filter(row -> !row.getField("agreement").equals("agrees"))
                .collect(Collectors.groupingBy(row -> row.getField("kind"), TreeMap::new, Collectors.counting()));
        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "opened-within-two-years", 33L,
                        "within-half-a-point", 4L,
                        "no-procedure-within-two-years", 8L,
                        "excess-in-the-two-years-before", 29L,
                        "no-excess-in-the-two-years-before", 6L));
    }

    @Test
    void revisionsThatMissTheirCausesByMoreThanRoundingAreFound() {
        assertThat(evaluation.findings())
                .filteredOn(f -> f.code() == FindingCode.DERIVED_DIFFERS)
                .extracting(Finding::subject)
                .containsExactly("rev_2014_04_debt_total uk 2012");
    }

    private static String outcome(NamedCsvRecord row) {
        return evaluation
                .find(TargetId.of(row.getField("target")))
                .orElseThrow()
                .outcome()
                .code();
    }

    private static List<NamedCsvRecord> statuses() throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("published-status.csv"), StandardCharsets.UTF_8)) {
            return rows.stream().toList();
        }
    }
}
