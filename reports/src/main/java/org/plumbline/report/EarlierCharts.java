package org.plumbline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.report.run.OutputFile;
import org.plumbline.report.run.RunRecord;
import org.plumbline.report.run.Sha256;

/** Charts that an earlier run wrote to the folder, as its record says; only those still as they were written are ours. */
final class EarlierCharts {
    private static final Pattern CHART = Pattern.compile("(?:[^/\\\\.][^/\\\\]*/)?charts/[^/\\\\]+\\.(png|svg)");

    private final Path folder;
    private final List<OutputFile> charts;

    private EarlierCharts(Path folder, List<OutputFile> charts) {
        this.folder = folder;
        this.charts = charts;
    }

    /** Reads the record of an earlier run; none, or one that is not ours, means no charts. */
    static EarlierCharts in(Path folder) {
        Path record = folder.resolve(ReportFiles.RECORD);
        return new EarlierCharts(
                folder,
                RunRecord.outputs(record).stream()
                        .filter(output -> CHART.matcher(output.path()).matches())
                        .toList());
    }

    /** Deletes those of the formats that are not among the files just written; returns what was deleted. */
    List<Path> removeAllBut(List<Path> written, Set<String> formats) throws IOException {
        List<Path> removed = new ArrayList<>();
        for (OutputFile chart : charts) {
            Path file = folder.resolve(chart.path());
            boolean asked = formats.stream().anyMatch(format -> chart.path().endsWith("." + format));
            if (asked
                    && !written.contains(file)
                    && Files.isRegularFile(file)
                    && Sha256.of(file).equals(chart.sha256())) {
                Files.delete(file);
                removed.add(file);
            }
        }
        return removed;
    }
}
