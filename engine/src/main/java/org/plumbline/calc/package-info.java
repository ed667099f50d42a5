/** Evaluation: what each target requires, what was observed, and every measure between the two, or why there is none. */
@NullMarked
package org.plumbline.calc;

import org.jspecify.annotations.NullMarked;
