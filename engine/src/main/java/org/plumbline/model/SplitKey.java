package org.plumbline.model;

import java.util.Optional;

/** A place in a split: a region, an indicator of the second axis, or the cell of both; at least one is named. */
public record SplitKey(Optional<RegionId> region, Optional<IndicatorId> indicator) {
    public SplitKey {
        if (region.isEmpty() && indicator.isEmpty()) {
            throw new IllegalArgumentException("A key names a region or an indicator");
        }
    }

    public static SplitKey of(RegionId region) {
        return new SplitKey(Optional.of(region), Optional.empty());
    }

    public static SplitKey of(RegionId region, IndicatorId indicator) {
        return new SplitKey(Optional.of(region), Optional.of(indicator));
    }

    @Override
    public String toString() {
        String first = region.map(RegionId::value).orElse("");
        String second = indicator.map(IndicatorId::value).orElse("");
        return first.isEmpty() || second.isEmpty() ? first + second : first + "/" + second;
    }
}
