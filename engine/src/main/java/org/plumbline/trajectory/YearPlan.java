package org.plumbline.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a flow's yearly target is expected to fill up within the year (时序进度).
 *
 * @param basis how the shares were found
 * @param shares the share of the year's total expected by the end of each part of the year; the last is 1
 * @param pastYears how many past years were used; 0 where in proportion to time
 */
public record YearPlan(Basis basis, List<Double> shares, int pastYears) {
    /** Fewest past years from which a usual pattern is read. */
    public static final int FEWEST_YEARS = 3;

    /** Where the shares are from. */
    public enum Basis {
        TIME_PROPORTIONAL("time-proportional"),
        MEDIAN_SHARE("median-share");

        private final String code;

        Basis(String code) {
            this.code = code;
        }

        /** The stable code written in results. */
        public String code() {
            return code;
        }
    }

    public YearPlan {
        shares = List.copyOf(shares);
    }

    /** In proportion to time: part m of n is m/n. */
    public static YearPlan proportional(int parts) {
        List<Double> shares = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            shares.add((double) part / parts);
        }
        return new YearPlan(Basis.TIME_PROPORTIONAL, shares, 0);
    }

    /**
     * The median over past years of the share of the year's total reached by each part of the year.
     *
     * @param years each the flow cumulated from the beginning of the year, one value per part; a year is used if it has
     *     all parts and a total above 0
     * @return empty with fewer than three usable years
     */
    public static Optional<YearPlan> fromPastYears(List<List<Double>> years, int parts) {
        List<List<Double>> usable = years.stream()
                .filter(year -> year.size() == parts && year.get(parts - 1) > 0)
                .toList();
        if (usable.size() < FEWEST_YEARS) {
            return Optional.empty();
        }
        List<Double> shares = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int at = part;
            shares.add(median(usable.stream()
                    .map(year -> year.get(at) / year.get(parts - 1))
                    .toList()));
        }
        return Optional.of(new YearPlan(Basis.MEDIAN_SHARE, shares, usable.size()));
    }

    /** The share expected by the end of a part of the year, counted from 1; empty beyond the year. */
    public OptionalDouble shareBy(int part) {
        return part < 1 || part > shares.size() ? OptionalDouble.empty() : OptionalDouble.of(shares.get(part - 1));
    }

    /**
     * The path of the year to date to a yearly target, straight between the ends of the parts.
     *
     * @param yearStart when the year begins, in years
     */
    public Trajectory path(double yearStart, double target) {
        List<Anchor> anchors = new ArrayList<>();
        anchors.add(new Anchor(yearStart, 0));
        for (int part = 1; part <= shares.size(); part++) {
            anchors.add(new Anchor(yearStart + (double) part / shares.size(), target * shares.get(part - 1)));
        }
        return new PiecewisePath("year-to-date", anchors, false);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
