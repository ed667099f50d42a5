/** The bulletin as a Word document: what it says, without the library, and how it is written. */
@NullMarked
package org.plumbline.report.word;

import org.jspecify.annotations.NullMarked;
