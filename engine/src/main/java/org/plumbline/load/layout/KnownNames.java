package org.plumbline.load.layout;

import java.util.Optional;

/** Which names of regions and indicators are known, and what each means: an id of a plan, or the name itself. */
public interface KnownNames {
    /** The region a label names. */
    Optional<String> region(String label);

    /** The indicator a label names. */
    Optional<String> indicator(String label);

    /** The longest known region name that a title contains, as printed there. */
    Optional<String> regionIn(String title);

    /** True where the names are those of a plan. */
    boolean ofPlan();
}
