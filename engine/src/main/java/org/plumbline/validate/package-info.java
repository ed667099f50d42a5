/** Validation: what the data of a loaded plan say that somebody should know. Nothing found here is ever an error. */
@NullMarked
package org.plumbline.validate;

import org.jspecify.annotations.NullMarked;
