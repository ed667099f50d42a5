package org.plumbline.comparison;

import java.util.List;

/**
 * Parts a sum's change is made of, each with its share in the change and what it adds to the rate.
 *
 * @param kind {@code regions} or {@code industries}
 */
public record ChangeParts(String kind, List<Share> parts) {
    /**
     * @param id of the region or industry
     * @param value the part's own change
     * @param share 贡献率: the part's change over the whole change; undefined where that is 0
     * @param pull 拉动: the part's change over the whole's base, a fraction; undefined where the base is not above 0
     */
    public record Share(
            String id,
            org.plumbline.model.LocalizedText name,
            double value,
            org.plumbline.calc.Cell share,
            org.plumbline.calc.Cell pull) {}

    public ChangeParts {
        parts = List.copyOf(parts);
    }
}
