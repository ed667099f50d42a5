/** Texts of the command line in Chinese and English, and what surrounds an invocation. */
@NullMarked
package org.plumbline.cli.text;

import org.jspecify.annotations.NullMarked;
