package org.plumbline.rating;

import java.util.List;

/**
 * An Open SDG indicator of several series: the mean of the available series scores, and the status read off that score
 * ({@code ProgressMeasure.py}, class IndicatorProgress). Series without a score are left out.
 */
public final class OpenSdgIndicator {
    private static final List<Double> SCORE_BOUNDARIES = List.of(2.5, 0.0, -2.5);

    /**
     * The verdict on an indicator.
     *
     * @param score mean score, −5 to 5
     * @param scored how many series had a score
     */
    public record Verdict(Quantity score, String status, int scored) {}

    private OpenSdgIndicator() {}

    public static Verdict combine(List<OpenSdgSeries.Verdict> series) {
        return combineGroups(series.stream().map(List::of).toList());
    }

    /** Series that are parts of a group are averaged within it first. */
    public static Verdict combineGroups(List<List<OpenSdgSeries.Verdict>> groups) {
        List<List<OpenSdgSeries.Verdict>> scored = groups.stream()
                .map(group -> group.stream()
                        .filter(verdict -> verdict.score().isDefined())
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
        if (scored.isEmpty()) {
            return new Verdict(Quantity.undefined(Undefined.NO_OBSERVATION), OpenSdgSeries.NOT_AVAILABLE, 0);
        }
        double score =
                scored.stream().mapToDouble(OpenSdgIndicator::mean).average().orElseThrow();
        boolean achieved = scored.stream().flatMap(List::stream).allMatch(OpenSdgSeries.Verdict::achieved);
        int count = scored.stream().mapToInt(List::size).sum();
        return new Verdict(Quantity.of(score), achieved ? OpenSdgSeries.ACHIEVED : statusOfScore(score), count);
    }

    /** The status a score stands for where the target is not achieved: from 2.5, from 0, from −2.5, below. */
    public static String statusOfScore(double score) {
        return OpenSdgSeries.STATUSES.get(Bands.descending(score, SCORE_BOUNDARIES));
    }

    private static double mean(List<OpenSdgSeries.Verdict> group) {
        return group.stream()
                .mapToDouble(verdict -> verdict.score().value().orElseThrow())
                .average()
                .orElseThrow();
    }
}
