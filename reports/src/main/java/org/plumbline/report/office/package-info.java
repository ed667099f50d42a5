/** What workbooks and Word documents have in common: properties, and bytes that depend on contents only. */
@NullMarked
package org.plumbline.report.office;

import org.jspecify.annotations.NullMarked;
