/**
 * A plan's tables and its assessments as Tablesaw tables, for joins, pivots and summaries. The only package that sees
 * Tablesaw; the engine itself computes on its own columns.
 */
@NullMarked
package org.plumbline.tabular;

import org.jspecify.annotations.NullMarked;
