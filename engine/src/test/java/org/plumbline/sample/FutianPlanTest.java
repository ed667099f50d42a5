package org.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.load.PlanReader;
import org.plumbline.model.Judge;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.Plan;
import org.plumbline.model.TargetId;
import org.plumbline.value.DecimalDigits;

/** The quarterly plan table of Futian district: the figures its bureau printed are the expected ones. */
class FutianPlanTest {
    private static final Path FOLDER = Path.of("..", "sample-data", "futian-quarterly");

    @Test
    void everyPrintedRateWithAPublishedTargetComesOutToItsDigit() throws Exception {
        Plan plan = PlanReader.read(FOLDER).value();
        List<String> without = new ArrayList<>();
        int reproduced = 0;
        for (NamedCsvRecord row : printed()) {
            if (row.getField("target").isEmpty()) {
                without.add(row.getField("id"));
                continue;
            }
            String text = row.getField("value");
            int decimals = text.contains(".") ? text.length() - text.indexOf('.') - 1 : 0;
            Assessment assessment = assess(plan, row);
            double ours = row.getField("unit").startsWith("%")
                    ? 100 * assessment.levelRatio().value().orElseThrow()
                    : assessment.gap().value().value().orElseThrow();
            assertThat(DecimalDigits.round(ours, decimals))
                    .as(row.getField("id"))
                    .isEqualTo(Double.parseDouble(text));
            reproduced++;
        }
        assertThat(reproduced).isEqualTo(16);
        assertThat(without).containsExactly("SZ0827");
    }

    private static Assessment assess(Plan plan, NamedCsvRecord row) {
        Period asOf = PeriodParser.parse(row.getField("period")).orElseThrow();
        EvaluationRequest request = new EvaluationRequest(
                Optional.of(asOf),
                LocalDate.parse(row.getField("published")),
                Judge.ALL,
                "schedule",
                Set.of(),
                Set.of());
        return Evaluator.evaluate(plan, request)
                .find(TargetId.of(row.getField("target")))
                .orElseThrow();
    }

    private static List<NamedCsvRecord> printed() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(FOLDER.resolve("published-assessments.csv"), StandardCharsets.UTF_8)) {
            return rows.stream().toList();
        }
    }
}
