package org.plumbline.load.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.model.Region;

/** Where regions stand in the plan; implied ones take their place as they are met. */
final class RegionPositions {
    private final Map<String, Integer> positions = new HashMap<>();
    private final References references;

    RegionPositions(List<Region> regions, References references) {
        this.references = references;
        regions.forEach(region -> positions.put(region.id().value(), positions.size()));
    }

    int of(String id) {
        Integer known = positions.get(id);
        if (known != null) {
            return known;
        }
        List<ImpliedRows.Implied> implied = references.impliedRegions();
        for (int i = positions.size(); i < implied.size(); i++) {
            positions.put(implied.get(i).id(), i);
        }
        Integer added = positions.get(id);
        if (added == null) {
            throw new IllegalArgumentException("No region " + id);
        }
        return added;
    }
}
