/** The target ledger: of several targets for one thing, which is in force on a date and what replaced the others. */
@NullMarked
package org.plumbline.ledger;

import org.jspecify.annotations.NullMarked;
