package org.plumbline.calc;

import java.util.List;
import java.util.Optional;
import org.plumbline.model.Basis;
import org.plumbline.model.Period;
import org.plumbline.model.TargetKind;
import org.plumbline.value.Actual;
import org.plumbline.value.Combined;

/** Decides the outcome of a target, in the order the contract states. */
final class OutcomeDecider {
    /** @param actual the value that decided, where it is another than the reading's */
    record Decision(Outcome outcome, boolean byRoundingOnly, Optional<Actual> actual) {
        static Decision of(Outcome outcome) {
            return new Decision(outcome, false, Optional.empty());
        }
    }

    private final TargetFacts.Facts facts;
    private final Measures measures;
    private final TargetAssessor.Timing timing;

    private OutcomeDecider(TargetFacts.Facts facts, Measures measures, TargetAssessor.Timing timing) {
        this.facts = facts;
        this.measures = measures;
        this.timing = timing;
    }

    static Decision decide(
            TargetFacts.Facts facts,
            Optional<UnavailableReason> obstacle,
            Measures measures,
            TargetAssessor.Timing timing) {
        if (facts.target().kind() == TargetKind.QUALITATIVE) {
            return Decision.of(Outcome.QUALITATIVE);
        }
        if (facts.target().isBlank()) {
            return Decision.of(Outcome.NO_VALUE);
        }
        if (obstacle.isPresent()) {
            return Decision.of(Outcome.NOT_COMPARABLE);
        }
        return new OutcomeDecider(facts, measures, timing).decide();
    }

    private Decision decide() {
        if (facts.target().kind() == TargetKind.TREND) {
            return trend();
        }
        Optional<Actual> own = facts.reading().own();
        if (facts.required().requirement().isEmpty()) {
            return own.isPresent() ? Decision.of(Outcome.UNDETERMINED) : unobserved(Outcome.NOT_DUE);
        }
        Requirement requirement = facts.required().requirement().get();
        if (facts.basis() == Basis.PER_YEAR) {
            return eachYear(requirement);
        }
        if (own.isPresent()) {
            return compared(requirement, own.get());
        }
        Optional<Decision> early = facts.basis() == Basis.CUMULATIVE ? byKnownPart(requirement) : Optional.empty();
        return early.orElseGet(() -> unobserved(byPath(requirement)));
    }

    private Decision compared(Requirement requirement, Actual actual) {
        Comparison.Result result =
                Comparison.compare(requirement, actual.value(), actual.qualifier(), facts.indicator());
        return new Decision(result.outcome(), result.byRoundingOnly(), Optional.of(actual));
    }

    /** The worst year decides; one year that misses is enough, wherever the others are. */
    private Decision eachYear(Requirement requirement) {
        List<Actual> known = facts.reading().known();
        Optional<Actual> worst = Measures.judged(facts);
        if (worst.isEmpty()) {
            return unobserved(Outcome.NOT_DUE);
        }
        Optional<Decision> missed = known.stream()
                .map(year -> compared(requirement, year))
                .filter(d -> d.outcome() == Outcome.MISSED)
                .findFirst();
        if (missed.isPresent()) {
            Decision worstDecision = compared(requirement, worst.get());
            return worstDecision.outcome() == Outcome.MISSED ? worstDecision : missed.get();
        }
        boolean unsure =
                known.stream().anyMatch(year -> compared(requirement, year).outcome() == Outcome.UNDETERMINED);
        if (facts.reading().complete()) {
            return unsure ? new Decision(Outcome.UNDETERMINED, false, worst) : compared(requirement, worst.get());
        }
        Outcome open = unsure ? Outcome.UNDETERMINED : Outcome.ON_TRACK;
        return new Decision(unobserved(open).outcome(), false, worst);
    }

    /** Part of a sum of amounts that cannot be negative may already reach a floor or pass a ceiling. */
    private Optional<Decision> byKnownPart(Requirement requirement) {
        List<Actual> known =
                facts.reading().latest().map(List::of).orElse(facts.reading().known());
        if (known.isEmpty()
                || requirement.twoSided()
                || known.stream().anyMatch(a -> a.value() < 0 || a.qualifier().isBound())) {
            return Optional.empty();
        }
        Period span = Period.between(
                known.get(0).period(), known.get(known.size() - 1).period());
        Actual part = Combined.sum(facts.indicator(), facts.region(), span, "cumulated", known);
        Decision decision = compared(requirement, part);
        boolean floorReached = requirement.sign() > 0 && decision.outcome() != Outcome.MISSED;
        boolean ceilingPassed = requirement.sign() < 0 && decision.outcome() == Outcome.MISSED;
        return floorReached || ceilingPassed ? Optional.of(decision) : Optional.empty();
    }

    private Decision trend() {
        Optional<Actual> actual = facts.reading().actual();
        boolean comparable = actual.isPresent()
                && facts.comparableBaseline().isPresent()
                && facts.baseline().isPresent()
                && actual.get().period().lastMonth()
                        > facts.baseline().get().period().lastMonth();
        boolean observed = facts.reading().own().isPresent();
        int sign = Requirement.signOf(facts.indicator().direction());
        if (!comparable || sign == 0) {
            return observed ? Decision.of(Outcome.UNDETERMINED) : unobserved(Outcome.NOT_DUE);
        }
        double change = actual.get().value() - facts.comparableBaseline().getAsDouble();
        boolean good = sign * change > 0;
        if (observed) {
            return Decision.of(good ? Outcome.MET : Outcome.MISSED);
        }
        return unobserved(good ? Outcome.ON_TRACK : Outcome.BEHIND);
    }

    private Decision unobserved(Outcome whileOpen) {
        if (!timing.closed()) {
            return Decision.of(whileOpen);
        }
        return Decision.of(timing.awaited() ? Outcome.NOT_YET_PUBLISHED : Outcome.NO_DATA);
    }

    private Outcome byPath(Requirement requirement) {
        if (measures.path().deviation().value().isEmpty()) {
            return Outcome.NOT_DUE;
        }
        double deviation = measures.path().deviation().value().getAsDouble();
        double sign = requirement.sign();
        if (requirement.twoSided() && facts.comparableBaseline().isPresent()) {
            sign = Math.signum(requirement.bound() - facts.comparableBaseline().getAsDouble());
        }
        double tolerance = 1e-12 * Math.max(1, Math.abs(requirement.bound()));
        return sign * deviation >= -tolerance ? Outcome.ON_TRACK : Outcome.BEHIND;
    }
}
