/** Tables as text: encodings, delimiters, headers and rows of CSV files and sheets; knows no indicator or target. */
@NullMarked
package org.plumbline.load.table;

import org.jspecify.annotations.NullMarked;
