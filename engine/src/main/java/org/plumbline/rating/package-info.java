/**
 * Published methods of rating progress towards a target, and this engine's own, on plain numbers: {@link
 * org.plumbline.rating.RatingMethods} lists them, {@link org.plumbline.rating.RatingInput} is what they need.
 *
 * <p>Boundaries are open or closed as published. Nothing is substituted for a zero: what a method cannot compute is
 * undefined with a reason.
 */
@NullMarked
package org.plumbline.rating;

import org.jspecify.annotations.NullMarked;
