/** What may leave the house: confidential figures, and withheld ones that others give away. */
@NullMarked
package org.plumbline.report.release;

import org.jspecify.annotations.NullMarked;
