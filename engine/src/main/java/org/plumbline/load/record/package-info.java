/** Rows to the domain: one reader per table, references between tables, cycles. */
@NullMarked
package org.plumbline.load.record;

import org.jspecify.annotations.NullMarked;
