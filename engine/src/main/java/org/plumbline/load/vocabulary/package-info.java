/** The words of the input format: tables, columns and fixed values with their English and Chinese names. */
@NullMarked
package org.plumbline.load.vocabulary;

import org.jspecify.annotations.NullMarked;
