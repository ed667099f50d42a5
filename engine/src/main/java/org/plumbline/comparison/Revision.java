package org.plumbline.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.SourceId;
import org.plumbline.model.Stage;

/**
 * One line of a revision triangle: what counted for a figure after each of its publications.
 *
 * @param releases at least two, in time order; a reprint repeats the value that counted already
 */
public record Revision(Indicator indicator, Region region, Period period, String definition, List<Release> releases) {
    /**
     * @param published empty where nobody says: before every dated one
     * @param value what counted from that day on
     */
    public record Release(Optional<LocalDate> published, double value, Stage stage, Optional<SourceId> source) {}

    public Revision {
        releases = List.copyOf(releases);
    }

    public double first() {
        return releases.get(0).value();
    }

    public double second() {
        return releases.get(1).value();
    }

    public double last() {
        return releases.get(releases.size() - 1).value();
    }

    /** True where any release differs from the first. */
    public boolean revised() {
        return releases.stream().anyMatch(release -> release.value() != first());
    }
}
