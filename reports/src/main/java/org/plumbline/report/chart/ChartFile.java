package org.plumbline.report.chart;

import java.nio.file.Path;

/**
 * A chart that was written.
 *
 * @param alternativeText what it shows, for those who do not see it
 */
public record ChartFile(Path path, String alternativeText) {}
