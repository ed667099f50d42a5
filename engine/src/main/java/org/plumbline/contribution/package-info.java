/**
 * Splitting a change or a gap into parts that add up to it: factors, numerator and denominator, districts, industries. Plain
 * numbers in and out.
 */
@NullMarked
package org.plumbline.contribution;

import org.jspecify.annotations.NullMarked;
