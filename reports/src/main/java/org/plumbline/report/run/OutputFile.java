package org.plumbline.report.run;

/**
 * A file that a run wrote.
 *
 * @param path inside the output folder, with {@code /}
 * @param sha256 of its bytes, in hexadecimal
 */
public record OutputFile(String path, String sha256) {}
