package org.plumbline.report.content;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.calc.Assessment;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Region;

/**
 * A figure that took another's place.
 *
 * @param earlier row of the observations that counted until then
 * @param later row that counts from then on
 * @param day on which the later one became known
 * @param scheduled true where a later stage of the statistical programme replaced an earlier one; false for a correction
 *     within a stage
 * @param effects targets judged by the figure, before and after
 */
public record Revision(
        Indicator indicator,
        Region region,
        Period period,
        int earlier,
        int later,
        LocalDate day,
        boolean scheduled,
        List<Effect> effects) {

    /** A target as it stood the day before, and on the day with nothing but the figure changed in it. */
    public record Effect(Assessment before, Assessment after) {}

    public Revision {
        effects = List.copyOf(effects);
    }
}
