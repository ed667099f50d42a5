package org.plumbline.report.trace;

/**
 * One statement of a trace.
 *
 * @param key stable name
 * @param label as printed; empty where the text speaks for itself
 * @param depth 0, or deeper for inputs of inputs
 */
record TraceLine(String key, String label, String text, int depth) {}
