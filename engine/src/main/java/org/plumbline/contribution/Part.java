package org.plumbline.contribution;

/**
 * A part of a change or a gap.
 *
 * @param name what it is the part of: a factor, a district, an industry
 * @param value in the unit of the total
 */
public record Part(String name, double value) {}
