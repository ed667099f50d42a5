/**
 * Shapes of the path from a baseline to a target, and the plan's path within a year: the value expected at a time, and the
 * time at which a value is expected. Plain numbers; time in years.
 */
@NullMarked
package org.plumbline.trajectory;

import org.jspecify.annotations.NullMarked;
