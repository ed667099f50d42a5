/** Turns an evaluation into the files a planner opens: workbook, page, charts and machine-readable results. */
@NullMarked
package org.plumbline.report;

import org.jspecify.annotations.NullMarked;
