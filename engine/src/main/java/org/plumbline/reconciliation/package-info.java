/**
 * Parts against totals over regions, indicators and periods, and identities between indicators: what holds, what rounding
 * explains, what is left over, what contradicts; the values that figures imply; and figures adjusted so that they add up.
 * How much two figures may differ follows from the digits they are printed with, by interval arithmetic.
 */
@NullMarked
package org.plumbline.reconciliation;

import org.jspecify.annotations.NullMarked;
