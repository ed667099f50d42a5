/** The sample plans as a user gets them: read from the project's own folder and held to figures worked out by hand. */
@NullMarked
package org.plumbline.sample;

import org.jspecify.annotations.NullMarked;
