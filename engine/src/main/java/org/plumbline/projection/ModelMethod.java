package org.plumbline.projection;

import java.util.function.Function;

/** A method that is one model, whatever the horizon. */
record ModelMethod(
        String code, int minimumPoints, Function<AnnualSeries, FitOutcome> model, String formula, String source)
        implements ProjectionMethod {

    @Override
    public FitOutcome fit(AnnualSeries series, double horizon) {
        return model.apply(series);
    }
}
