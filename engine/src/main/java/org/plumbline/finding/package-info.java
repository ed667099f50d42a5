/** Findings: what is wrong, doubtful or worth knowing about a plan's data, each with a code, a place and a remedy. */
@NullMarked
package org.plumbline.finding;

import org.jspecify.annotations.NullMarked;
