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

    private static final Pattern LOCATION_CELL = Pattern.compile("(?m),[^,\n]*targets[^,\n]*(?=,[^,\n]*$)");

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

    private Map<String, String> tables(Path plan, String form, boolean located) throws IOException {
        Path out = folder.resolve("out-" + form);
        CommandRun run = CommandRun.of("report", plan.toString(), "-o", out.toString(), "--format", "csv");
        assertThat(run.code()).as("%s %s", form, run.err()).isZero();
        Map<String, String> tables = new TreeMap<>();
        try (var files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = out.relativize(file).toString();
                if (!name.equals("run.json") && !name.contains("findings")) {
                    String text = Files.readString(file);
                    tables.put(
                            name, located ? text : LOCATION_CELL.matcher(text).replaceAll(","));
                }
            }
        }
        assertThat(tables).isNotEmpty();
        return tables;
    }

    @ParameterizedTest
    @ValueSource(strings = {"futian-quarterly", "shenzhen", "districts"})
    void allFormsGiveTheSame(String sample) throws IOException {
        Path plan = CommandRun.checkout().resolve("sample-data").resolve(sample);
        Map<String, Path> forms = Map.of(
                "zip", PlanForms.zip(plan, folder.resolve(sample + ".zip")),
                "gb18030", PlanForms.gb18030(plan, folder.resolve(sample)),
                "workbook", PlanForms.workbook(plan, folder.resolve(sample + ".xlsx")));
        String located = json(plan, true);
        assertThat(located).contains("\"location\"");
        forms.forEach((form, path) -> {
            boolean sameFiles = !form.equals("workbook");
            assertThat(json(path, sameFiles)).as(form).isEqualTo(sameFiles ? located : json(plan, false));
        });
        Map<String, String> tables = tables(plan, "folder", true);
        Map<String, String> placeless = tables(plan, "placeless", false);
        assertThat(placeless).isNotEqualTo(tables);
        assertThat(tables(forms.get("zip"), "zip", true)).isEqualTo(tables);
        assertThat(tables(forms.get("gb18030"), "gb18030", true)).isEqualTo(tables);
        assertThat(tables(forms.get("workbook"), "workbook", false)).isEqualTo(placeless);
    }
}
