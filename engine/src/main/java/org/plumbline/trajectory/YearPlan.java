package org.plumbline.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a flow's yearly target is expected to fill up within the year (时序进度).
 *
 * @param shares the share of the year's total expected by the end of a month, 1 to 12; 12 has all of it
 */
public record YearPlan(NavigableMap<Integer, Share> shares) {
    /** Fewest past years from which a usual pattern is read. */
    public static final int FEWEST_YEARS = 3;

    private static final int YEAR = 12;

    /**
     * A share of a year's total.
     *
     * @param pastYears how many years it is the median of; 0 where in proportion to time
     */
    public record Share(double share, int pastYears) {}

    public YearPlan {
        shares = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(shares));
    }

    /** In proportion to time: month m is m/12. */
    public static YearPlan proportional() {
        NavigableMap<Integer, Share> shares = new TreeMap<>();
        for (int month = 1; month <= YEAR; month++) {
            shares.put(month, new Share((double) month / YEAR, 0));
        }
        return new YearPlan(shares);
    }

    /**
     * By month the median over past years of the share of the year's total reached by then; a month that fewer than
     * three years tell has none.
     *
     * @param years each the flow cumulated from the beginning of the year by month; one without month 12 or with a total
     *     that is not above 0 is left out
     * @return empty with fewer than three usable years
     */
    public static Optional<YearPlan> fromPastYears(List<? extends SortedMap<Integer, Double>> years) {
        List<? extends SortedMap<Integer, Double>> usable =
                years.stream().filter(year -> year.getOrDefault(YEAR, 0.0) > 0).toList();
        if (usable.size() < FEWEST_YEARS) {
            return Optional.empty();
        }
        NavigableMap<Integer, Share> shares = new TreeMap<>();
        for (int month = 1; month <= YEAR; month++) {
            int by = month;
            List<Double> reached = usable.stream()
                    .filter(year -> year.containsKey(by))
                    .map(year -> year.getOrDefault(by, 0.0) / year.getOrDefault(YEAR, 1.0))
                    .toList();
            if (reached.size() >= FEWEST_YEARS) {
                shares.put(month, new Share(median(reached), reached.size()));
            }
        }
        return Optional.of(new YearPlan(shares));
    }

    /** The share expected by the end of a month, counted from 1; empty where nothing tells it. */
    public OptionalDouble shareBy(int month) {
        Share share = shares.get(month);
        return share == null ? OptionalDouble.empty() : OptionalDouble.of(share.share());
    }

    /** How many past years tell the share of a month; 0 where it is in proportion to time or nothing tells it. */
    public int pastYearsBy(int month) {
        Share share = shares.get(month);
        return share == null ? 0 : share.pastYears();
    }

    /**
     * The path of the year to date to a yearly target, straight between the ends of the months it knows.
     *
     * @param yearStart when the year begins, in years
     */
    public Trajectory path(double yearStart, double target) {
        List<Anchor> anchors = new ArrayList<>();
        anchors.add(new Anchor(yearStart, 0));
        shares.forEach(
                (month, share) -> anchors.add(new Anchor(yearStart + (double) month / YEAR, target * share.share())));
        return new PiecewisePath("year-to-date", anchors, false);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
