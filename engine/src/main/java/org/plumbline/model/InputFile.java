package org.plumbline.model;

/**
 * A file that was read.
 *
 * @param path inside the plan, with {@code /}
 * @param sha256 of its bytes, in hexadecimal
 * @param encoding {@code UTF-8}, {@code GB18030}, or empty for binary files
 */
public record InputFile(String path, String sha256, String encoding) {}
