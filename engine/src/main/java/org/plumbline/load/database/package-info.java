/** Observations out of a database: one statement that only reads, its rows as a table. */
@NullMarked
package org.plumbline.load.database;

import org.jspecify.annotations.NullMarked;
