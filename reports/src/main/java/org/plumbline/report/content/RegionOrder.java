package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.model.Region;
import org.plumbline.model.RegionHierarchy;
import org.plumbline.model.RegionId;

/** Regions as planners list them: a whole before its parts, siblings by their order, then as the file has them. */
public final class RegionOrder implements Comparator<RegionId> {
    private final Map<RegionId, Integer> position = new HashMap<>();

    public RegionOrder(RegionHierarchy regions) {
        List<Region> roots = new ArrayList<>();
        for (Region region : regions.list()) {
            if (region.parent().flatMap(regions::find).isEmpty()) {
                roots.add(region);
            }
        }
        roots.sort(Comparator.comparingInt(r -> r.order().orElse(Integer.MAX_VALUE)));
        roots.forEach(root -> place(root, regions));
    }

    private void place(Region region, RegionHierarchy regions) {
        position.put(region.id(), position.size());
        regions.listBelow(region.id()).forEach(child -> place(child, regions));
    }

    @Override
    public int compare(RegionId first, RegionId second) {
        int byPosition = Integer.compare(positionOf(first), positionOf(second));
        return byPosition != 0 ? byPosition : first.compareTo(second);
    }

    private int positionOf(RegionId id) {
        return position.getOrDefault(id, Integer.MAX_VALUE);
    }
}
