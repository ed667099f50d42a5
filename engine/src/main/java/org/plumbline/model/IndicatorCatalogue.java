package org.plumbline.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The indicators of a plan in file order; a position in it is what columns store. */
public final class IndicatorCatalogue {
    private final List<Indicator> all;
    private final Map<IndicatorId, Integer> index = new HashMap<>();

    /** Ids must be unique. */
    public IndicatorCatalogue(List<Indicator> indicators) {
        all = List.copyOf(indicators);
        for (int i = 0; i < all.size(); i++) {
            if (index.put(all.get(i).id(), i) != null) {
                throw new IllegalArgumentException(
                        "Indicator twice: " + all.get(i).id());
            }
        }
    }

    public List<Indicator> list() {
        return all;
    }

    public int size() {
        return all.size();
    }

    public Indicator at(int position) {
        return all.get(position);
    }

    public Optional<Indicator> find(IndicatorId id) {
        return findIndex(id).map(all::get);
    }

    public Optional<Integer> findIndex(IndicatorId id) {
        return Optional.ofNullable(index.get(id));
    }

    public Indicator get(IndicatorId id) {
        return all.get(indexOf(id));
    }

    public int indexOf(IndicatorId id) {
        return findIndex(id).orElseThrow(() -> new IllegalArgumentException("No indicator " + id));
    }

    /** The indicator that publishes this one's growth with the rate kind given, if the plan has one. */
    public Optional<Indicator> findGrowthOf(IndicatorId id, RateKind kind) {
        return all.stream()
                .filter(i -> i.growthOf().filter(id::equals).isPresent()
                        && i.rateKind().orElse(RateKind.YOY) == kind)
                .findFirst();
    }
}
