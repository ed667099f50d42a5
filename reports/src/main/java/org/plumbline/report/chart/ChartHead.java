package org.plumbline.report.chart;

import java.util.List;

/**
 * What every chart has beside what it draws.
 *
 * @param name file name without ending; stable, made of ids
 * @param notes remarks printed below, each one sentence
 */
public record ChartHead(String name, ChartTitle title, List<String> notes, String alternativeText, ChartTable table) {
    public ChartHead {
        notes = List.copyOf(notes);
    }
}
