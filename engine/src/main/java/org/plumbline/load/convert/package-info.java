/** Any readable file as tidy rows: bureau tables, long tables and SDMX files. */
@NullMarked
package org.plumbline.load.convert;

import org.jspecify.annotations.NullMarked;
