package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.load.PlanReader;
import org.plumbline.model.Language;
import org.plumbline.model.Plan;
import org.plumbline.report.content.Profile;
import org.plumbline.report.run.Sha256;

class ReportFilesTest {
    @TempDir
    Path folder;

    @Test
    void writesEveryFormatAndNothingElse() throws Exception {
        List<Path> files = ReportFiles.write(request(Set.of("csv", "json", "jsonl", "svg")), folder);
        assertThat(files.get(files.size() - 1)).isEqualTo(folder.resolve("run.json"));
        assertThat(names())
                .contains("sample.csv", "sample-findings.csv", "sample.json", "sample.jsonl", "run.json")
                .anyMatch(name -> name.startsWith("charts/") && name.endsWith(".svg"))
                .noneMatch(name -> name.contains(".part"));
        assertThat(names()).hasSize(files.size());
    }

    @Test
    void theRecordHoldsTheHashesAndNoPathOutsideThePlan() throws Exception {
        ReportFiles.write(request(Set.of("csv", "xlsx")), folder);
        String record = Files.readString(folder.resolve("run.json"));
        assertThat(record)
                .contains("\"path\" : \"sample.xlsx\"")
                .contains(Sha256.of(folder.resolve("sample.xlsx")))
                .contains("\"path\" : \"plan.yaml\"")
                .contains("\"knownAt\" : \"2013-06-30\"")
                .contains("\"lang\" : \"zh\"")
                .doesNotContain(folder.toString());
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void theSameRequestGivesTheSameBytes(Profile profile) throws Exception {
        ReportRequest request = new ReportRequest(
                SampleEvaluation.create(), List.of(), Language.ZH, ReportFiles.formats(), profile, List.of(), Map.of());
        ReportFiles.write(request, folder.resolve("a"));
        ReportFiles.write(request, folder.resolve("b"));
        for (String name : names(folder.resolve("a"))) {
            assertThat(folder.resolve("b").resolve(name))
                    .as(name)
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(name));
        }
    }

    @Test
    void aSetForEachRegionInItsFolderAndOneRecord() throws Exception {
        WrittenReports written =
                ReportFiles.write(request(Set.of("json", "svg")), Optional.of(ReportSplit.REGION), folder);

        assertThat(names()).contains("city/sample-city.json", "east/sample-east.json", "run.json");
        assertThat(names()).hasSize(written.files().size()).noneMatch(name -> name.contains(".part"));
        assertThat(Files.readString(folder.resolve("city/sample-city.json"))).doesNotContain("\"region\" : \"east\"");
        assertThat(Files.readString(folder.resolve("run.json")))
                .contains("\"by\" : \"region\"", "\"profile\" : \"working\"", "east/sample-east.json");
    }

    @Test
    void aSetForEachLeadUnit() throws Exception {
        Path plan = Files.createDirectory(folder.resolve("plan"));
        ReportRequest request =
                new ReportRequest(SmallCity.plan().evaluate(plan), List.of(), Language.ZH, Set.of("csv"), Map.of());
        Path out = folder.resolve("out");
        ReportFiles.write(request, Optional.of(ReportSplit.LEAD_UNIT), out);

        assertThat(names(out)).contains("市科技局/small-city-市科技局.csv", "东区政府/small-city-东区政府.csv", "run.json");
    }

    @Test
    void chartsOfAnEarlierRunGoUnlessSomebodyChangedThem() throws Exception {
        Path plan = Files.createDirectory(folder.resolve("plan"));
        Path out = folder.resolve("out");
        ReportRequest all =
                new ReportRequest(SmallCity.plan().evaluate(plan), List.of(), Language.ZH, Set.of("svg"), Map.of());
        ReportFiles.write(all, out);
        Files.writeString(out.resolve("charts/rd_share--city.svg"), "mine");
        Files.writeString(out.resolve("charts/own.svg"), "mine too");
        Evaluation none =
                new Evaluation(all.evaluation().plan(), all.evaluation().request(), List.of(), List.of());

        WrittenReports written = ReportFiles.write(
                new ReportRequest(none, List.of(), Language.ZH, Set.of("svg"), Map.of()), Optional.empty(), out);

        assertThat(written.removed()).contains(out.resolve("charts/output--city.svg"));
        assertThat(names(out)).contains("charts/own.svg", "charts/rd_share--city.svg");
        assertThat(names(out)).doesNotContain("charts/output--city.svg");
    }

    @Test
    void aFailureNamesTheFileAndLeavesNoHalfFileBehind() throws Exception {
        ReportFiles.write(request(Set.of("json")), folder);
        String before = Files.readString(folder.resolve("sample.json"));
        Files.createDirectory(folder.resolve(".sample.jsonl.part"));
        Files.createFile(folder.resolve(".sample.jsonl.part").resolve("in-the-way"));
        assertThatThrownBy(() -> ReportFiles.write(request(Set.of("json", "jsonl")), folder))
                .isInstanceOfSatisfying(OutputFailedException.class, failed -> assertThat(failed.file())
                        .isEqualTo(folder.resolve("sample.jsonl")));
        assertThat(folder.resolve("sample.json")).hasContent(before);
        assertThat(folder.resolve(".sample.json.part")).doesNotExist();
        assertThat(folder.resolve("sample.jsonl")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"docx, sample.docx", "sdmx-csv, sample.sdmx.csv", "xlsx, sample.xlsx", "html, sample.html"})
    void anOutputThatCannotBeWrittenIsNamedAndTheOldOneStays(String format, String name) throws Exception {
        ReportFiles.write(request(Set.of(format)), folder);
        String before = Sha256.of(folder.resolve(name));
        String record = Sha256.of(folder.resolve("run.json"));
        Path inTheWay = Files.createDirectory(folder.resolve("." + name + ".part"));
        Files.createFile(inTheWay.resolve("in-the-way"));

        assertThatThrownBy(() -> ReportFiles.write(request(Set.of(format, "json")), folder))
                .isInstanceOfSatisfying(OutputFailedException.class, failed -> assertThat(failed.file())
                        .isEqualTo(folder.resolve(name)));
        assertThat(Sha256.of(folder.resolve(name))).isEqualTo(before);
        assertThat(Sha256.of(folder.resolve("run.json"))).isEqualTo(record);
        assertThat(folder.resolve("sample.json")).doesNotExist();
    }

    /** A folder in the place of the last file stands for a file that another program holds open: moving there fails. */
    @ParameterizedTest
    @CsvSource({
        "xlsx, sample.xlsx",
        "html, sample.html",
        "docx, sample.docx",
        "csv, sample-findings.csv",
        "json, sample.json",
        "jsonl, sample.jsonl",
        "sdmx-csv, sample.sdmx.csv",
        "png, charts/",
        "svg, charts/"
    })
    void whereOneFileCannotBeReplacedAllStayAsTheyWere(String format, String named) throws Exception {
        Set<String> formats = Stream.of(format, "json", "csv").collect(Collectors.toUnmodifiableSet());
        ReportFiles.write(request(formats), folder);
        String name = named.startsWith("charts/")
                ? names().stream()
                        .filter(n -> n.startsWith("charts/"))
                        .findFirst()
                        .orElseThrow()
                : named;
        Files.delete(folder.resolve(name));
        Files.createDirectories(folder.resolve(name).resolve("held"));
        Files.writeString(folder.resolve(name).resolve("held/open.txt"), "open");
        Map<String, String> before = hashes();

        assertThatThrownBy(() -> ReportFiles.write(
                        new ReportRequest(
                                SampleEvaluation.create(), List.of(), Language.EN, formats, Map.of("lang", "en")),
                        folder))
                .isInstanceOfSatisfying(OutputFailedException.class, failed -> assertThat(failed.file())
                        .isEqualTo(folder.resolve(name)));
        assertThat(hashes()).isEqualTo(before);
    }

    private Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new java.util.TreeMap<>();
        for (String name : names()) {
            hashes.put(name, Sha256.of(folder.resolve(name)));
        }
        return hashes;
    }

    @Test
    void aFileThePlanWasReadFromIsNeverReplaced() throws Exception {
        Path workbook = folder.resolve("targets.xlsx");
        Files.copy(Path.of("../sample-data/simple/targets.xlsx"), workbook);
        String hash = Sha256.of(workbook);
        Plan plan = PlanReader.read(workbook).value();
        Evaluation evaluation = Evaluator.evaluate(plan, EvaluationRequest.of(plan, LocalDate.of(2026, 1, 1)));
        ReportRequest request = new ReportRequest(evaluation, List.of(), Language.EN, Set.of("xlsx", "json"), Map.of());
        assertThatThrownBy(() -> ReportFiles.write(request, folder))
                .isInstanceOf(OutputFailedException.class)
                .hasMessageContaining("targets.xlsx")
                .hasCauseInstanceOf(InputKeptException.class);
        assertThat(Sha256.of(workbook)).isEqualTo(hash);
        assertThat(names()).containsExactly("targets.xlsx");
    }

    @Test
    void aFolderThatIsAFileFails() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> ReportFiles.write(request(Set.of("json")), file))
                .isInstanceOf(OutputFailedException.class)
                .hasMessageContaining("file");
    }

    @Test
    void anUnknownFormatIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReportFiles.write(request(Set.of("pdf")), folder));
    }

    private static ReportRequest request(Set<String> formats) {
        return new ReportRequest(SampleEvaluation.create(), List.of(), Language.ZH, formats, Map.of("lang", "zh"));
    }

    private List<String> names() throws IOException {
        return names(folder);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
