/** Web pages with tables, as sheets; the only package that sees the HTML library. */
@NullMarked
package org.plumbline.load.html;

import org.jspecify.annotations.NullMarked;
