/** Results as text for a terminal. */
@NullMarked
package org.plumbline.report.console;

import org.jspecify.annotations.NullMarked;
