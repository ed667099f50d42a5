package org.plumbline.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionChange;
import org.plumbline.model.RegionId;

/**
 * Changes of regional boundaries in time. A stock is that of the ground at the end of its period, everything else that of
 * the ground its period begins on, as the parts of a region are those alive throughout.
 */
public final class RegionTimeline {
    private final Plan plan;

    private record Move(LocalDate date, RegionId from, RegionId to) {}

    public RegionTimeline(Plan plan) {
        this.plan = plan;
    }

    /** The day whose boundaries a value of a period is reported on. */
    public static LocalDate groundDay(Indicator indicator, Period period) {
        return indicator.nature() == Nature.STOCK ? period.end() : period.start();
    }

    /** Changes that concern an indicator, after one day and up to another, by date; each with its own share for it. */
    public List<RegionChange> listBetween(Indicator indicator, LocalDate after, LocalDate upTo) {
        Map<Move, RegionChange> changes = new LinkedHashMap<>();
        for (RegionChange change : plan.regionChanges()) {
            boolean concerns = change.indicator().map(indicator.id()::equals).orElse(true);
            if (concerns && change.date().isAfter(after) && !change.date().isAfter(upTo)) {
                changes.merge(
                        new Move(change.date(), change.from(), change.to()),
                        change,
                        (general, other) -> other.indicator().isPresent() ? other : general);
            }
        }
        return changes.values().stream()
                .sorted(Comparator.comparing(RegionChange::date))
                .toList();
    }

    /** Changes that touch one region between the ground of two periods, whichever is earlier. */
    public List<RegionChange> listTouching(Indicator indicator, RegionId region, Period one, Period other) {
        LocalDate a = groundDay(indicator, one);
        LocalDate b = groundDay(indicator, other);
        return listBetween(indicator, a.isBefore(b) ? a : b, a.isBefore(b) ? b : a).stream()
                .filter(change -> touches(change, region))
                .toList();
    }

    static boolean touches(RegionChange change, RegionId region) {
        return change.from().equals(region) || change.to().equals(region);
    }

    /** All regions that ground has moved to or from, however often. */
    List<RegionId> connected(RegionId region) {
        List<RegionId> found = new ArrayList<>(List.of(region));
        for (int i = 0; i < found.size(); i++) {
            RegionId one = found.get(i);
            plan.regionChanges().stream()
                    .filter(change -> touches(change, one))
                    .map(change -> change.from().equals(one) ? change.to() : change.from())
                    .filter(other -> !found.contains(other))
                    .distinct()
                    .forEach(found::add);
        }
        return found;
    }
}
