package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Loaded;
import org.plumbline.load.PlanReader;
import org.plumbline.model.Plan;
import org.plumbline.validate.PlanValidator;
import org.plumbline.validate.Waivers;

/** Every folder of {@code sample-data/broken} gives exactly the findings it is there for. */
class BrokenSamplesTest {
    private static final Path BROKEN = Path.of("..", "sample-data", "broken");
    private static final LocalDate TODAY = LocalDate.of(2014, 1, 1);

    private static List<String> folders() throws Exception {
        try (Stream<Path> entries = Files.list(BROKEN)) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> expected(String folder) throws Exception {
        return Files.readAllLines(BROKEN.resolve("expected.csv"), StandardCharsets.UTF_8).stream()
                .skip(1)
                .filter(line -> line.startsWith(folder + ","))
                .map(line -> line.substring(folder.length() + 1))
                .toList();
    }

    /** All that reading, validating and, unless errors stop it, evaluating a plan finds. */
    private static List<Finding> findings(Path folder) throws Exception {
        Loaded<Plan> loaded = PlanReader.read(folder);
        EvaluationRequest request = EvaluationRequest.of(loaded.value(), TODAY);
        Findings findings = new Findings();
        findings.addAll(loaded.findings());
        findings.addAll(PlanValidator.validate(loaded, request.knownAt()));
        if (findings.stops()) {
            return findings.sorted();
        }
        findings.addAll(Evaluator.evaluate(loaded.value(), request).findings());
        return Waivers.settle(loaded.value().waivers(), findings.sorted());
    }

    private static String text(Finding finding) {
        return String.join(
                ",",
                finding.code().code(),
                finding.severity().code(),
                finding.location().file(),
                Integer.toString(finding.location().line()));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aFolderGivesExactlyItsFindings(String folder) throws Exception {
        assertThat(findings(BROKEN.resolve(folder)))
                .extracting(BrokenSamplesTest::text)
                .containsExactlyElementsOf(expected(folder));
    }

    @Test
    void everyCodeHasAFolderThatShowsItWithItsUsualSeverity() throws Exception {
        List<String> wanted = Arrays.stream(FindingCode.values())
                .map(FindingCode::code)
                .sorted()
                .toList();
        assertThat(folders()).containsExactlyElementsOf(wanted);
        List<String> shown = new ArrayList<>();
        for (String folder : folders()) {
            FindingCode code = FindingCode.find(folder).orElseThrow();
            if (expected(folder).stream()
                    .anyMatch(line ->
                            line.startsWith(folder + "," + code.severity().code() + ","))) {
                shown.add(folder);
            }
        }
        assertThat(shown).containsExactlyElementsOf(wanted);
    }
}
