package org.plumbline.report.content;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Qualifier;
import org.plumbline.model.Target;
import org.plumbline.model.UnitOfMeasure;
import org.plumbline.value.Actual;

/**
 * Figures, periods and requirements as printed. Numbers are rounded half up to the indicator's decimals and carry thousands
 * separators; what is missing is the reason's text, never a number.
 */
public final class ValueFormat {
    private static final int MOST_DECIMALS = 12;

    private static final int GROUP = 3;

    /** Differences of printed figures such as 3.825 - 4.25 are off in the last of a double's 15 to 16 digits. */
    private static final MathContext BEYOND_BINARY_NOISE = new MathContext(14, RoundingMode.HALF_UP);

    private final ReportTexts texts;
    private final DecimalPlaces places;
    private final PeriodText periods;
    private final RequirementText requirements;

    private ValueFormat(Evaluation evaluation, ReportTexts texts) {
        this.texts = texts;
        this.places = new DecimalPlaces(evaluation);
        this.periods = new PeriodText(texts);
        this.requirements = new RequirementText(this, texts, evaluation.plan());
    }

    public static ValueFormat of(Evaluation evaluation, ReportTexts texts) {
        return new ValueFormat(evaluation, texts);
    }

    /** Digits after the point for an indicator's figures. */
    public int decimals(Indicator indicator) {
        return places.of(indicator);
    }

    /** Digits after the point for the figures of one target, never fewer than the indicator's. */
    public int decimals(Indicator indicator, Target target) {
        return places.ofTarget(indicator, target);
    }

    /** {@code 15,310}, {@code 4.05}, {@code -0.3}. */
    public static String number(double value, int decimals) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not finite: " + value);
        }
        BigDecimal rounded = new BigDecimal(value)
                .round(BEYOND_BINARY_NOISE)
                .setScale(Math.min(decimals, MOST_DECIMALS), RoundingMode.HALF_UP);
        return grouped(rounded.toPlainString());
    }

    /** A comma between every three digits before the point. */
    private static String grouped(String plain) {
        int sign = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        if (point - sign <= GROUP) {
            return plain;
        }
        StringBuilder grouped = new StringBuilder(plain);
        for (int place = point - GROUP; place > sign; place -= GROUP) {
            grouped.insert(place, ',');
        }
        return grouped.toString();
    }

    /** With a sign unless it rounds to zero: {@code +0.50}, {@code -100}. */
    public static String signed(double value, int decimals) {
        String plain = number(value, decimals);
        boolean zero = plain.chars().noneMatch(c -> c >= '1' && c <= '9');
        return plain.startsWith("-") || zero ? plain : "+" + plain;
    }

    /** A fraction as a percentage: 0.9655 is {@code 96.6%}. */
    public static String percent(double fraction, int decimals) {
        return number(fraction * 100, decimals) + "%";
    }

    /** The same with its sign: 0.087 is {@code +8.7%}. */
    public static String signedPercent(double fraction, int decimals) {
        return signed(fraction * 100, decimals) + "%";
    }

    public String number(Indicator indicator, double value) {
        return number(value, decimals(indicator));
    }

    /** With its unit: {@code 15,310亿元}, {@code 4.05%}. */
    public String withUnit(Indicator indicator, double value) {
        return attach(indicator, number(indicator, value));
    }

    /** A formatted number with the indicator's unit attached. */
    public String attach(Indicator indicator, String number) {
        String unit = unit(indicator);
        if (unit.isEmpty()) {
            return number;
        }
        return unit.equals("%") || unit.equals("‰") ? number + unit : texts.text("value.with-unit", number, unit);
    }

    /** The unit's printed name; empty for bare ratios. */
    public String unit(Indicator indicator) {
        return indicator.unit().name().in(texts.language());
    }

    /** The unit of differences: 个百分点 for percentages, else the indicator's own. */
    public String gapUnit(Indicator indicator) {
        return gapUnit(indicator.unit());
    }

    public String gapUnit(UnitOfMeasure unit) {
        return switch (gapUnitCode(unit)) {
            case "pp" -> texts.text("unit.points");
            case "permille-points" -> texts.text("unit.permille-points");
            default -> unit.name().in(texts.language());
        };
    }

    /** Stable code of the unit of differences. */
    public static String gapUnitCode(UnitOfMeasure unit) {
        if (!unit.percentage()) {
            return unit.code();
        }
        return unit.code().equals("permille") ? "permille-points" : "pp";
    }

    /** A difference with sign and unit: {@code -100亿元}, {@code +0.30个百分点}. */
    public String gap(Indicator indicator, double difference) {
        return gap(indicator, difference, decimals(indicator));
    }

    /** A difference of a target's figures, in that target's digits. */
    public String gap(Assessment assessment, double difference) {
        return gap(assessment.indicator(), difference, decimals(assessment.indicator(), assessment.target()));
    }

    private String gap(Indicator indicator, double difference, int decimals) {
        String number = signed(difference, decimals);
        return switch (gapUnitCode(indicator.unit())) {
            case "pp" -> texts.text("value.points", number);
            case "permille-points" -> texts.text("value.permille-points", number);
            default -> attach(indicator, number);
        };
    }

    /** The assessment's gap with sign and unit, or the reason why there is none. */
    public String gap(Assessment assessment) {
        return cell(assessment.gap().value(), v -> gap(assessment, v));
    }

    /** A ratio as a percentage with one digit, or the reason why there is none. */
    public String ratio(Cell ratio) {
        return cell(ratio, v -> percent(v, 1));
    }

    /** Years ahead or behind, or the reason why there is none. */
    public String timeDistance(Cell years) {
        return cell(years, v -> {
            String size = number(Math.abs(v), 1);
            if (size.equals("0.0")) {
                return texts.text("time.level");
            }
            return texts.text(v > 0 ? "time.ahead" : "time.behind", size);
        });
    }

    private String cell(Cell cell, java.util.function.DoubleFunction<String> format) {
        return cell.value().isPresent()
                ? format.apply(cell.value().getAsDouble())
                : cell.reason().map(texts::reason).orElse("");
    }

    /** An actual with the mark of its qualifier, without unit: {@code 900}, {@code ≥ 900}, {@code 约 900}. */
    public String actual(Indicator indicator, Actual actual) {
        return qualified(actual.qualifier(), number(indicator, actual.value()));
    }

    /** A number with the mark of its qualifier: {@code > 900}. */
    public String qualified(Qualifier qualifier, String number) {
        return switch (qualifier) {
            case EXACT, ROUNDED -> number;
            case ABOUT -> texts.text("value.about", number);
            case ABOVE -> "> " + number;
            case AT_LEAST -> "≥ " + number;
            case BELOW -> "< " + number;
            case AT_MOST -> "≤ " + number;
        };
    }

    /** What satisfies a target, in figures without unit: {@code ≥ 15,310}, {@code 60–70}; words where it has no number. */
    public String requirement(Assessment assessment) {
        return requirements.interval(assessment);
    }

    /** The target as the plan states it, with unit: 年均增长 10%, 累计 145家. */
    public String stated(Assessment assessment) {
        return requirements.stated(assessment);
    }

    public String period(Period period) {
        return periods.of(period);
    }

    public String day(LocalDate day) {
        return periods.of(day);
    }
}
