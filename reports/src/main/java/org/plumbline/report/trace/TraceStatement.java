package org.plumbline.report.trace;

/**
 * One statement of a trace outside its document, such as a row of a table.
 *
 * @param section title of the part it stands in
 * @param label empty where the text speaks for itself
 * @param depth 0, or deeper for inputs of inputs
 */
public record TraceStatement(String section, String label, String text, int depth) {}
