package org.plumbline.report.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.Profile;

/**
 * Writes the charts of an evaluation as files, each only where the plan has data for it: {@code overview}; {@code headline}
 * for bullets; {@code <indicator>--<region>} for actual against target; {@code regions--<indicator>} for small multiples;
 * {@code heatmap--<region>--<source>}; and by indicator and period {@code districts--} for achievement, {@code variance--},
 * {@code ranked--} with last year, {@code gap--} and {@code change--} for contributions, {@code scatter--}; {@code tasks}.
 */
public final class ChartFiles {
    /** Picture elements per pixel: sharp in print. */
    public static final int DEFAULT_SCALE = 2;

    private ChartFiles() {}

    /**
     * @param dir made where it does not exist
     * @param formats of {@code png} and {@code svg}; others are not looked at
     */
    public static List<ChartFile> write(Evaluation evaluation, Language language, Path dir, Set<String> formats)
            throws IOException {
        return write(evaluation, List.of(), language, Profile.WORKING, dir, formats, DEFAULT_SCALE);
    }

    /**
     * @param findings of reading and validating; where errors were left out, the charts say so
     * @param profile for whom; a council sees headline targets only, without forecasts, ratings and codes
     * @param scale picture elements per pixel of a PNG, at least 1
     */
    public static List<ChartFile> write(
            Evaluation evaluation,
            List<Finding> findings,
            Language language,
            Profile profile,
            Path dir,
            Set<String> formats,
            int scale)
            throws IOException {
        return write(
                ChartSet.of(evaluation, findings, language, profile).list(), language, profile, dir, formats, scale);
    }

    /** As above, charts already made. */
    public static List<ChartFile> write(
            List<Chart> charts, Language language, Profile profile, Path dir, Set<String> formats, int scale)
            throws IOException {
        ChartPictures pictures = ChartPictures.in(language, profile);
        List<ChartFile> written = new ArrayList<>();
        Files.createDirectories(dir);
        for (Chart chart : charts) {
            Frame frame = pictures.fullFrame(chart);
            if (formats.contains("png")) {
                Path file = dir.resolve(chart.name() + ".png");
                Files.write(file, pictures.png(chart, frame, scale));
                written.add(new ChartFile(file, chart.alternativeText()));
            }
            if (formats.contains("svg")) {
                Path file = dir.resolve(chart.name() + ".svg");
                Files.writeString(file, pictures.outlinedSvg(chart, frame), StandardCharsets.UTF_8);
                written.add(new ChartFile(file, chart.alternativeText()));
            }
        }
        return written;
    }
}
