package org.plumbline.report.content;

import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.RequiredInterval;
import org.plumbline.model.Basis;
import org.plumbline.model.Direction;
import org.plumbline.model.Figure;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;

/** Requirements in words and figures. */
final class RequirementText {
    private final ValueFormat format;
    private final ReportTexts texts;
    private final Plan plan;

    RequirementText(ValueFormat format, ReportTexts texts, Plan plan) {
        this.format = format;
        this.texts = texts;
        this.plan = plan;
    }

    /** The interval that satisfies the target, without unit. */
    String interval(Assessment assessment) {
        Optional<String> words = withoutNumber(assessment);
        if (words.isPresent()) {
            return words.get();
        }
        return assessment
                .required()
                .map(required -> interval(assessment, required, false))
                .orElseGet(() -> stated(assessment));
    }

    private String interval(Assessment assessment, RequiredInterval required, boolean withUnit) {
        OptionalDouble low = required.low();
        OptionalDouble high = required.high();
        boolean strict = assessment.target().strict();
        if (low.isEmpty() && high.isEmpty()) {
            return texts.text("requirement.none");
        }
        if (high.isEmpty()) {
            return texts.text(
                    strict ? "requirement.above" : "requirement.at-least",
                    figure(assessment, low.getAsDouble(), withUnit));
        }
        if (low.isEmpty()) {
            return texts.text(
                    strict ? "requirement.below" : "requirement.at-most",
                    figure(assessment, high.getAsDouble(), withUnit));
        }
        return twoSided(assessment, low.getAsDouble(), high.getAsDouble(), withUnit);
    }

    private String twoSided(Assessment assessment, double low, double high, boolean withUnit) {
        Optional<Figure> centre = assessment.target().value();
        if (assessment.target().kind() == TargetKind.APPROX && centre.isPresent()) {
            String about = figure(assessment, centre.get().value(), withUnit);
            return low == high
                    ? texts.text("requirement.approx-plain", about)
                    : texts.text(
                            "requirement.approx",
                            about,
                            figure(assessment, low, false),
                            figure(assessment, high, false));
        }
        if (low == high || figure(assessment, low, false).equals(figure(assessment, high, false))) {
            return texts.text("requirement.exact", figure(assessment, low, withUnit));
        }
        return texts.text("requirement.range", figure(assessment, low, false), figure(assessment, high, withUnit));
    }

    private String figure(Assessment assessment, double value, boolean withUnit) {
        String number = ValueFormat.number(value, format.decimals(assessment.indicator(), assessment.target()));
        return withUnit ? format.attach(assessment.indicator(), number) : number;
    }

    /** The target as the plan states it, with unit. */
    String stated(Assessment assessment) {
        Optional<String> words = withoutNumber(assessment);
        if (words.isPresent()) {
            return words.get();
        }
        Target target = assessment.target();
        String phrase =
                switch (target.kind()) {
                    case GROWTH -> texts.text("requirement.growth", percent(target));
                    case REDUCTION -> texts.text("requirement.reduction", percent(target));
                    case MULTIPLE -> texts.text("requirement.multiple", own(target));
                    case CHANGE -> texts.text("requirement.change", change(assessment));
                    case SHARE_OF -> texts.text("requirement.share-of", percent(target), ofRegion(target));
                    default -> plain(assessment);
                };
        return target.basis() == Basis.LEVEL
                ? phrase
                : texts.text("requirement." + target.basis().code(), phrase);
    }

    private String plain(Assessment assessment) {
        return assessment
                .required()
                .map(required -> interval(assessment, required, true))
                .orElseGet(() -> storedText(assessment.target()));
    }

    private static String storedText(Target target) {
        Optional<Figure> one = target.value();
        if (one.isPresent()) {
            return (one.get().text() + " " + target.unit()).strip();
        }
        return (target.low().map(Figure::text).orElse("") + "–"
                        + target.high().map(Figure::text).orElse("") + " " + target.unit())
                .strip();
    }

    private String change(Assessment assessment) {
        return assessment
                .target()
                .value()
                .map(figure -> format.gap(assessment, figure.value()))
                .orElse("");
    }

    private String ofRegion(Target target) {
        return target.of()
                .flatMap(plan.regions()::find)
                .map(Region::name)
                .map(name -> name.in(texts.language()))
                .orElse("");
    }

    private static String percent(Target target) {
        return own(target) + "%";
    }

    /** A number in the target's own terms with its own digits. */
    private static String own(Target target) {
        return target.value()
                .map(figure -> ValueFormat.number(figure.value(), figure.decimals()))
                .orElse("");
    }

    private Optional<String> withoutNumber(Assessment assessment) {
        Target target = assessment.target();
        if (target.kind() == TargetKind.QUALITATIVE) {
            return Optional.of(texts.text("requirement.none"));
        }
        if (target.kind() == TargetKind.TREND) {
            boolean down = assessment.indicator().direction() == Direction.LOWER;
            return Optional.of(texts.text(down ? "requirement.trend-down" : "requirement.trend-up"));
        }
        return target.isBlank() ? Optional.of(texts.text("requirement.blank")) : Optional.empty();
    }
}
