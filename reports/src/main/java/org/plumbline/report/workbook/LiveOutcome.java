package org.plumbline.report.workbook;

import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.calc.Rating;
import org.plumbline.model.Basis;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;
import org.plumbline.report.content.ReportData;
import org.plumbline.value.Actual;

/** Outcome and path rating of one target as formulas, where what decides them stands on the calculation sheet. */
final class LiveOutcome {
    private static final List<String> BANDS = List.of("on-track", "slightly-behind", "behind");
    private static final double[] BOUNDARIES = {1, 0.9, 0};

    private final ReportData data;
    private final Assessment a;
    private final LiveMeasures measures;
    private final LiveDemand demand;

    LiveOutcome(ReportData data, Assessment assessment, LiveMeasures measures) {
        this.data = data;
        this.a = assessment;
        this.measures = measures;
        this.demand = measures.demand();
    }

    Content outcome() {
        Content stored = new Content.Marked(a.outcome(), text(a.outcome()));
        return formula().<Content>map(f -> new Content.Formula(f, stored)).orElse(stored);
    }

    private Optional<String> formula() {
        if (isDecidedElsewhere()) {
            return Optional.empty();
        }
        String actual = LiveColumn.ACTUAL.here(data);
        String bound = demand.boundColumn().here(data);
        switch (a.outcome()) {
            case MET, EXCEEDED, MISSED -> {
                boolean own = a.actual()
                        .filter(v ->
                                v.period().lastMonth() == a.target().period().lastMonth())
                        .isPresent();
                return own
                                && measures.complete()
                                && demand.compare(a.actual().get().value()) == a.outcome()
                        ? Optional.of(comparison(actual, text(Outcome.NO_DATA), actual, bound))
                        : Optional.empty();
            }
            case ON_TRACK, BEHIND -> {
                return a.path().deviation().value().isPresent() && demand.sign() != 0
                        ? Optional.of(byPath())
                        : Optional.empty();
            }
            case NOT_DUE, NOT_YET_PUBLISHED, NO_DATA, NO_VALUE -> {
                return a.actual().isEmpty()
                                && (a.outcome() == Outcome.NO_VALUE
                                        || demand.bound().isPresent())
                        ? Optional.of(comparison(actual, text(a.outcome()), actual, bound))
                        : Optional.empty();
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    private boolean isDecidedElsewhere() {
        Target target = a.target();
        return target.kind().isWithoutNumber()
                || !target.convertible()
                || target.basis() == Basis.PER_YEAR
                || a.actual().map(Actual::qualifier).filter(q -> q.isBound()).isPresent()
                || (a.outcome() == Outcome.NO_VALUE && (target.kind() == TargetKind.RANGE || demand.sign() == 0));
    }

    private String byPath() {
        String deviation = LiveColumn.DEVIATION.here(data);
        String side = demand.sign() > 0 ? deviation : "-" + deviation;
        return "IF(ISNUMBER(" + deviation + "),IF(" + side + ">=-1E-9," + quoted(Outcome.ON_TRACK) + ","
                + quoted(Outcome.BEHIND) + ")," + quoted(Outcome.NOT_DUE) + ")";
    }

    private String comparison(String actual, String otherwise, String... inputs) {
        String value = rounded(actual);
        String low = rounded(LiveColumn.LOW.here(data));
        String high = rounded(LiveColumn.HIGH.here(data));
        String met =
                switch (demand.sign()) {
                    case 1 -> value + (demand.strict() ? ">" : ">=") + low;
                    case -1 -> value + (demand.strict() ? "<" : "<=") + high;
                    default -> "AND(" + value + ">=" + low + "," + value + "<=" + high + ")";
                };
        String good = quoted(Outcome.MET);
        if (demand.hasBetterEnd()) {
            String better = demand.sign() > 0 ? value + ">" + high : value + "<" + low;
            good = "IF(" + better + "," + quoted(Outcome.EXCEEDED) + "," + good + ")";
        }
        String numbers = String.join(
                ",", List.of(inputs).stream().map(i -> "ISNUMBER(" + i + ")").toList());
        return "IF(AND(" + numbers + "),IF(" + met + "," + good + "," + quoted(Outcome.MISSED) + "),"
                + LiveTable.quote(otherwise) + ")";
    }

    private String rounded(String cell) {
        return "ROUND(" + cell + "," + demand.decimals() + ")";
    }

    /** The category of the engine's own path method. */
    Content pathRating() {
        Rating rating = a.ratings().get("path");
        if (rating == null) {
            return Content.text(Content.SENSELESS);
        }
        Content stored = Content.text(data.texts().category("path", rating.category()));
        boolean plain = demand.sign() != 0
                && a.target().thresholds().isBlank()
                && a.shareOfWay().value().isPresent()
                && a.path().elapsed().value().isPresent()
                && a.outcome().isJudgement()
                && category().equals(rating.category());
        return plain ? new Content.Formula(bands(), stored) : stored;
    }

    private String category() {
        double share = a.shareOfWay().value().getAsDouble();
        double elapsed = a.path().elapsed().value().getAsDouble();
        boolean met = a.outcome().isFinal()
                ? a.outcome() != Outcome.MISSED
                : demand.sign() * a.gap().value().value().orElse(-demand.sign()) >= 0;
        if (met) {
            return "achieved";
        }
        if (elapsed <= 0) {
            return "not-applicable";
        }
        for (int i = 0; i < BOUNDARIES.length; i++) {
            if (share / elapsed >= BOUNDARIES[i] - 1e-9) {
                return BANDS.get(i);
            }
        }
        return "moving-away";
    }

    private String bands() {
        String ratio = LiveColumn.SHARE_OF_WAY.here(data) + "/" + LiveColumn.ELAPSED.here(data);
        String formula = category("moving-away");
        for (int i = BOUNDARIES.length - 1; i >= 0; i--) {
            formula = "IF(" + ratio + ">=" + BOUNDARIES[i] + "-1E-9," + category(BANDS.get(i)) + "," + formula + ")";
        }
        String outcome = LiveColumn.OUTCOME.here(data);
        String met = a.outcome().isFinal()
                ? "OR(" + outcome + "=" + quoted(Outcome.MET) + "," + outcome + "=" + quoted(Outcome.EXCEEDED) + ")"
                : LiveColumn.FAVOURABLE.here(data) + ">=0";
        return LiveMeasures.given(
                "IF(" + met + "," + category("achieved") + "," + formula + ")",
                LiveColumn.SHARE_OF_WAY.here(data),
                LiveColumn.FAVOURABLE.here(data),
                LiveColumn.ELAPSED.here(data));
    }

    private String category(String code) {
        return LiveTable.quote(data.texts().category("path", code));
    }

    private String quoted(Outcome outcome) {
        return LiveTable.quote(text(outcome));
    }

    private String text(Outcome outcome) {
        return LiveTable.outcomeText(data, outcome);
    }
}
