/**
 * The domain: indicators, regions, periods, sources, targets, observations, tasks, and the plan that holds them. Values
 * are immutable and checked once; nothing here reads files or computes measures.
 */
@NullMarked
package org.plumbline.model;

import org.jspecify.annotations.NullMarked;
