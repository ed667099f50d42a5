package org.plumbline.rating;

import java.util.List;

/**
 * The projection of UN ESCAP's progress assessment, in which recent points weigh more: w_i = (t* − t_1)/(t* − t_i), t* the
 * year predicted.
 *
 * <p>Percentages: weighted regression of ln(Y/(1−Y)), Y = value/100, on time, back-transformed; a value at 0 or 100 has no
 * logit, then the latest is carried forward. Other values: I_n·(∏(I_i/I_(i−1))^w_i)^((t*−t_n)/Σw). The regression's
 * intercept is that of the weighted fit.
 */
final class EscapProjection {
    /** @param carriedForward true where the latest value stands for the projection */
    record Projected(Quantity value, boolean carriedForward) {}

    private static final double SCALE = 100;

    private EscapProjection() {}

    /** The value at a year after the last point; at least two points. */
    static Projected at(List<Point> series, double year, boolean percent) {
        boolean bounded = percent && series.stream().allMatch(point -> point.value() >= 0 && point.value() <= SCALE);
        if (!bounded) {
            return new Projected(geometric(series, year), false);
        }
        boolean atEnd = series.stream().anyMatch(point -> point.value() == 0 || point.value() == SCALE);
        double latest = series.get(series.size() - 1).value();
        return atEnd ? new Projected(Quantity.of(latest), true) : new Projected(logistic(series, year), false);
    }

    private static Quantity logistic(List<Point> series, double year) {
        double mean = series.stream().mapToDouble(Point::year).average().orElseThrow();
        double w = 0;
        double wt = 0;
        double wz = 0;
        double wtz = 0;
        double wtt = 0;
        for (Point point : series) {
            double weight = weight(series, point, year);
            double share = point.value() / SCALE;
            double z = Math.log(share / (1 - share));
            double t = point.year() - mean;
            w += weight;
            wt += weight * t;
            wz += weight * z;
            wtz += weight * t * z;
            wtt += weight * t * t;
        }
        double slope = (wtz - wt * wz / w) / (wtt - wt * wt / w);
        double intercept = (wz - slope * wt) / w;
        double z = intercept + slope * (year - mean);
        return Quantity.of(SCALE / (1 + Math.exp(-z)));
    }

    private static Quantity geometric(List<Point> series, double year) {
        if (series.stream().anyMatch(point -> point.value() == 0)) {
            return Quantity.undefined(Undefined.ZERO_VALUE);
        }
        if (series.stream().anyMatch(point -> point.value() < 0)) {
            boolean all = series.stream().allMatch(point -> point.value() < 0);
            return Quantity.undefined(all ? Undefined.NEGATIVE_VALUE : Undefined.SIGN_CHANGE);
        }
        double weights = 0;
        double logs = 0;
        for (int i = 0; i < series.size(); i++) {
            double weight = weight(series, series.get(i), year);
            weights += weight;
            if (i > 0) {
                logs += weight
                        * Math.log(series.get(i).value() / series.get(i - 1).value());
            }
        }
        Point latest = series.get(series.size() - 1);
        double projected = latest.value() * Math.exp(logs * (year - latest.year()) / weights);
        return Double.isFinite(projected) ? Quantity.of(projected) : Quantity.undefined(Undefined.NOT_APPLICABLE);
    }

    private static double weight(List<Point> series, Point point, double year) {
        return (year - series.get(0).year()) / (year - point.year());
    }
}
