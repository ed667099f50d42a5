package org.plumbline.collect;

import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.Target;
import org.plumbline.model.Task;
import org.plumbline.value.Actual;

/** One row of an entry form: what is asked, and what is known already. */
public sealed interface FormRow {
    /** What the row is found by when it comes back, whatever row it then stands in. */
    String key();

    /**
     * Figures of an indicator in a region.
     *
     * @param targets in force and not yet past, the next one first
     * @param last the latest figure before the period
     * @param yearBefore the figure of the same period of the year before
     */
    record Figures(
            Indicator indicator,
            Region region,
            Period period,
            List<Assessment> targets,
            Optional<Actual> last,
            Optional<Actual> yearBefore)
            implements FormRow {
        public Figures {
            targets = List.copyOf(targets);
        }

        @Override
        public String key() {
            return key(indicator, region, period);
        }

        static String key(Indicator indicator, Region region, Period period) {
            return String.join(":", indicator.id().value(), region.id().value(), period.toString());
        }
    }

    /**
     * A counter-offer to an assigned target.
     *
     * @param earlier the latest pledge for the same thing
     * @param last the latest figure before the period
     */
    record Pledge(Assessment assigned, int round, Optional<Target> earlier, Optional<Actual> last) implements FormRow {
        @Override
        public String key() {
            return key(assigned.target(), round);
        }

        static String key(Target assigned, int round) {
            return assigned.id().value() + ":r" + round;
        }
    }

    /** The state of a task. */
    record Progress(Task task) implements FormRow {
        @Override
        public String key() {
            return task.id().value();
        }
    }
}
