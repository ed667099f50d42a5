package org.plumbline.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.calc.Evaluation;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.PathArgument;
import org.plumbline.cli.option.UsageException;
import org.plumbline.model.Plan;
import org.plumbline.report.earlier.EarlierReport;
import org.plumbline.report.earlier.EarlierReportException;

/** A report of an earlier run as one side of a comparison. */
final class ReportInput {
    private ReportInput() {}

    /** True where the name is that of a report and not of a plan. */
    static boolean isReport(String typed) {
        return typed.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /**
     * @param described a plan to take names and units from, where there is one
     * @throws EarlierReportException where the file is no report
     */
    static PlanSession read(String typed, Optional<Plan> described, Console console) throws EarlierReportException {
        Path file = PathArgument.parse(typed, console.messages());
        if (!Files.isRegularFile(file)) {
            throw new UsageException(console.messages().text("usage.no-plan", file));
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Evaluation evaluation = EarlierReport.read(in).evaluation(described);
            return new PlanSession(evaluation.plan(), evaluation.request(), List.of(), Optional.of(evaluation));
        } catch (IOException e) {
            throw new UsageException(console.messages().text("usage.report-unreadable", file));
        }
    }

    /** A report is not to be written over by what it is compared in. */
    static void keep(String typed, String output, Console console) {
        if (!isReport(typed) || output.equals(ResultOutput.STANDARD)) {
            return;
        }
        Path report = PathArgument.parse(typed, console.messages());
        Path file = PathArgument.parse(output, console.messages());
        try {
            if (Files.exists(file) && Files.exists(report) && Files.isSameFile(report, file)) {
                throw new UsageException(console.messages().text("usage.file-is-input", file));
            }
        } catch (IOException e) {
            throw new UsageException(console.messages().text("usage.report-unreadable", report));
        }
    }

    static int refuse(String typed, EarlierReportException trouble, Console console) {
        console.complain("compare.no-report", typed, trouble.line(), trouble.found());
        return ExitCode.INPUT_HAS_ERRORS;
    }
}
