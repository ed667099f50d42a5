package org.plumbline.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.InputFile;
import org.plumbline.report.chart.ChartFiles;
import org.plumbline.report.csv.AssessmentsCsv;
import org.plumbline.report.csv.FindingsCsv;
import org.plumbline.report.html.PageWriter;
import org.plumbline.report.json.EvaluationJson;
import org.plumbline.report.release.ReleaseCheck;
import org.plumbline.report.release.WithheldFigure;
import org.plumbline.report.run.OutputFile;
import org.plumbline.report.run.RunRecord;
import org.plumbline.report.sdmx.SdmxCsv;
import org.plumbline.report.word.BulletinWriter;
import org.plumbline.report.workbook.TemplateWorkbook;
import org.plumbline.report.workbook.WorkbookWriter;

/**
 * Writes all reports of an evaluation to a folder: {@code <id>.xlsx}, {@code <id>.html}, {@code <id>.docx}, {@code <id>.csv} and {@code <id>-findings.csv}, {@code
 * <id>.json}, {@code <id>.jsonl}, {@code <id>.sdmx.csv}, {@code charts/*.png} and {@code *.svg}, {@code run.json}. Everything is written before
 * anything is moved to its final name; a file that the plan was read from is never replaced; the same request gives the same
 * bytes.
 */
public final class ReportFiles {
    static final String RECORD = "run.json";

    private static final String CHARTS = "charts";
    private static final Set<String> CHART_FORMATS = Set.of("png", "svg");
    private static final Map<String, List<ReportFormat>> FORMATS = formatsByName();

    private ReportFiles() {}

    private static Map<String, List<ReportFormat>> formatsByName() {
        Map<String, List<ReportFormat>> formats = new LinkedHashMap<>();
        formats.put("xlsx", List.of(ReportFormat.of(".xlsx", ReportFiles::writeWorkbook)));
        formats.put(
                "html",
                List.of(ReportFormat.of(
                        ".html",
                        (r, out) -> PageWriter.write(r.evaluation(), r.findings(), r.language(), r.profile(), out))));
        formats.put(
                "docx",
                List.of(ReportFormat.of(
                        ".docx",
                        (r, out) -> BulletinWriter.write(
                                r.evaluation(), r.findings(), r.language(), r.profile(), r.template(".docx"), out))));
        formats.put(
                "csv",
                List.of(
                        ReportFormat.of(
                                ".csv",
                                (r, out) -> AssessmentsCsv.write(r.evaluation(), r.findings(), r.language(), out)),
                        ReportFormat.of(
                                "-findings.csv", (r, out) -> FindingsCsv.write(r.findings(), r.language(), out))));
        formats.put(
                "json",
                List.of(ReportFormat.of(
                        ".json", (r, out) -> EvaluationJson.write(r.evaluation(), r.findings(), r.language(), out))));
        formats.put(
                "jsonl",
                List.of(ReportFormat.of(
                        ".jsonl",
                        (r, out) -> EvaluationJson.writeLines(r.evaluation(), r.findings(), r.language(), out))));
        formats.put("sdmx-csv", List.of(ReportFormat.of(".sdmx.csv", (r, out) -> SdmxCsv.write(r.evaluation(), out))));
        return formats;
    }

    private static void writeWorkbook(ReportRequest request, OutputStream out) throws IOException {
        Optional<Path> template = request.template(".xlsx");
        if (template.isPresent()) {
            TemplateWorkbook.write(
                    request.evaluation(),
                    request.findings(),
                    request.language(),
                    request.profile(),
                    template.get(),
                    out);
        } else {
            WorkbookWriter.write(request.evaluation(), request.findings(), request.language(), request.profile(), out);
        }
    }

    /** The names of all formats, in the order in which they are written. */
    public static Set<String> formats() {
        Set<String> names = new LinkedHashSet<>(FORMATS.keySet());
        names.add("png");
        names.add("svg");
        return names;
    }

    /** As below, one set of reports for the whole plan; returns the files, the run record last. */
    public static List<Path> write(ReportRequest request, Path folder)
            throws OutputFailedException, ReleaseRefusedException {
        return write(request, Optional.empty(), folder).files();
    }

    /**
     * Writes the reports, and takes away charts of an earlier run that this one does not write.
     *
     * @param split empty for one set of reports, else one for each part in a subfolder with the part's name
     * @throws OutputFailedException where a file cannot be written; temporary files are gone then, and files of earlier
     *     runs as they were unless the failure came while moving new ones into place
     * @throws ReleaseRefusedException where the profile is for outside and the plan holds figures that must not leave the
     *     house; nothing is written then
     * @throws IllegalArgumentException for a format that does not exist
     */
    public static WrittenReports write(ReportRequest request, Optional<ReportSplit> split, Path folder)
            throws OutputFailedException, ReleaseRefusedException {
        for (String format : request.formats()) {
            if (!formats().contains(format)) {
                throw new IllegalArgumentException("No format " + format);
            }
        }
        refuseWithheld(request);
        EarlierCharts earlier = EarlierCharts.in(folder);
        try (Staging staging = new Staging(folder)) {
            try {
                List<Path> files = write(request, split, staging);
                return new WrittenReports(files, earlier.removeAllBut(files, request.formats()));
            } catch (IOException e) {
                throw new OutputFailedException(staging.current(), e);
            } catch (UncheckedIOException e) {
                throw new OutputFailedException(staging.current(), new IOException(e.getMessage(), e));
            }
        }
    }

    private static void refuseWithheld(ReportRequest request) throws ReleaseRefusedException {
        if (request.profile().leavesTheHouse()) {
            List<WithheldFigure> withheld = ReleaseCheck.of(request.evaluation());
            if (!withheld.isEmpty()) {
                throw new ReleaseRefusedException(withheld);
            }
        }
    }

    private static List<Path> write(ReportRequest request, Optional<ReportSplit> split, Staging staging)
            throws IOException {
        String id = request.evaluation().plan().id();
        if (split.isEmpty()) {
            writeSet(request, id, "", staging);
        } else {
            for (Map.Entry<String, Evaluation> part :
                    split.get().parts(request.evaluation()).entrySet()) {
                writeSet(request.with(part.getValue()), id + "-" + part.getKey(), part.getKey() + "/", staging);
            }
        }
        List<OutputFile> outputs = staging.outputs();
        try (OutputStream out = open(staging.part(RECORD))) {
            RunRecord.write(
                    request.evaluation(),
                    request.findings(),
                    request.language(),
                    new RunRecord.Choices(
                            request.profile(), split.map(ReportSplit::code), request.templates(), request.options()),
                    outputs,
                    out);
        }
        staging.keep(inputs(request));
        return staging.moveIntoPlace();
    }

    /** @param subfolder where the set goes, with a slash behind it; empty for the folder itself */
    private static void writeSet(ReportRequest request, String name, String subfolder, Staging staging)
            throws IOException {
        for (Map.Entry<String, List<ReportFormat>> entry : FORMATS.entrySet()) {
            if (!request.formats().contains(entry.getKey())) {
                continue;
            }
            for (ReportFormat format : entry.getValue()) {
                try (OutputStream out = open(staging.part(subfolder + name + format.ending()))) {
                    format.write(request, out);
                }
            }
        }
        if (request.formats().stream().anyMatch(CHART_FORMATS::contains)) {
            Path charts = staging.partFolder(subfolder + CHARTS);
            ChartFiles.write(
                    request.evaluation(),
                    request.findings(),
                    request.language(),
                    request.profile(),
                    charts,
                    request.formats(),
                    ChartFiles.DEFAULT_SCALE);
            staging.collect(charts, subfolder + CHARTS);
        }
    }

    private static Set<String> inputs(ReportRequest request) {
        return request.evaluation().plan().inputs().stream()
                .map(InputFile::sha256)
                .collect(Collectors.toSet());
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }
}
