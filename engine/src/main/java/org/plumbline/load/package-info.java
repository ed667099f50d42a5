/**
 * Reads plans: folders, zips and workbooks in, {@link org.plumbline.model.Plan} and findings out. Everything readable is
 * read in one pass; a bad row costs that row, a bad header that file.
 */
@NullMarked
package org.plumbline.load;

import org.jspecify.annotations.NullMarked;
