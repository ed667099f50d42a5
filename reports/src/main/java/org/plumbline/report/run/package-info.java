/** What a run was made from and what it wrote. */
@NullMarked
package org.plumbline.report.run;

import org.jspecify.annotations.NullMarked;
