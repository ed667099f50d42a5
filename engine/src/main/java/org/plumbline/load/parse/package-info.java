/** Reads single cells: numbers, dates, units, missing codes and worded targets. */
@NullMarked
package org.plumbline.load.parse;

import org.jspecify.annotations.NullMarked;
