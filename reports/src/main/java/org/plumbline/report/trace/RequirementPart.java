package org.plumbline.report.trace;

import java.util.OptionalDouble;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Baseline;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Figure;
import org.plumbline.model.Region;
import org.plumbline.model.Target;

/** What satisfies the target, with its numbers, and where it starts from. */
final class RequirementPart {
    private final TraceContext context;
    private final Assessment assessment;
    private final Target target;

    RequirementPart(TraceContext context) {
        this.context = context;
        this.assessment = context.assessment();
        this.target = assessment.target();
    }

    TraceSection section() {
        TraceSection part = context.section("requirement");
        part.add(
                "kind",
                context.text("kind"),
                context.data().texts().kind(target.kind()) + " · "
                        + context.data().texts().basis(target.basis()));
        part.add(
                "direction",
                context.text("direction"),
                context.data()
                        .text("direction." + context.indicator().direction().code()));
        if (assessment.required().isEmpty()) {
            part.add("value", context.text("value"), whyNone("required", UnavailableReason.NOT_APPLICABLE));
            return part;
        }
        part.add("formula", context.text("formula"), formula());
        part.add(
                "value",
                context.text("value"),
                (context.data().format().requirement(assessment) + " "
                                + context.data().format().unit(context.indicator()))
                        .strip());
        return part;
    }

    private String formula() {
        OptionalDouble bound = assessment.bound();
        if (bound.isEmpty() || target.value().isEmpty()) {
            return context.text("required.stated");
        }
        String stated = TraceContext.number(target.value().get().value());
        String result = TraceContext.number(bound.getAsDouble());
        String from = assessment
                .baseline()
                .map(Baseline::value)
                .map(TraceContext::number)
                .orElse("");
        return switch (target.kind()) {
            case GROWTH -> context.text("required.growth", from, stated, years(), result);
            case REDUCTION -> context.text("required.reduction", from, stated, result);
            case MULTIPLE -> context.text("required.multiple", from, stated, result);
            case CHANGE -> context.text("required.change", from, stated, result);
            case SHARE_OF -> context.text("required.share-of", whole(), stated, result);
            case APPROX -> context.text("required.approx", stated, tolerance());
            default -> context.text("required.stated");
        };
    }

    private String years() {
        return target.baselinePeriod()
                .map(start -> TraceContext.number(start.yearsTo(target.period())))
                .orElse("");
    }

    private String whole() {
        return target.of()
                .flatMap(context.plan().regions()::find)
                .map(Region::name)
                .map(context.data()::name)
                .orElse("");
    }

    private String tolerance() {
        double high = assessment.required().orElseThrow().high().orElseThrow();
        return TraceContext.number(high - target.value().orElseThrow().value());
    }

    TraceSection baseline() {
        TraceSection part = context.section("baseline");
        if (assessment.baseline().isEmpty()) {
            part.add("value", context.text("value"), whyNone("baseline", UnavailableReason.NO_BASELINE));
            return part;
        }
        Baseline baseline = assessment.baseline().get();
        part.add("period", context.text("period"), context.data().format().period(baseline.period()));
        part.add("value", context.text("value"), context.withUnit(context.indicator(), baseline.value()));
        if (baseline.observed().isPresent()) {
            new ActualPart(context).describe(part, baseline.observed().get(), 0);
        } else if (target.baselinePeriod().isEmpty() || target.baselineValue().isEmpty()) {
            part.add("origin", context.text("origin"), context.text("baseline-counted"));
        } else {
            Figure stated = target.baselineValue().get();
            part.add(
                    "origin",
                    context.text("origin"),
                    context.text("baseline-stated", stated.text() + " " + stated.storedUnit())
                            .strip());
        }
        return part;
    }

    private String whyNone(String what, UnavailableReason otherwise) {
        UnavailableReason why = assessment.undefined().getOrDefault(what, otherwise);
        return context.text("why-none", context.data().texts().reason(why));
    }
}
