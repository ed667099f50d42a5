package org.plumbline.projection;

/** The method that {@link AutoChoice} chooses; its fit names the method chosen and holds the choice. */
final class AutoMethod implements ProjectionMethod {
    static final AutoMethod INSTANCE = new AutoMethod();

    private AutoMethod() {}

    @Override
    public String code() {
        return "auto";
    }

    @Override
    public int minimumPoints() {
        return AutoChoice.MINIMUM_POINTS;
    }

    @Override
    public String formula() {
        return "argmin MAE(leave the last 1-3 out)";
    }

    @Override
    public String source() {
        return "Hyndman and Koehler 2006 (MASE)";
    }

    @Override
    public FitOutcome fit(AnnualSeries series, double horizon) {
        AutoChoice.Made made = AutoChoice.make(series, horizon);
        return made.fit()
                .<FitOutcome>map(fit -> fit.chosenBy(made.choice()))
                .orElseGet(() -> new Unavailable(made.choice().candidates().stream()
                        .flatMap(candidate -> candidate.excluded().stream())
                        .findFirst()
                        .orElse(ProjectionReason.TOO_FEW_POINTS)));
    }
}
