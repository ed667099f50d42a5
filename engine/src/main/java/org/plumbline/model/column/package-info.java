/** Columns of millions of rows, held as narrowly as what stands in them allows; knows nothing of plans. */
@NullMarked
package org.plumbline.model.column;

import org.jspecify.annotations.NullMarked;
