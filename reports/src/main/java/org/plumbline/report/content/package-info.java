/**
 * What reports say, without saying how it is drawn: texts, formatted figures, order and grouping, counts, district tables.
 * No type of an output library appears here.
 */
@NullMarked
package org.plumbline.report.content;

import org.jspecify.annotations.NullMarked;
