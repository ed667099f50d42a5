package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One plan as folder, zip, one workbook and with tables in GB18030 gives the same assessments and tables, byte for byte, but for the places they name. */
class PlanShapesTest {
    private static final Pattern LOCATION = Pattern.compile("\"location\" : \\{[^}]*}");

    @TempDir
    private Path folder;

    private static String json(Path plan, boolean located) {
        CommandRun run = CommandRun.of("evaluate", plan.toString(), "--format", "json");
        assertThat(run.code()).as("%s %s", plan, run.err()).isZero();
        assertThat(run.out()).contains("\"assessments\"");
        // Findings and locations name files, sheets and lines, which are others in a workbook.
        String assessments = run.out().substring(0, run.out().indexOf("\"findings\""));
        return located ? assessments : LOCATION.matcher(assessments).replaceAll("");
    }

    private Map<String, String> tables(Path plan, String form) throws IOException {
        Path out = folder.resolve("out-" + form);
        CommandRun run = CommandRun.of("report", plan.toString(), "-o", out.toString(), "--format", "csv");
        assertThat(run.code()).as("%s %s", form, run.err()).isZero();
        Map<String, String> tables = new TreeMap<>();
        try (var files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = out.relativize(file).toString();
                if (!name.equals("run.json") && !name.contains("findings")) {
                    tables.put(name, Files.readString(file));
                }
            }
        }
        assertThat(tables).isNotEmpty();
        return tables;
    }

    @ParameterizedTest
    @ValueSource(strings = {"shenzhen", "districts", "eu-fiscal", "futian-quarterly"})
    void allFormsGiveTheSame(String sample) throws IOException {
        Path plan = CommandRun.checkout().resolve("sample-data").resolve(sample);
        Map<String, Path> forms = Map.of(
                "zip", PlanForms.zip(plan, folder.resolve(sample + ".zip")),
                "gb18030", PlanForms.gb18030(plan, folder.resolve(sample)),
                "workbook", PlanForms.workbook(plan, folder.resolve(sample + ".xlsx")));
        Map<String, String> tables = tables(plan, "folder");

        String located = json(plan, true);
        assertThat(located).contains("\"location\"");
        forms.forEach((form, path) -> {
            boolean sameFiles = !form.equals("workbook");
            assertThat(json(path, sameFiles)).as(form).isEqualTo(sameFiles ? located : json(plan, false));
        });
        for (Map.Entry<String, Path> form : forms.entrySet()) {
            assertThat(tables(form.getValue(), form.getKey())).as(form.getKey()).isEqualTo(tables);
        }
    }
}
