package org.plumbline.calc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.contribution.Part;
import org.plumbline.contribution.Parts;
import org.plumbline.contribution.ShiftShare;
import org.plumbline.model.Derivation;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.value.Actual;

/**
 * Shift-share of an indicator that is a plain sum of others, its industries: a region against the region above it. Needs
 * every industry in both regions at both ends.
 */
final class IndustryContributions {
    private static final String METHOD = "shift-share";

    private final Plan plan;

    IndustryContributions(Plan plan) {
        this.plan = plan;
    }

    List<Contribution> change(Contributions.Subject subject, Contributions.Span span) {
        List<IndicatorId> industries = industries(subject.indicator());
        Optional<Region> above = subject.region().parent().flatMap(plan.regions()::find);
        if (industries.size() < 2 || above.isEmpty()) {
            return List.of();
        }
        List<ShiftShare.Industry> rows = new ArrayList<>();
        double start = 0;
        double end = 0;
        for (IndicatorId id : industries) {
            Indicator industry = plan.indicators().get(id);
            OptionalDouble here = start(industry, subject.region(), span);
            OptionalDouble there = start(industry, above.get(), span);
            Optional<Actual> hereNow = span.end(industry, subject.region());
            Optional<Actual> thereNow = span.end(industry, above.get());
            if (here.isEmpty() || there.isEmpty() || hereNow.isEmpty() || thereNow.isEmpty()) {
                return List.of();
            }
            if (there.getAsDouble() <= 0) {
                return List.of(none(subject, span));
            }
            start += there.getAsDouble();
            end += thereNow.get().value();
            rows.add(new ShiftShare.Industry(
                    id.value(),
                    here.getAsDouble(),
                    hereNow.get().value(),
                    thereNow.get().value() / there.getAsDouble() - 1));
        }
        return List.of(of(ShiftShare.of(rows, end / start - 1), subject, span));
    }

    private static Contribution none(Contributions.Subject subject, Contributions.Span span) {
        return Contributions.none(Contribution.Kind.SHIFT_SHARE, METHOD, subject, span, UnavailableReason.ZERO_BASE);
    }

    private static OptionalDouble start(Indicator industry, Region region, Contributions.Span span) {
        Optional<Actual> found = span.start(industry, region);
        return found.isEmpty() ? OptionalDouble.empty() : span.carry(industry, region, found.get());
    }

    private static Contribution of(ShiftShare split, Contributions.Subject subject, Contributions.Span span) {
        List<Contribution.Share> shares = new ArrayList<>();
        for (Parts parts : List.of(split.totalGrowth(), split.mix(), split.competitive())) {
            for (Part part : parts.parts()) {
                shares.add(new Contribution.Share(
                        parts.method(), Optional.empty(), Optional.of(IndicatorId.of(part.name())), part.value()));
            }
        }
        return new Contribution(
                Contribution.Kind.SHIFT_SHARE,
                METHOD,
                Optional.of(span.from()),
                span.to(),
                Cell.of(split.change()),
                subject.indicator().unit(),
                shares);
    }

    /** The terms of a formula that only adds; empty for any other, and where a term has another unit than the sum. */
    List<IndicatorId> industries(Indicator indicator) {
        if (indicator.derivation().isEmpty() || !(indicator.derivation().get() instanceof Derivation.Formula formula)) {
            return List.of();
        }
        List<String> terms = Arrays.stream(formula.expression().split("\\+"))
                .map(String::strip)
                .toList();
        Set<String> inputs = new TreeSet<>();
        formula.inputs().forEach(id -> inputs.add(id.value()));
        boolean plain = terms.size() == inputs.size() && inputs.containsAll(terms);
        boolean oneUnit = formula.inputs().stream().allMatch(id -> plan.indicators()
                .get(id)
                .unit()
                .code()
                .equals(indicator.unit().code()));
        return plain && oneUnit ? formula.inputs() : List.of();
    }
}
