package org.plumbline.validate;

import java.util.Set;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;

/** One thing to look for. Rules hold no state, so one instance serves all plans. */
interface Rule {

    /** A stable name such as {@code target-parts}, by which a rule that could not run is listed. */
    String name();

    /** Tables without which the rule would say something untrue. */
    Set<InputTable> needs();

    /** Adds what it finds, in the order of the plan's rows. */
    void check(KnownPlan known, Findings found);
}
