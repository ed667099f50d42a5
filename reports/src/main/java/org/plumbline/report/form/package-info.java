/** Entry forms as workbooks: what is asked is decided elsewhere, here it is laid out, guarded and explained. */
@NullMarked
package org.plumbline.report.form;

import org.jspecify.annotations.NullMarked;
