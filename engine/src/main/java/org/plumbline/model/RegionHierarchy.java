package org.plumbline.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The regions of a plan in file order with their parents; a position in it is what columns store. Free of cycles. */
public final class RegionHierarchy {
    private static final Comparator<Region> BY_ORDER =
            Comparator.comparingInt(r -> r.order().orElse(Integer.MAX_VALUE));

    private final List<Region> all;
    private final Map<RegionId, Integer> index = new HashMap<>();
    private final Map<RegionId, List<Region>> below;

    /** Ids must be unique and parents known. */
    public RegionHierarchy(List<Region> regions) {
        all = List.copyOf(regions);
        for (int i = 0; i < all.size(); i++) {
            if (index.put(all.get(i).id(), i) != null) {
                throw new IllegalArgumentException("Region twice: " + all.get(i).id());
            }
        }
        below = all.stream()
                .filter(r -> r.parent().isPresent())
                .sorted(BY_ORDER)
                .collect(Collectors.groupingBy(r -> r.parent().orElseThrow()));
    }

    public List<Region> list() {
        return all;
    }

    public int size() {
        return all.size();
    }

    public Region at(int position) {
        return all.get(position);
    }

    public Optional<Region> find(RegionId id) {
        return findIndex(id).map(all::get);
    }

    public Optional<Integer> findIndex(RegionId id) {
        return Optional.ofNullable(index.get(id));
    }

    public Region get(RegionId id) {
        return all.get(indexOf(id));
    }

    public int indexOf(RegionId id) {
        return findIndex(id).orElseThrow(() -> new IllegalArgumentException("No region " + id));
    }

    /** Parts of a region that add up to it: alive throughout the period and not overlapping, by {@code order}. */
    public List<Region> listChildren(RegionId parent, Period throughout) {
        return listBelow(parent).stream()
                .filter(r -> !r.overlaps() && r.aliveThroughout(throughout))
                .toList();
    }

    /** All regions directly below one, whatever their life span, by {@code order}. */
    public List<Region> listBelow(RegionId parent) {
        return below.getOrDefault(parent, List.of());
    }
}
