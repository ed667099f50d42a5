package org.plumbline.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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

@SuppressWarnings("unchecked")
class EvaluationJsonTest {
    private final Evaluation evaluation = SampleEvaluation.create();
    private final List<Finding> findings = List.of(
            Finding.of(FindingCode.TARGET_CONFLICT, SourceLocation.ofLine("targets.csv", 12), "t-open", ""),
            Finding.of(FindingCode.SOURCE_ORPHANED, SourceLocation.NONE, "plan-10", ""));

    @Test
    void holdsTheDocumentedFields() throws IOException {
        Map<String, Object> document = document(Language.ZH);
        assertThat(document)
                .containsEntry("plan", "sample")
                .containsEntry("asOf", "2012")
                .containsEntry("knownAt", "2013-06-30")
                .containsEntry("method", "path")
                .containsKeys("version", "assessments", "findings");
        Map<String, Object> open = assessment(document, "t-open");
        assertThat(open.keySet())
                .containsSubsequence(
                        "target",
                        "indicator",
                        "region",
                        "period",
                        "kind",
                        "basis",
                        "class",
                        "required",
                        "baseline",
                        "actual",
                        "outcome",
                        "metByRoundingOnly",
                        "disputed",
                        "gap",
                        "levelRatio",
                        "shareOfWay",
                        "path",
                        "pace",
                        "projection",
                        "ratings",
                        "undefined",
                        "inForce",
                        "supersededBy",
                        "notes");
    }

    /** The figures of the documented example. */
    @Test
    void holdsFiguresInFullPrecision() throws IOException {
        Map<String, Object> open = assessment(document(Language.ZH), "t-open");
        Map<String, Object> required = new LinkedHashMap<>();
        required.put("low", 1000.0);
        required.put("high", null);
        required.put("unit", "CNY_100M");
        assertThat(open.get("required")).isEqualTo(required);
        assertThat(open.get("baseline")).isEqualTo(Map.of("period", "2010", "value", 500.0));
        assertThat((Map<String, Object>) open.get("actual"))
                .containsEntry("period", "2012")
                .containsEntry("value", 900.0)
                .containsEntry("stage", "final")
                .containsEntry("qualifier", "exact")
                .containsEntry("status", "A")
                .containsEntry("published", "2013-02-01")
                .containsEntry("source", "bulletin-12")
                .containsEntry("derived", false);
        assertThat(open.get("gap"))
                .isEqualTo(Map.of("value", -100.0, "favourable", -100.0, "relative", -0.1, "unit", "CNY_100M"));
        assertThat(open).containsEntry("levelRatio", 0.9).containsEntry("shareOfWay", 0.8);
        assertThat((Map<String, Object>) open.get("path"))
                .containsEntry("shape", "linear")
                .containsEntry("expected", 2500 / 3.0)
                .containsEntry("timeDistance", 0.4);
        assertThat((Map<String, Object>) open.get("pace")).containsEntry("ratio", 1.2);
        assertThat(open.get("ratings")).extracting("path").satisfies(path -> assertThat((Map<String, Object>) path)
                .containsEntry("category", "on-track")
                .containsEntry("score", 1.2)
                .containsEntry("fragile", false)
                .containsEntry("flips", null));
        assertThat(open.get("undefined")).isEqualTo(Map.of("projection", "too-few-points"));
        assertThat(open.get("notes")).isEqualTo(List.of("unheard-of: x"));
    }

    @Test
    void everyMissingMeasureIsNullAndHasItsReason() throws IOException {
        Map<String, Object> blank = assessment(document(Language.ZH), "t-blank");
        assertThat(blank)
                .containsEntry("required", null)
                .containsEntry("actual", null)
                .containsEntry("baseline", null);
        assertThat(((Map<String, Object>) blank.get("gap")).get("value")).isNull();
        assertThat(((Map<String, Object>) blank.get("path")).get("expected")).isNull();
        assertThat(((Map<String, Object>) blank.get("undefined")).keySet())
                .contains(
                        "required",
                        "actual",
                        "baseline",
                        "gap",
                        "favourable",
                        "relative",
                        "levelRatio",
                        "shareOfWay",
                        "expected",
                        "deviation",
                        "timeDistance",
                        "elapsed",
                        "observedChange",
                        "requiredChange",
                        "observedRate",
                        "requiredRate",
                        "ratio",
                        "remainingChange",
                        "remainingRate",
                        "projection");
        Map<String, Object> missed = assessment(document(Language.ZH), "t-missed");
        assertThat(missed).containsEntry("projection", null);
        assertThat((Map<String, Object>) missed.get("gap"))
                .containsEntry("unit", "pp")
                .containsEntry("relative", null);
    }

    @Test
    void findingsNameTheirPlaceOrNull() throws IOException {
        List<Object> list = (List<Object>) document(Language.EN).get("findings");
        assertThat((Map<String, Object>) list.get(0))
                .containsEntry("code", "target-conflict")
                .containsEntry("severity", "warning")
                .containsEntry("file", "targets.csv")
                .containsEntry("line", 12)
                .containsEntry("cell", null)
                .containsEntry("subject", "t-open")
                .containsEntry("waived", false)
                .containsKeys("message", "remedy", "sheet", "column", "offending");
        assertThat((Map<String, Object>) list.get(1))
                .containsEntry("file", null)
                .containsEntry("line", null);
    }

    @Test
    void jsonlIsOneAssessmentALine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvaluationJson.writeLines(evaluation, List.of(), Language.ZH, out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(evaluation.assessments().size());
        for (String line : lines) {
            assertThat((Map<String, Object>) parse(line)).containsKeys("target", "outcome", "undefined");
        }
    }

    /** Every bit of every figure. */
    @ParameterizedTest
    @ValueSource(strings = {"shenzhen", "districts", "eu-fiscal", "futian-quarterly"})
    void linesReadBackHoldTheFiguresOfTheEvaluation(String sample) throws IOException {
        Evaluation evaluated = SmallCity.evaluatePlan(Path.of("../sample-data").resolve(sample));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvaluationJson.writeLines(evaluated, List.of(), Language.ZH, out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(evaluated.assessments().size());
        for (int i = 0; i < lines.size(); i++) {
            Assessment a = evaluated.assessments().get(i);
            Map<String, Object> line = (Map<String, Object>) parse(lines.get(i));
            assertThat(line)
                    .containsEntry("target", a.target().id().value())
                    .containsEntry("outcome", a.outcome().code());
            assertThat(number(line, "required", "low"))
                    .isEqualTo(a.required().map(RequiredInterval::low).orElse(OptionalDouble.empty()));
            assertThat(number(line, "actual", "value"))
                    .isEqualTo(a.actual().map(v -> OptionalDouble.of(v.value())).orElse(OptionalDouble.empty()));
            assertThat(number(line, "gap", "value")).isEqualTo(a.gap().value().value());
            assertThat(number(line, "gap", "relative"))
                    .isEqualTo(a.gap().relative().value());
            assertThat(number(line, "levelRatio")).isEqualTo(a.levelRatio().value());
            assertThat(number(line, "shareOfWay")).isEqualTo(a.shareOfWay().value());
            assertThat(number(line, "path", "expected"))
                    .isEqualTo(a.path().expected().value());
            assertThat(number(line, "path", "timeDistance"))
                    .isEqualTo(a.path().timeDistanceYears().value());
            assertThat(number(line, "pace", "ratio")).isEqualTo(a.pace().ratio().value());
            assertThat(number(line, "pace", "remainingRate"))
                    .isEqualTo(a.pace().remainingRate().value());
        }
    }

    private static OptionalDouble number(Map<String, Object> object, String... path) {
        Object found = object;
        for (String name : path) {
            found = found == null ? null : ((Map<String, Object>) found).get(name);
        }
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(((Number) found).doubleValue());
    }

    @Test
    void everyLineSaysThatErrorsWereLeftOut() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Finding error = Finding.of(FindingCode.NUMBER_INVALID, SourceLocation.ofLine("targets.csv", 3), "", "abc");
        EvaluationJson.writeLines(evaluation, List.of(error), Language.EN, out);
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            assertThat((Map<String, Object>) parse(line))
                    .containsEntry("cautions", List.of("Errors whose rows are left out of this report: 1."));
        }
    }

    @Test
    void neverHoldsWhatIsNoNumber() throws IOException {
        assertThat(text(Language.ZH))
                .doesNotContain("NaN")
                .doesNotContain("Infinity")
                .doesNotContain("\r");
    }

    private Map<String, Object> document(Language language) throws IOException {
        return (Map<String, Object>) parse(text(language));
    }

    private String text(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvaluationJson.write(evaluation, findings, language, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> assessment(Map<String, Object> document, String id) {
        return ((List<Object>) document.get("assessments"))
                .stream()
                        .map(a -> (Map<String, Object>) a)
                        .filter(a -> a.get("target").equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private static Object parse(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    map.put(name, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> parser.getIntValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            default -> parser.getText();
        };
    }
}
