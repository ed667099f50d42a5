/**
 * Trends and projections of short annual series: what a named model of the past says about a later time, how far it may
 * be off, and with what probability a target is met. Numbers in, numbers out: a series given here has no break in
 * definition. Every answer is a finite number or the reason why there is none.
 */
@NullMarked
package org.plumbline.projection;

import org.jspecify.annotations.NullMarked;
