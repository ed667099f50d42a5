/**
 * Which value counts: of several observations of one thing the one that is judged, values summed from complete parts,
 * and values derived from other indicators.
 */
@NullMarked
package org.plumbline.value;

import org.jspecify.annotations.NullMarked;
