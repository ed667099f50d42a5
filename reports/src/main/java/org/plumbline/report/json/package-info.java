/** Results as JSON: what {@code evaluate --format json} and {@code check --format json} print. */
@NullMarked
package org.plumbline.report.json;

import org.jspecify.annotations.NullMarked;
