/** How bureau tables are read: layouts, their files, and their application to sheets. */
@NullMarked
package org.plumbline.load.layout;

import org.jspecify.annotations.NullMarked;
