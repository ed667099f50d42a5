/** Plans to start from: templates written by {@code init}, and copies of the samples. */
@NullMarked
package org.plumbline.cli.template;

import org.jspecify.annotations.NullMarked;
