package org.plumbline.contribution;

import java.util.List;

/**
 * Shift-share: a region's change by industry as the part of total growth, start·g; the industry mix, start·(g_i − g); and
 * the competitive part, end − start·(1 + g_i). The three add up to end − start.
 *
 * @param totalGrowth by industry
 * @param mix by industry
 * @param competitive by industry
 * @param change end minus start over all industries
 */
public record ShiftShare(Parts totalGrowth, Parts mix, Parts competitive, double change) {
    /**
     * An industry in the region.
     *
     * @param reference growth of the industry in the reference area, a fraction
     */
    public record Industry(String name, double start, double end, double reference) {}

    /**
     * Splits the region's change.
     *
     * @param growth total growth of the reference area, a fraction
     */
    public static ShiftShare of(List<Industry> industries, double growth) {
        List<Part> total = industries.stream()
                .map(x -> new Part(x.name(), x.start() * growth))
                .toList();
        List<Part> mix = industries.stream()
                .map(x -> new Part(x.name(), x.start() * (x.reference() - growth)))
                .toList();
        List<Part> competitive = industries.stream()
                .map(x -> new Part(x.name(), x.end() - x.start() * (1 + x.reference())))
                .toList();
        double change =
                industries.stream().mapToDouble(x -> x.end() - x.start()).sum();
        return new ShiftShare(
                parts("total-growth", total), parts("mix", mix), parts("competitive", competitive), change);
    }

    private static Parts parts(String method, List<Part> parts) {
        return Parts.of(method, parts, parts.stream().mapToDouble(Part::value).sum());
    }
}
