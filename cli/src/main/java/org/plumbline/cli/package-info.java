/** The {@code plumbline} command: reads options, calls the engine and the reports, maps outcomes to exit codes. */
@NullMarked
package org.plumbline.cli;

import org.jspecify.annotations.NullMarked;
