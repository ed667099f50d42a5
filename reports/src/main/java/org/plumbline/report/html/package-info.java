/** The report as one self-contained page: no network, readable without scripts, Chinese on machines without fonts. */
@NullMarked
package org.plumbline.report.html;

import org.jspecify.annotations.NullMarked;
