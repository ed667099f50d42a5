package org.plumbline.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The change of a city's ratio R = Σ s_i·r_i, s_i = D_i/D, split by districts: within s̄_i·Δr_i, the district's own ratio
 * changed; between (r̄_i − R̄)·Δs_i, its weight changed. Bars are means of both dates; measuring r̄_i against R̄ leaves the
 * total, since Σ Δs_i = 0, and makes the parts meaningful.
 */
public final class WithinBetween {
    /** A district's numerator and denominator at both dates. */
    public record District(String name, double n0, double d0, double n1, double d1) {}

    /**
     * The split.
     *
     * @param within by district
     * @param between by district
     * @param total change of the city's ratio, the sum of all parts
     */
    public record Split(Parts within, Parts between, double total) {}

    private static final String WITHIN = "within";
    private static final String BETWEEN = "between";

    private WithinBetween() {}

    /** Empty denominators of the city, or of a district with a numerator, leave the split undefined. */
    public static Split split(List<District> districts) {
        double d0 = districts.stream().mapToDouble(District::d0).sum();
        double d1 = districts.stream().mapToDouble(District::d1).sum();
        boolean undefined = d0 == 0
                || d1 == 0
                || districts.stream().anyMatch(x -> (x.d0() == 0 && x.n0() != 0) || (x.d1() == 0 && x.n1() != 0));
        if (undefined) {
            return new Split(
                    Parts.undefined(WITHIN, Parts.Reason.ZERO_DENOMINATOR),
                    Parts.undefined(BETWEEN, Parts.Reason.ZERO_DENOMINATOR),
                    0);
        }
        double city0 = districts.stream().mapToDouble(District::n0).sum() / d0;
        double city1 = districts.stream().mapToDouble(District::n1).sum() / d1;
        List<Part> within = new ArrayList<>();
        List<Part> between = new ArrayList<>();
        for (District x : districts) {
            // A district that does not exist at one date has the other date's ratio: it only changes the mix.
            Optional<Double> r0 = ratio(x.n0(), x.d0());
            Optional<Double> r1 = ratio(x.n1(), x.d1());
            double before = r0.or(() -> r1).orElse(0.0);
            double after = r1.or(() -> r0).orElse(0.0);
            double share0 = x.d0() / d0;
            double share1 = x.d1() / d1;
            within.add(new Part(x.name(), (share0 + share1) / 2 * (after - before)));
            between.add(new Part(x.name(), ((before + after) / 2 - (city0 + city1) / 2) * (share1 - share0)));
        }
        Parts inside = Parts.of(WITHIN, within, sum(within));
        Parts mix = Parts.of(BETWEEN, between, sum(between));
        return new Split(inside, mix, city1 - city0);
    }

    private static Optional<Double> ratio(double numerator, double denominator) {
        return denominator == 0 ? Optional.empty() : Optional.of(numerator / denominator);
    }

    private static double sum(List<Part> parts) {
        return parts.stream().mapToDouble(Part::value).sum();
    }
}
