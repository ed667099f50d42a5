/** Tables as they stand on a sheet: cells with their places, merged regions, hidden rows and columns; knows no file format. */
@NullMarked
package org.plumbline.load.grid;

import org.jspecify.annotations.NullMarked;
