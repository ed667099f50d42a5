/** What a file is, told by its content and never by its name, and its sheets as a stream of rows. */
@NullMarked
package org.plumbline.load.format;

import org.jspecify.annotations.NullMarked;
