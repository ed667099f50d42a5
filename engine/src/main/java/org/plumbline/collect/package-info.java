/** Entry forms for those who report figures: what each asks for, how filled ones are read, and what is kept of them. */
@NullMarked
package org.plumbline.collect;

import org.jspecify.annotations.NullMarked;
