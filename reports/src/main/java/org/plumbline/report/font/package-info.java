/** The bundled font, which shows Chinese on machines without any font, and subsets of it for single reports. */
@NullMarked
package org.plumbline.report.font;

import org.jspecify.annotations.NullMarked;
