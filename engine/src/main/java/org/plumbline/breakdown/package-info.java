/** A total split to its parts: methods, bounds, rounding that keeps the sums, and what stands in the way. */
@NullMarked
package org.plumbline.breakdown;

import org.jspecify.annotations.NullMarked;
