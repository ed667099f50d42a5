package org.plumbline.rating;

import java.util.List;

/**
 * {@code oecd-distance}: OECD, Measuring Distance to the SDG Targets. Distance = max(0, d·(T − x)/σ), σ the standard
 * deviation (n − 1) of the peer group in the base year; 0 is met, with no credit for more. To 0.5 met or close, to 1.5
 * medium, above far.
 */
final class OecdDistanceMethod implements RatingMethod {
    private static final List<String> CATEGORIES = List.of("met-or-close", "medium", "far");
    private static final ThresholdSet BOUNDARIES = ThresholdSet.ascending(0.5, 1.5);
    private static final String SOURCE = "OECD, Measuring Distance to the SDG Targets (2019; 2022)";

    @Override
    public String name() {
        return "oecd-distance";
    }

    @Override
    public List<Category> categories() {
        return List.of(
                Category.good(CATEGORIES.get(0)), Category.fair(CATEGORIES.get(1)), Category.poor(CATEGORIES.get(2)));
    }

    @Override
    public List<ThresholdSet> thresholds() {
        return List.of(BOUNDARIES);
    }

    @Override
    public boolean own() {
        return false;
    }

    @Override
    public RatingResult rate(RatingInput in) {
        Worksheet sheet = new Worksheet(this, in, "max(0, d*(T-y)/sigma)", SOURCE);
        List<Double> thresholds = sheet.thresholds(BOUNDARIES);
        if (in.target().isEmpty()) {
            return sheet.notApplicable(Undefined.NO_VALUE);
        }
        if (in.latestToTarget().isEmpty()) {
            return sheet.notApplicable(Undefined.NO_OBSERVATION);
        }
        RatingTarget target = in.target().get();
        Point latest = in.latestToTarget().get();
        sheet.latest(latest);
        sheet.target(target);
        sheet.put(Term.PEER_COUNT, in.peersAtBaseline().size());
        if (in.meets(latest.value())) {
            return sheet.result(CATEGORIES.get(0), Quantity.of(0));
        }
        if (in.peersAtBaseline().size() < 2) {
            return sheet.notApplicable(Undefined.NO_PEERS);
        }
        double sigma = deviation(in.peersAtBaseline());
        if (sigma == 0) {
            return sheet.notApplicable(Undefined.PEERS_ALIKE);
        }
        sheet.put(Term.PEER_DEVIATION, sigma);
        double distance = Math.max(0, in.direction() * (target.value() - latest.value()) / sigma);
        return sheet.result(CATEGORIES.get(Bands.ascending(distance, thresholds)), Quantity.of(distance));
    }

    private static double deviation(List<Double> values) {
        if (values.stream().distinct().count() < 2) {
            return 0;
        }
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.size() - 1));
    }
}
