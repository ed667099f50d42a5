/** Reports written before, read back to be compared. */
@NullMarked
package org.plumbline.report.earlier;

import org.jspecify.annotations.NullMarked;
