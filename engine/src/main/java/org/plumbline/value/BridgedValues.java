package org.plumbline.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.model.Aggregate;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionChange;
import org.plumbline.model.RegionId;

/**
 * Values on the regional boundaries of one day. A value reported on newer boundaries goes back by adding what regions that
 * were carved out have now; one on older boundaries goes forward by the stated shares. Only what adds up over regions can
 * be bridged; a ratio follows from its bridged terms.
 */
final class BridgedValues {
    private final Plan plan;
    private final LocalDate day;
    private final ValueResolver values;
    private final RegionTimeline timeline;
    private final Map<Series, RegionChange> obstacles = new HashMap<>();

    private record Series(Indicator indicator, RegionId region) {}

    BridgedValues(Plan plan, LocalDate day, ValueResolver values) {
        this.plan = plan;
        this.day = day;
        this.values = values;
        this.timeline = new RegionTimeline(plan);
    }

    /** The first change that kept a value of the series from being bridged. */
    Optional<RegionChange> obstacle(Indicator indicator, Region region) {
        return Optional.ofNullable(obstacles.get(new Series(indicator, region.id())));
    }

    Optional<Actual> at(Indicator indicator, Region region, Period period, String definition) {
        LocalDate ground = RegionTimeline.groundDay(indicator, period);
        boolean back = ground.isAfter(day);
        List<RegionChange> changes = timeline.listBetween(indicator, back ? day : ground, back ? ground : day);
        List<RegionId> connected = timeline.connected(region.id());
        List<RegionChange> own = changes.stream()
                .filter(change -> connected.contains(change.from()) || connected.contains(change.to()))
                .toList();
        Optional<RegionChange> first = own.stream()
                .filter(change -> RegionTimeline.touches(change, region.id()))
                .findFirst();
        if (first.isEmpty()) {
            return values.reported(indicator, region, period, definition);
        }
        if (indicator.nature().isRelative() || indicator.aggregate() != Aggregate.SUM) {
            Optional<Actual> derived = values.derivedAt(indicator, region, period, definition);
            if (derived.isEmpty()) {
                obstacles.putIfAbsent(new Series(indicator, region.id()), first.get());
            }
            return derived;
        }
        Work work = new Work(indicator, period, definition, new ArrayList<>());
        Optional<Double> value =
                back ? earlier(work, region.id(), own, region.id()) : later(work, region.id(), own, own.size());
        return value.filter(v -> !work.inputs().isEmpty()).map(v -> {
            int decimals =
                    work.inputs().stream().mapToInt(Actual::decimals).max().orElse(0);
            return Combined.of(
                    indicator, region, period, DecimalDigits.clean(v), decimals, Actual.BRIDGED, work.inputs());
        });
    }

    private record Work(Indicator indicator, Period period, String definition, List<Actual> inputs) {}

    /** What the region has now, and what those have that were made of it alone. */
    private Optional<Double> earlier(Work work, RegionId region, List<RegionChange> changes, RegionId asked) {
        Optional<Double> sum = own(work, region);
        for (RegionChange change : changes) {
            if (change.to().equals(region) && region.equals(asked)) {
                return refuse(work, asked, change);
            }
            if (!change.from().equals(region)) {
                continue;
            }
            boolean alone = isNew(change)
                    && changes.stream()
                            .filter(other -> other.to().equals(change.to()))
                            .allMatch(other -> other.from().equals(region));
            if (!alone) {
                return refuse(work, asked, change);
            }
            List<RegionChange> since = changes.stream()
                    .filter(other -> !other.date().isBefore(change.date()) && !other.equals(change))
                    .toList();
            Optional<Double> carved = earlier(work, change.to(), since, asked);
            sum = sum.isPresent() && carved.isPresent() ? Optional.of(sum.get() + carved.get()) : Optional.empty();
        }
        return sum;
    }

    /** True where the gaining region begins with the change and has no ground of its own. */
    private boolean isNew(RegionChange change) {
        return plan.regions()
                .get(change.to())
                .validFrom()
                .map(from -> from.getYear() >= change.date().getYear()
                        && !from.isAfter(change.date().plusYears(1)))
                .orElse(false);
    }

    /** The reported value after the first so many changes were applied to it. */
    private Optional<Double> later(Work work, RegionId region, List<RegionChange> changes, int count) {
        if (count == 0) {
            return own(work, region);
        }
        RegionChange change = changes.get(count - 1);
        if (!RegionTimeline.touches(change, region)) {
            return later(work, region, changes, count - 1);
        }
        if (change.share().isEmpty()) {
            return refuse(work, region, change);
        }
        double share = change.share().getAsDouble();
        if (change.from().equals(region)) {
            return later(work, region, changes, count - 1).map(value -> value * (1 - share));
        }
        Optional<Double> before = later(work, region, changes, count - 1);
        Optional<Double> gained = later(work, change.from(), changes, count - 1).map(value -> value * share);
        return before.isPresent() && gained.isPresent() ? Optional.of(before.get() + gained.get()) : Optional.empty();
    }

    private Optional<Double> refuse(Work work, RegionId region, RegionChange change) {
        obstacles.putIfAbsent(new Series(work.indicator(), region), change);
        return Optional.empty();
    }

    /** The reported value; nothing where the region did not exist, empty where it did and has no figure. */
    private Optional<Double> own(Work work, RegionId id) {
        Region region = plan.regions().get(id);
        boolean exists = region.aliveOn(RegionTimeline.groundDay(work.indicator(), work.period()));
        Optional<Actual> value = values.reported(work.indicator(), region, work.period(), work.definition())
                .filter(actual -> !actual.qualifier().isBound());
        if (value.isEmpty()) {
            return exists ? Optional.empty() : Optional.of(0.0);
        }
        work.inputs().add(value.get());
        return value.map(Actual::value);
    }
}
