package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The plan that {@code init} writes, to be spoilt: t1 (at least 6000, 6050 observed) and t2 (3.5 ± 0.1, 3.42 observed)
 * are met, t3 (at most 5.0, 5.2 observed) is missed.
 */
public final class SmallPlan {
    private final Path folder;

    private SmallPlan(Path folder) {
        this.folder = folder;
    }

    public static SmallPlan in(Path parent) {
        CommandRun.of("init", parent.resolve("new").toString(), "--lang", "en");
        return new SmallPlan(parent.resolve("new/plan"));
    }

    /** Adds a line to a table. */
    public SmallPlan with(String table, String line) {
        try {
            Files.writeString(folder.resolve(table + ".csv"), line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Adds a target that names an indicator the plan does not have: an error. */
    public SmallPlan withError() {
        return with("targets", "t9,gdpp,demo-city,2025,at-least,,1,,,,,,,,demo-plan,,,,,");
    }

    /** Adds a target for the same thing as t1 from the same source with another value: a warning. */
    public SmallPlan withConflict() {
        return with("targets", "t8,gdp,demo-city,2025,at-least,,6200,,,CNY_100M,,,,,demo-plan,,,,,");
    }

    public String path() {
        return folder.toString();
    }

    public Path folder() {
        return folder;
    }
}
