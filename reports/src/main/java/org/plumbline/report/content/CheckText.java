package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.model.Coded;
import org.plumbline.model.Indicator;
import org.plumbline.model.Language;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.reconciliation.AdjustMethod;
import org.plumbline.reconciliation.Adjustment;
import org.plumbline.reconciliation.Amount;
import org.plumbline.reconciliation.Cause;
import org.plumbline.reconciliation.Check;
import org.plumbline.reconciliation.ImpliedValue;
import org.plumbline.value.DecimalDigits;

/** What reports say of sums and identities, from the bundle {@code org.plumbline.report.content.reconciliation}. */
public final class CheckText {
    private static final int MOST_DIGITS = 6;

    private final Plan plan;
    private final ReportTexts reportTexts;
    private final TextBundle texts;

    private CheckText(Plan plan, Language language) {
        this.plan = plan;
        this.reportTexts = ReportTexts.in(language);
        this.texts = TextBundle.of("org.plumbline.report.content.reconciliation", language);
    }

    public static CheckText of(Plan plan, Language language) {
        return new CheckText(plan, language);
    }

    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** The word for a fixed value, such as {@code verdict.error}. */
    public String word(String group, Coded value) {
        return texts.text(group + "." + value.code());
    }

    public String verdict(Check check) {
        return check.cause() == Cause.ESCALATION ? texts.text("verdict.escalation") : word("verdict", check.verdict());
    }

    public Indicator indicator(Check check) {
        return plan.indicators().get(check.indicator());
    }

    public String name(Indicator indicator) {
        return indicator.name().in(reportTexts.language());
    }

    public String name(RegionId region) {
        return plan.regions()
                .find(region)
                .map(Region::name)
                .map(n -> n.in(reportTexts.language()))
                .orElse(region.value());
    }

    public String period(Period period) {
        return new PeriodText(reportTexts).of(period);
    }

    public String unit(Indicator indicator) {
        return indicator.unit().name().in(reportTexts.language());
    }

    /** Why a check has its verdict, in one sentence. */
    public String message(Check check) {
        String difference = check.difference().isPresent()
                ? number(Math.abs(check.difference().getAsDouble()), digits(check))
                : "";
        String missing = check.missing().isEmpty()
                ? texts.text("missing.unnamed")
                : reportTexts.names(check.missing().stream().map(this::named).toList());
        String beyond = check.difference().isPresent() ? ".by" : "";
        String key = "message." + check.cause().code()
                + (texts.has("message." + check.cause().code() + beyond) ? beyond : "");
        return texts.text(key, difference, tolerance(check), missing)
                + (check.cause() == Cause.ESCALATION ? where(check) : "")
                + (check.acrossSources() ? texts.text("message.across") : "");
    }

    /** What each part asks for: its share of the total, and what the total's source assigns to it. */
    private String where(Check check) {
        List<String> parts = new ArrayList<>();
        for (Amount part : check.parts()) {
            OptionalDouble share = check.share(part);
            if (part.value().isEmpty() || share.isEmpty()) {
                continue;
            }
            String value = number(part.value().getAsDouble(), digits(check));
            String percent = ValueFormat.percent(share.getAsDouble(), 1);
            OptionalDouble assigned = check.assigned(part);
            parts.add(
                    assigned.isPresent()
                            ? texts.text(
                                    "where.assigned",
                                    name(part.region()),
                                    value,
                                    percent,
                                    number(assigned.getAsDouble(), digits(check)),
                                    ValueFormat.signed(
                                            part.value().getAsDouble() - assigned.getAsDouble(), digits(check)))
                            : texts.text("where.share", name(part.region()), value, percent));
        }
        return parts.isEmpty() ? "" : texts.text("where", reportTexts.names(parts));
    }

    /** The name of a part within its sum: that of the region, the period or the indicator. */
    public String part(Check check, Adjustment.Cell cell) {
        return switch (check.kind()) {
            case REGIONS -> name(cell.region());
            case PERIODS -> period(cell.period());
            default -> name(plan.indicators().get(cell.indicator()));
        };
    }

    /** How a method works and what it keeps, in one sentence. */
    public String explanation(AdjustMethod method) {
        return texts.text("method." + method.code() + ".about");
    }

    /** What is to be said of an adjustment besides its figures: why there is none, or that it is not rounded. */
    public String note(Adjustment adjustment) {
        return adjustment
                .problem()
                .map(problem -> word("problem", problem))
                .orElse(adjustment.rounded() ? "" : texts.text("adjusted.unrounded"));
    }

    /** An adjusted figure, or its original with as many digits. */
    public String adjusted(Adjustment.Cell cell, double value) {
        return number(value, Math.min(MOST_DIGITS, cell.decimals()));
    }

    public String change(Adjustment.Cell cell) {
        return ValueFormat.signed(
                DecimalDigits.clean(cell.adjusted() - cell.original()), Math.min(MOST_DIGITS, cell.decimals()));
    }

    private String named(String missing) {
        return RegionId.isValid(missing) ? name(RegionId.of(missing)) : missing;
    }

    /** The number, or the range it lies in. */
    public String amount(OptionalDouble value, OptionalDouble low, OptionalDouble high, int decimals) {
        if (value.isPresent()) {
            return number(value.getAsDouble(), decimals);
        }
        if (low.isPresent() && high.isPresent()) {
            return number(low.getAsDouble(), decimals) + "–" + number(high.getAsDouble(), decimals);
        }
        return low.isPresent()
                ? "≥ " + number(low.getAsDouble(), decimals)
                : high.isPresent() ? "≤ " + number(high.getAsDouble(), decimals) : "–";
    }

    public String total(Check check) {
        Amount total = check.total();
        return amount(total.value(), total.low(), total.high(), digits(check));
    }

    public String sum(Check check) {
        return amount(check.sum(), check.sumLow(), check.sumHigh(), digits(check));
    }

    public String difference(Check check) {
        return check.difference().isPresent()
                ? ValueFormat.signed(check.difference().getAsDouble(), digits(check))
                : "–";
    }

    public String tolerance(Check check) {
        if (check.tolerance().isEmpty()) {
            return "–";
        }
        double tolerance = check.tolerance().getAsDouble();
        return number(tolerance, tolerance == 0 ? 0 : Math.min(MOST_DIGITS, check.decimals() + 2));
    }

    /** The implied value and its range where it has one. */
    public String implied(ImpliedValue value) {
        int digits = meaningfulDigits(value);
        String number = amount(value.value(), value.low(), value.high(), digits);
        boolean range = value.value().isPresent()
                && value.low().isPresent()
                && value.high().isPresent()
                && !value.low().equals(value.high());
        return range
                ? texts.text(
                        "implied.with-range",
                        number,
                        number(value.low().getAsDouble(), digits),
                        number(value.high().getAsDouble(), digits))
                : number;
    }

    /** So many that the range's ends differ in two of them. */
    private static int meaningfulDigits(ImpliedValue value) {
        if (value.low().isEmpty() || value.high().isEmpty() || value.low().equals(value.high())) {
            return 2;
        }
        double width = value.high().getAsDouble() - value.low().getAsDouble();
        return (int) Math.max(0, Math.min(MOST_DIGITS, 1 - Math.floor(Math.log10(width))));
    }

    /** The figures an implied value follows from. */
    public String from(ImpliedValue value) {
        return reportTexts.names(value.from().stream()
                .map(amount -> amount.target()
                                .map(Object::toString)
                                .orElse(amount.indicator().value()) + " "
                        + amount(amount.value(), amount.low(), amount.high(), amount.decimals()))
                .toList());
    }

    private static String number(double value, int decimals) {
        return ValueFormat.number(value, decimals);
    }

    /** Digits after the point that figures of a check are shown with. */
    public static int digits(Check check) {
        return switch (check.kind()) {
            case RATIO -> Math.min(MOST_DIGITS, check.total().decimals() + 2);
            case IMPLIED -> 2;
            default -> Math.min(MOST_DIGITS, check.decimals());
        };
    }
}
