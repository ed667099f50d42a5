/** Finds out how a table is to be read from the names, periods and units it knows, and says how sure it is. */
@NullMarked
package org.plumbline.load.recognise;

import org.jspecify.annotations.NullMarked;
