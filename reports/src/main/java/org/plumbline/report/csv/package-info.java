/** Results as CSV files that spreadsheets open without a question. */
@NullMarked
package org.plumbline.report.csv;

import org.jspecify.annotations.NullMarked;
