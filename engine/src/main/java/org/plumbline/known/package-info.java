/** A plan as far as it was known on a day, for rules and sums over all of it. */
@NullMarked
package org.plumbline.known;

import org.jspecify.annotations.NullMarked;
