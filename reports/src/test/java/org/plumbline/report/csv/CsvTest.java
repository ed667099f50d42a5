package org.plumbline.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.RequiredInterval;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.SourceLocation;
import org.plumbline.model.Language;
import org.plumbline.report.SampleEvaluation;
import org.plumbline.report.SmallCity;

class CsvTest {
    private final Evaluation evaluation = SampleEvaluation.create();

    @Test
    void startsWithAByteOrderMarkAndEndsLinesAsTheStandardSays() throws IOException {
        String text = assessments();
        assertThat(text).startsWith("\uFEFFtarget,indicator,").endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void everyRowHasEveryColumn() throws IOException {
        List<CsvRecord> records = records(assessments());
        assertThat(records).hasSize(evaluation.assessments().size() + 1);
        assertThat(records).allMatch(record -> record.getFieldCount() == AssessmentsCsv.HEAD.size());
    }

    @Test
    void numbersArePlainAndTextThatLooksLikeAFormulaIsGuarded() throws IOException {
        List<CsvRecord> records = records(assessments());
        CsvRecord open = records.get(1);
        assertThat(field(open, "target")).isEqualTo("t-open");
        assertThat(field(open, "required_low")).isEqualTo("1000");
        assertThat(field(open, "gap")).isEqualTo("-100");
        assertThat(field(open, "level_ratio")).isEqualTo("0.9");
        CsvRecord hostile = records.stream()
                .filter(r -> field(r, "target").equals("t-hostile"))
                .findFirst()
                .orElseThrow();
        assertThat(field(hostile, "indicator_name")).isEqualTo("'" + SampleEvaluation.HOSTILE);
    }

    @Test
    void whatIsMissingIsEmptyWithItsReason() throws IOException {
        CsvRecord blank = records(assessments()).stream()
                .filter(r -> field(r, "target").equals("t-blank"))
                .findFirst()
                .orElseThrow();
        assertThat(field(blank, "required_low")).isEmpty();
        assertThat(field(blank, "gap")).isEmpty();
        assertThat(field(blank, "undefined")).contains("gap:no-observation");
    }

    @Test
    void findingsHoldTheirPlace() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsCsv.write(
                List.of(Finding.of(
                        FindingCode.CELL_MISSING,
                        SourceLocation.ofLine("targets.csv", 3).inColumn("value"),
                        "t-1",
                        "@x, \"y\"")),
                Language.EN,
                out);
        List<CsvRecord> records = records(out.toString(StandardCharsets.UTF_8));
        assertThat(records.get(1).getFields().subList(0, 9))
                .containsExactly("cell-missing", "error", "targets.csv", "3", "", "", "value", "t-1", "'@x, \"y\"");
    }

    @Test
    void everyRowSaysThatErrorsWereLeftOut() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Finding error = Finding.of(FindingCode.NUMBER_INVALID, SourceLocation.ofLine("targets.csv", 3), "", "abc");
        AssessmentsCsv.write(evaluation, List.of(error), Language.EN, out);
        assertThat(records(out.toString(StandardCharsets.UTF_8)).stream().skip(1))
                .allMatch(
                        record -> field(record, "caution").equals("Errors whose rows are left out of this report: 1."));
        assertThat(field(records(assessments()).get(1), "caution")).isEmpty();
    }

    /** Every bit of every figure. */
    @ParameterizedTest
    @ValueSource(strings = {"shenzhen", "districts", "eu-fiscal", "futian-quarterly"})
    void readBackTheFiguresAreThoseOfTheEvaluation(String sample) throws IOException {
        Evaluation evaluated = SmallCity.evaluatePlan(Path.of("../sample-data").resolve(sample));
        List<CsvRecord> records = records(assessments(evaluated));
        assertThat(records).hasSize(evaluated.assessments().size() + 1);
        for (int i = 0; i < evaluated.assessments().size(); i++) {
            Assessment a = evaluated.assessments().get(i);
            CsvRecord record = records.get(i + 1);
            assertThat(field(record, "target")).isEqualTo(a.target().id().value());
            assertThat(field(record, "outcome")).isEqualTo(a.outcome().code());
            Map<String, OptionalDouble> expected = new LinkedHashMap<>();
            expected.put("required_low", a.required().map(RequiredInterval::low).orElse(OptionalDouble.empty()));
            expected.put(
                    "required_high", a.required().map(RequiredInterval::high).orElse(OptionalDouble.empty()));
            expected.put(
                    "baseline",
                    a.baseline().map(b -> OptionalDouble.of(b.value())).orElse(OptionalDouble.empty()));
            expected.put(
                    "actual", a.actual().map(v -> OptionalDouble.of(v.value())).orElse(OptionalDouble.empty()));
            expected.put("gap", a.gap().value().value());
            expected.put("favourable", a.gap().favourable().value());
            expected.put("relative", a.gap().relative().value());
            expected.put("level_ratio", a.levelRatio().value());
            expected.put("share_of_way", a.shareOfWay().value());
            expected.put("expected", a.path().expected().value());
            expected.put("deviation", a.path().deviation().value());
            expected.put("time_distance", a.path().timeDistanceYears().value());
            expected.put("observed_change", a.pace().observedChange().value());
            expected.put("required_rate", a.pace().requiredRate().value());
            expected.put("pace_ratio", a.pace().ratio().value());
            expected.put("remaining_rate", a.pace().remainingRate().value());
            expected.forEach((name, value) -> assertThat(number(field(record, name)))
                    .as("%s of %s", name, a.target().id())
                    .isEqualTo(value));
        }
    }

    private static OptionalDouble number(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private String assessments() throws IOException {
        return assessments(evaluation);
    }

    private static String assessments(Evaluation evaluated) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AssessmentsCsv.write(evaluated, List.of(), Language.ZH, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String field(CsvRecord record, String name) {
        return record.getField(AssessmentsCsv.HEAD.indexOf(name));
    }

    private static List<CsvRecord> records(String text) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().toList();
        }
    }
}
