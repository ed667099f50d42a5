/** Observations under the names of SDMX. */
@NullMarked
package org.plumbline.report.sdmx;

import org.jspecify.annotations.NullMarked;
