package org.plumbline.breakdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.model.RegionId;
import org.plumbline.model.Split;
import org.plumbline.model.SplitKey;

/** Whether bounds, fixed values and weights are about places that a split has. */
final class SplitPlaces {
    private SplitPlaces() {}

    /** Bounds and fixed values of what is not split here, and the total's own region among the parts. */
    static Optional<Conflict> foreign(Split split, List<RegionId> parts) {
        List<String> named = new ArrayList<>();
        if (parts.contains(split.totalRegion())) {
            named.add("parts:" + split.totalRegion());
        }
        add("minimum", split.minimum(), split, parts, named);
        add("maximum", split.maximum(), split, parts, named);
        add("hold", split.hold(), split, parts, named);
        return named.isEmpty() ? Optional.empty() : Optional.of(new Conflict("not-a-part", named));
    }

    private static void add(
            String kind, Map<SplitKey, BigDecimal> bounds, Split split, List<RegionId> parts, List<String> named) {
        bounds.forEach((key, value) -> {
            if (!isPlace(key, split, parts)) {
                named.add(kind + ":" + key + "=" + value.toPlainString());
            }
        });
    }

    /** Weights listed for others. */
    static Optional<SplitNote> unusedWeights(Split split, List<RegionId> parts) {
        List<String> unused = split.weights().keySet().stream()
                .filter(key -> !isPlace(key, split, parts))
                .map(SplitKey::toString)
                .toList();
        return unused.isEmpty()
                ? Optional.empty()
                : Optional.of(SplitNote.of("weights-unused", String.join(", ", unused)));
    }

    private static boolean isPlace(SplitKey key, Split split, List<RegionId> parts) {
        boolean region = key.region().isEmpty()
                || parts.contains(key.region().get())
                || split.residualRegion().equals(key.region());
        boolean indicator = key.indicator().isEmpty()
                || split.secondAxis().contains(key.indicator().get());
        return region && indicator && (key.region().isPresent() || split.hasTwoAxes());
    }
}
