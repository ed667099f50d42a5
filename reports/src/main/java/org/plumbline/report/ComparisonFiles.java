package org.plumbline.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.comparison.Comparison;
import org.plumbline.model.InputFile;
import org.plumbline.report.chart.ChartFiles;
import org.plumbline.report.chart.ComparisonCharts;
import org.plumbline.report.console.ComparisonTable;
import org.plumbline.report.csv.ComparisonCsv;
import org.plumbline.report.html.ComparisonPageWriter;
import org.plumbline.report.json.ComparisonJson;
import org.plumbline.report.release.ReleaseCheck;
import org.plumbline.report.release.WithheldFigure;
import org.plumbline.report.word.ComparisonBulletinWriter;
import org.plumbline.report.workbook.ComparisonWorkbook;

/**
 * Writes a comparison: one format to a stream, or several to a folder as {@code <id>-comparison.*} and {@code charts/*}.
 * The same request gives the same bytes.
 */
public final class ComparisonFiles {
    /** So many charts of each kind are files; pages and bulletins show fewer. */
    private static final int MOST_CHARTS = 40;

    private static final String CHARTS = "charts";
    private static final Set<String> CHART_FORMATS = Set.of("png", "svg");
    private static final Map<String, Writer> FORMATS = formatsByName();

    /** Writes one format. */
    @FunctionalInterface
    private interface Writer {
        void write(ComparisonRequest request, OutputStream out) throws IOException;
    }

    private ComparisonFiles() {}

    private static Map<String, Writer> formatsByName() {
        Map<String, Writer> formats = new LinkedHashMap<>();
        formats.put(
                "table",
                (r, out) -> out.write(ComparisonTable.of(r.shown(), r.findings(), r.language())
                        .getBytes(StandardCharsets.UTF_8)));
        formats.put("csv", (r, out) -> ComparisonCsv.write(r.shown(), r.language(), out));
        formats.put("json", (r, out) -> ComparisonJson.write(r.shown(), r.findings(), r.language(), out));
        formats.put(
                "xlsx", (r, out) -> ComparisonWorkbook.write(r.shown(), r.findings(), r.language(), r.profile(), out));
        formats.put(
                "html",
                (r, out) -> ComparisonPageWriter.write(r.shown(), r.findings(), r.language(), r.profile(), out));
        formats.put(
                "docx",
                (r, out) -> ComparisonBulletinWriter.write(r.shown(), r.findings(), r.language(), r.profile(), out));
        return formats;
    }

    /** The names of formats that are one file. */
    public static Set<String> fileFormats() {
        return Collections.unmodifiableSet(FORMATS.keySet());
    }

    /** The names of all formats. */
    public static Set<String> formats() {
        Set<String> names = new LinkedHashSet<>(FORMATS.keySet());
        names.add("png");
        names.add("svg");
        return names;
    }

    /** True where the formats cannot go to one file: several, or charts. */
    public static boolean needFolder(List<String> formats) {
        return formats.size() > 1 || formats.stream().anyMatch(CHART_FORMATS::contains);
    }

    /**
     * @throws ReleaseRefusedException where the profile is for outside and either side holds figures that must not leave
     *     the house
     */
    public static void requireReleasable(ComparisonRequest request) throws ReleaseRefusedException {
        if (!request.profile().leavesTheHouse()) {
            return;
        }
        Comparison comparison = request.comparison();
        Map<String, WithheldFigure> withheld = new LinkedHashMap<>();
        Stream.of(comparison.from(), comparison.to())
                .flatMap(side -> ReleaseCheck.of(side).stream())
                .forEach(figure -> withheld.putIfAbsent(figure.line(request.language()), figure));
        if (!withheld.isEmpty()) {
            throw new ReleaseRefusedException(List.copyOf(withheld.values()));
        }
    }

    /** Writes one format that is a single file; does not close the stream. */
    public static void write(ComparisonRequest request, String format, OutputStream out) throws IOException {
        Writer writer = FORMATS.get(format);
        if (writer == null) {
            throw new IllegalArgumentException("No format of one file: " + format);
        }
        writer.write(request, out);
    }

    /**
     * Writes formats to a folder, all complete or none.
     *
     * @throws OutputFailedException where a file cannot be written
     */
    public static List<Path> write(ComparisonRequest request, Set<String> formats, Path folder)
            throws OutputFailedException {
        try (Staging staging = new Staging(folder)) {
            try {
                return write(request, formats, staging);
            } catch (IOException e) {
                throw new OutputFailedException(staging.current(), e);
            } catch (UncheckedIOException e) {
                throw new OutputFailedException(staging.current(), new IOException(e.getMessage(), e));
            }
        }
    }

    private static List<Path> write(ComparisonRequest request, Set<String> formats, Staging staging)
            throws IOException {
        Comparison comparison = request.comparison();
        String name = comparison.to().plan().id() + "-comparison.";
        for (Map.Entry<String, Writer> format : FORMATS.entrySet()) {
            if (formats.contains(format.getKey())) {
                String ending = format.getKey().equals("table") ? "txt" : format.getKey();
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(staging.part(name + ending)))) {
                    format.getValue().write(request, out);
                }
            }
        }
        if (formats.stream().anyMatch(CHART_FORMATS::contains)) {
            Path charts = staging.partFolder(CHARTS);
            ChartFiles.write(
                    ComparisonCharts.of(
                                    request.shown(),
                                    request.findings(),
                                    request.language(),
                                    request.profile(),
                                    MOST_CHARTS)
                            .list(),
                    request.language(),
                    request.profile(),
                    charts,
                    formats,
                    ChartFiles.DEFAULT_SCALE);
            staging.collect(charts, CHARTS);
        }
        staging.keep(Stream.of(comparison.from(), comparison.to())
                .flatMap(side -> side.plan().inputs().stream())
                .map(InputFile::sha256)
                .collect(Collectors.toSet()));
        return staging.moveIntoPlace();
    }
}
