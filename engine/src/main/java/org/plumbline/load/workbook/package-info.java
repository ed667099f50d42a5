/** Sheets of .xlsx files as streams of cells; the only package that reads with POI. */
@NullMarked
package org.plumbline.load.workbook;

import org.jspecify.annotations.NullMarked;
