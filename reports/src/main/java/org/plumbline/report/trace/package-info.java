/** How one figure came about, from source cell to rating. */
@NullMarked
package org.plumbline.report.trace;

import org.jspecify.annotations.NullMarked;
