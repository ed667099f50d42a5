/**
 * Charts of an evaluation: what is shown is decided in models without any drawing library ({@link
 * org.plumbline.report.chart.TargetChart} and its siblings), then drawn as PNG or SVG.
 */
@NullMarked
package org.plumbline.report.chart;

import org.jspecify.annotations.NullMarked;
