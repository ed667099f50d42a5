package org.plumbline.report.chart;

/**
 * What a chart says it is.
 *
 * @param message its finding as one sentence, made from the figures shown
 * @param who the region or plan
 * @param what the measure with its unit
 * @param when the periods, and which scenarios are shown
 */
public record ChartTitle(String message, String who, String what, String when) {}
