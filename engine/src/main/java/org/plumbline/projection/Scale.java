package org.plumbline.projection;

/** The increasing scale on which a model is linear and its errors are symmetric. */
sealed interface Scale {
    Scale LEVEL = new Level();
    Scale LOG = new Log();

    /** From the indicator's unit; minus or plus infinity for what lies on or beyond an end of the scale. */
    double forward(double value);

    /** Back to the indicator's unit. */
    double inverse(double scaled);

    /** Why some of the values have no place on the scale. */
    ProjectionReason refusal(AnnualSeries series);

    /** The smallest magnitude against which spreads on this scale are measured. */
    double unit();

    static Scale logit(Bounds bounds) {
        return new Logit(bounds);
    }

    record Level() implements Scale {
        @Override
        public double forward(double value) {
            return value;
        }

        @Override
        public double inverse(double scaled) {
            return scaled;
        }

        @Override
        public ProjectionReason refusal(AnnualSeries series) {
            return ProjectionReason.OVERFLOW;
        }

        @Override
        public double unit() {
            return 0;
        }
    }

    /** ln y, for values above zero. */
    record Log() implements Scale {
        @Override
        public double forward(double value) {
            return value <= 0 ? Double.NEGATIVE_INFINITY : Math.log(value);
        }

        @Override
        public double inverse(double scaled) {
            return Math.exp(scaled);
        }

        @Override
        public ProjectionReason refusal(AnnualSeries series) {
            boolean above = false;
            boolean below = false;
            for (int i = 0; i < series.size(); i++) {
                above |= series.value(i) > 0;
                below |= series.value(i) < 0;
            }
            if (!below) {
                return ProjectionReason.ZERO_VALUE;
            }
            return above ? ProjectionReason.SIGN_CHANGE : ProjectionReason.NEGATIVE_VALUE;
        }

        @Override
        public double unit() {
            return 1;
        }
    }

    /** ln((y - lower)/(upper - y)), for values inside the bounds. */
    record Logit(Bounds bounds) implements Scale {
        @Override
        public double forward(double value) {
            if (value <= bounds.lower()) {
                return Double.NEGATIVE_INFINITY;
            }
            if (value >= bounds.upper()) {
                return Double.POSITIVE_INFINITY;
            }
            return Math.log((value - bounds.lower()) / (bounds.upper() - value));
        }

        @Override
        public double inverse(double scaled) {
            double width = bounds.upper() - bounds.lower();
            // The smaller tail is computed directly, so that bounds are approached without cancellation.
            return scaled < 0
                    ? bounds.lower() + width * (Math.exp(scaled) / (1 + Math.exp(scaled)))
                    : bounds.upper() - width * (Math.exp(-scaled) / (1 + Math.exp(-scaled)));
        }

        @Override
        public ProjectionReason refusal(AnnualSeries series) {
            return ProjectionReason.OUTSIDE_BOUNDS;
        }

        @Override
        public double unit() {
            return 1;
        }
    }
}
