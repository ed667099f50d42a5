/** Options shared by commands, and how their texts become values. */
@NullMarked
package org.plumbline.cli.option;

import org.jspecify.annotations.NullMarked;
