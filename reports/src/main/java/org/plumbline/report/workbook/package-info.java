/** The Excel workbook. The only package of the reports that sees Apache POI. */
@NullMarked
package org.plumbline.report.workbook;

import org.jspecify.annotations.NullMarked;
