package org.plumbline.breakdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.RegionId;

/**
 * The region that takes what no part takes. It keeps a fixed value, or its share in the base as far as the parts' minimums
 * leave it that.
 *
 * @param low units it must have
 * @param high units it may have
 * @param share units that its share in the base is
 */
record ResidualPart(
        RegionId region,
        boolean held,
        long low,
        long high,
        long share,
        boolean keepsShare,
        List<String> lowTexts,
        List<String> highTexts) {

    static Optional<ResidualPart> of(PartsTask task, Grid grid, BigDecimal allotted, boolean positive) {
        return task.split().residualRegion().map(region -> of(task, region, grid, allotted, positive));
    }

    private static ResidualPart of(PartsTask task, RegionId region, Grid grid, BigDecimal allotted, boolean positive) {
        PartsTask own = PartsTask.of(
                task.figures(),
                task.split(),
                task.indicator(),
                task.quantity(),
                List.of(region),
                task.when(),
                task.before());
        Optional<BigDecimal> hold = own.bound(task.split().hold(), 0);
        Optional<BigDecimal> minimum = own.bound(task.split().minimum(), 0);
        Optional<BigDecimal> maximum = own.bound(task.split().maximum(), 0);
        List<String> low = new ArrayList<>();
        List<String> high = new ArrayList<>();
        if (hold.isPresent()) {
            low.add(own.constraint("hold", 0, hold.get()));
            high.addAll(low);
        } else {
            minimum.ifPresent(value -> low.add(own.constraint("minimum", 0, value)));
            maximum.ifPresent(value -> high.add(own.constraint("maximum", 0, value)));
        }
        double base = own.base()[0];
        double all = Arrays.stream(task.base()).sum() + base;
        boolean shares = hold.isEmpty() && base > 0 && all > 0;
        return new ResidualPart(
                region,
                hold.isPresent(),
                hold.or(() -> minimum).map(grid::units).orElse(positive ? 0 : -Grid.NONE),
                hold.or(() -> maximum).map(grid::units).orElse(Grid.NONE),
                shares ? grid.units(allotted.doubleValue() * base / all) : 0,
                shares,
                low,
                high);
    }

    Optional<Conflict> contradiction() {
        if (low <= high) {
            return Optional.empty();
        }
        List<String> named = new ArrayList<>(lowTexts);
        named.addAll(highTexts);
        return Optional.of(new Conflict("minimum-above-maximum", named));
    }

    /**
     * What is set aside before the parts are given anything.
     *
     * @param free units that are not fixed
     * @param least units the parts must have
     */
    long reserved(long free, long least) {
        long room = least <= -Grid.NONE ? share : Math.min(share, free - least);
        return Math.max(low <= -Grid.NONE ? room : low, Math.min(room, high));
    }
}
