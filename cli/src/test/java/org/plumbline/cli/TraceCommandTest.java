package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandTest {
    @TempDir
    private Path folder;

    private SmallPlan plan;

    @BeforeEach
    void writePlan() {
        plan = SmallPlan.in(folder);
    }

    @Test
    void showsFileLineValueAndOutcome() {
        CommandRun run = CommandRun.of("trace", plan.path(), "t3");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("targets.csv:7", "5.0", "observations.csv:8", "5.2", "missed");
    }

    @Test
    void theJsonNamesTheTarget() {
        CommandRun run = CommandRun.of("trace", plan.path(), "t3", "--format", "json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"t3\"", "\"missed\"", "targets.csv");
    }

    @Test
    void anUnknownTargetIsWrongUsageAndTheNearestIsNamed() {
        CommandRun run = CommandRun.of("trace", plan.path(), "t33");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("plumbline: the plan has no target \"t33\"; did you mean t3?");
    }

    @Test
    void aTargetNotYetIssuedIsSaidToBeSo() {
        CommandRun run = CommandRun.of("trace", plan.path(), "t3", "--known-at", "2020-06");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("plumbline: target \"t3\" was not known on 2020-06-30");
    }

    @Test
    void onlyTheTargetsOwnFigureDecidesFailOn() {
        assertThat(CommandRun.of("trace", plan.path(), "t1", "--fail-on", "missed")
                        .code())
                .isZero();
        assertThat(CommandRun.of("trace", plan.path(), "t3", "--fail-on", "missed")
                        .code())
                .isEqualTo(3);
    }
}
