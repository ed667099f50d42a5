package org.plumbline.comparison;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.model.Direction;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;

/**
 * Places of regions among the regions of their type, the best first: by the highest value, where lower is better by the
 * lowest. Equal values share the better place. A bound has no place, one region alone has none, and where neither way is better
 * nobody has one.
 */
final class Ranks {
    /** @param of how many regions have a value */
    record Place(int rank, int of) {}

    private record Key(IndicatorId indicator, String type, Period period) {}

    private final View view;
    private final Map<Key, Map<RegionId, Double>> values = new HashMap<>();

    Ranks(View view) {
        this.view = view;
    }

    Optional<Place> of(Indicator indicator, Region region, Period period) {
        if (region.type().isEmpty() || indicator.direction() == Direction.NONE) {
            return Optional.empty();
        }
        Map<RegionId, Double> peers =
                values.computeIfAbsent(new Key(indicator.id(), region.type(), period), key -> peers(indicator, key));
        Double own = peers.get(region.id());
        if (own == null || peers.size() < 2) {
            return Optional.empty();
        }
        int sign = indicator.direction() == Direction.LOWER ? -1 : 1;
        long better = peers.values().stream().filter(v -> sign * (v - own) > 0).count();
        return Optional.of(new Place((int) better + 1, peers.size()));
    }

    private Map<RegionId, Double> peers(Indicator indicator, Key key) {
        Map<RegionId, Double> found = new LinkedHashMap<>();
        List<Region> regions = view.plan().regions().list();
        for (Region region : regions) {
            if (region.type().equals(key.type())) {
                view.at(indicator, region, key.period(), indicator.definition())
                        .filter(a -> !a.qualifier().isBound())
                        .ifPresent(a -> found.put(region.id(), a.value()));
            }
        }
        return found;
    }
}
