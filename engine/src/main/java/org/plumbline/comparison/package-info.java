/** What changed between two periods, two dates of knowledge or two plans, and why: changes split into effects that add up. */
@NullMarked
package org.plumbline.comparison;

import org.jspecify.annotations.NullMarked;
