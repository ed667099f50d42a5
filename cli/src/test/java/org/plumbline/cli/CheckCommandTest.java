package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private SmallPlan plan;

    @BeforeEach
    void writePlan() {
        plan = SmallPlan.in(folder);
    }

    @Test
    void aCleanPlanSaysSo() {
        CommandRun run = CommandRun.of("check", plan.path());

        assertThat(run).isEqualTo(new CommandRun(0, plan.path() + ": No findings.\n", ""));
    }

    @Test
    void anErrorIsShownWithItsPlaceAndRemedyAndTheExitCodeIs1() {
        CommandRun run = CommandRun.of("check", plan.withError().path());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().toList().get(0)).isEqualTo("Errors");
        assertThat(run.out().lines().toList().get(1))
                .startsWith("  targets.csv:8 [indicator]  id-unknown  ")
                .contains("gdpp");
        assertThat(run.out().lines().toList().get(2)).startsWith("    → ");
        assertThat(run.out()).endsWith(": errors 1, warnings 0, remarks 0\n");
    }

    @Test
    void findingsAreInTheLanguageAskedForElseInThePlans() {
        plan.withError();

        assertThat(CommandRun.of("check", plan.path(), "--lang", "zh").out())
                .startsWith("错误\n")
                .endsWith("提示 0\n");
        assertThat(CommandRun.of("check", plan.path()).out()).startsWith("Errors\n");
    }

    @Test
    void keepGoingMeansExitCode3() {
        CommandRun run = CommandRun.of("check", plan.withError().path(), "--keep-going");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("1 error was left out");
    }

    @Test
    void warningsAreNoFailureUnlessAskedFor() {
        plan.withConflict();

        CommandRun plain = CommandRun.of("check", plan.path());
        CommandRun strict = CommandRun.of("check", plan.path(), "--fail-on", "warnings");

        assertThat(plain.code()).isZero();
        assertThat(plain.out()).startsWith("Warnings\n").contains("target-conflict");
        assertThat(strict.code()).isEqualTo(3);
        assertThat(strict.err()).isEqualTo("--fail-on: warnings\n");
        assertThat(CommandRun.of("check", plan.path(), "--fail-on", "missed,conflict")
                        .err())
                .isEqualTo("--fail-on: missed, conflict\n");
    }

    @Test
    void aWaivedFindingDoesNotCount() {
        plan.withConflict().with("waivers", "target-conflict,t8,both stand in the plan,Li Hua,2026-01-05");

        CommandRun run = CommandRun.of("check", plan.path(), "--fail-on", "warnings,conflict");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("[waived]").endsWith("(1 waived)\n");
    }

    @Test
    void theJsonHoldsCodePlaceMessageAndRemedy() {
        CommandRun run = CommandRun.of("check", plan.withError().path(), "--format", "json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\s", ""))
                .contains("\"findings\":[", "\"code\":\"id-unknown\"", "\"severity\":\"error\"")
                .contains("\"file\":\"targets.csv\"", "\"line\":8", "\"cell\":null", "\"subject\":\"t9\"")
                .contains("\"message\":\"", "\"remedy\":\"");
    }

    @Test
    void verboseTellsTheSteps() {
        assertThat(CommandRun.of("check", plan.path(), "--verbose").err())
                .containsPattern("reading .* \\d\\.\\d s\\nchecking \\d\\.\\d s\\nevaluating \\d\\.\\d s\\n");
    }
}
