package org.plumbline.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Derivation;
import org.plumbline.model.Identity;
import org.plumbline.model.Identity.Relation;
import org.plumbline.model.Identity.Term;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.Target;

/**
 * Sums and subsets of indicators: those a plan declares, and those that follow from formulas that only add. Targets of one
 * source are set against each other first; where the source leaves a part out, or another target for it is in force, a
 * second check takes the target in force.
 */
final class Identities {
    private static final Pattern PLAIN_SUM = Pattern.compile("\\s*[a-z][a-z0-9_]*(\\s*\\+\\s*[a-z][a-z0-9_]*)+\\s*");

    private final KnownPlan known;
    private final Plan plan;
    private final List<Check> checks = new ArrayList<>();
    private final List<ImpliedValue> implied = new ArrayList<>();

    Identities(KnownPlan known) {
        this.known = known;
        this.plan = known.plan();
        List<Identity> all =
                Stream.concat(plan.identities().stream(), fromFormulas()).toList();
        all.stream().filter(Identity::observations).forEach(this::observed);
        all.stream().filter(Identity::targets).forEach(this::set);
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    /** What the one part without a figure must be. */
    List<ImpliedValue> implied() {
        return List.copyOf(implied);
    }

    private Stream<Identity> fromFormulas() {
        return plan.indicators().list().stream().flatMap(indicator -> indicator.derivation().stream()
                .filter(Derivation.Formula.class::isInstance)
                .map(Derivation.Formula.class::cast)
                .filter(formula -> PLAIN_SUM.matcher(formula.expression()).matches())
                .map(formula -> new Identity(
                        "",
                        Relation.SUM,
                        Term.of(indicator.id()),
                        Stream.of(formula.expression().split("\\+", -1))
                                .map(part -> Term.of(IndicatorId.of(part.strip())))
                                .toList(),
                        List.of(),
                        true,
                        true,
                        "",
                        indicator.location())));
    }

    private void observed(Identity identity) {
        Term total = identity.total();
        if (total.target().isPresent()) {
            return;
        }
        ObservationTable table = known.observations();
        Indicator indicator = plan.indicators().get(total.indicator());
        for (Region region : plan.regions().list()) {
            if (!applies(identity, region)) {
                continue;
            }
            known.series(
                            plan.indicators().indexOf(indicator.id()),
                            plan.regions().indexOf(region.id()))
                    .mapToObj(table::period)
                    .distinct()
                    .filter(period -> total.period().map(period::equals).orElse(true))
                    .forEach(period -> known.findStated(indicator, region, period)
                            .filter(row -> table.period(row).equals(period))
                            .ifPresent(row -> compare(
                                    identity,
                                    FigureKind.OBSERVATIONS,
                                    Amount.ofRow(plan, row).times(total.factor()),
                                    observedParts(identity, region, period),
                                    false)));
        }
    }

    private static boolean applies(Identity identity, Region region) {
        return identity.total()
                .region()
                .map(region.id()::equals)
                .orElse(identity.regions().isEmpty() || identity.regions().contains(region.id()));
    }

    private Map<Term, Amount> observedParts(Identity identity, Region region, Period period) {
        Map<Term, Amount> parts = new LinkedHashMap<>();
        for (Term term : identity.parts()) {
            Region where = term.region().map(plan.regions()::get).orElse(region);
            known.findStated(
                            plan.indicators().get(term.indicator()),
                            where,
                            term.period().orElse(period))
                    .flatMap(row -> inTotalsUnit(identity, term, Amount.ofRow(plan, row)))
                    .ifPresent(amount -> parts.put(term, amount));
        }
        return parts;
    }

    private Optional<Amount> inTotalsUnit(Identity identity, Term term, Amount amount) {
        OptionalDouble factor = plan.indicators()
                .get(term.indicator())
                .unit()
                .factorTo(plan.indicators().get(identity.total().indicator()).unit());
        return factor.isPresent() ? Optional.of(amount.times(term.factor() * factor.getAsDouble())) : Optional.empty();
    }

    private void set(Identity identity) {
        List<String> seen = new ArrayList<>();
        for (Target target : known.targets()) {
            if (!isTotal(identity, target)) {
                continue;
            }
            Optional<Amount> total = Amount.ofTarget(plan, target, false)
                    .map(a -> a.times(identity.total().factor()));
            String key = target.source() + " " + target.region() + " " + target.period() + " " + target.basis() + " "
                    + total.map(Amount::interval);
            if (total.isEmpty() || seen.contains(key)) {
                continue;
            }
            seen.add(key);
            Map<Term, Amount> own = setParts(identity, target, false);
            compare(identity, FigureKind.TARGETS, total.get(), own, false);
            Map<Term, Amount> inForce = setParts(identity, target, true);
            if (!inForce.isEmpty() && !sameNumbers(own, inForce)) {
                compare(identity, FigureKind.TARGETS, total.get(), inForce, true);
            }
        }
    }

    private boolean isTotal(Identity identity, Target target) {
        Term total = identity.total();
        if (!target.convertible()) {
            return false;
        }
        if (total.target().isPresent()) {
            return total.target().get().equals(target.id());
        }
        return target.indicator().equals(total.indicator())
                && target.targetClass().isCommitment()
                && applies(identity, plan.regions().get(target.region()))
                && total.period().map(target.period()::equals).orElse(true);
    }

    private Map<Term, Amount> setParts(Identity identity, Target total, boolean inForce) {
        Map<Term, Amount> parts = new LinkedHashMap<>();
        for (Term term : identity.parts()) {
            find(term, total, inForce)
                    .flatMap(part -> Amount.ofTarget(plan, part, identity.relation() != Relation.SUBSET))
                    .flatMap(amount -> inTotalsUnit(identity, term, amount))
                    .ifPresent(amount -> parts.put(term, amount));
        }
        return parts;
    }

    private Optional<Target> find(Term term, Target total, boolean inForce) {
        if (term.target().isPresent()) {
            return known.targets().stream()
                    .filter(t -> t.id().equals(term.target().get()))
                    .findFirst();
        }
        List<Target> candidates = known.targets().stream()
                .filter(t -> t.indicator().equals(term.indicator()) && t.convertible())
                .filter(t -> t.region().equals(term.region().orElse(total.region())))
                .filter(t -> t.period().endsWith(term.period().orElse(total.period())))
                .filter(t ->
                        Amount.ofTarget(plan, t, true).isPresent() && !t.kind().ignoresUnit())
                .filter(t -> inForce
                        ? known.isInForce(t) && t.targetClass().isCommitment()
                        : t.source().equals(total.source()))
                .toList();
        return candidates.stream()
                .filter(t -> t.basis() == total.basis())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private static boolean sameNumbers(Map<Term, Amount> a, Map<Term, Amount> b) {
        return a.keySet().equals(b.keySet())
                && a.entrySet().stream().allMatch(entry -> {
                    Amount other = b.get(entry.getKey());
                    return other != null
                            && other.interval().equals(entry.getValue().interval());
                });
    }

    private void compare(
            Identity identity, FigureKind figures, Amount total, Map<Term, Amount> parts, boolean acrossSources) {
        if (parts.isEmpty()) {
            return;
        }
        if (identity.relation() == Relation.SUBSET) {
            parts.values()
                    .forEach(part -> checks.add(subset(new Sum(
                                    CheckKind.SUBSET,
                                    figures,
                                    identity.id(),
                                    total,
                                    List.of(part),
                                    Sum.Rest.UNALLOCATED,
                                    List.of(),
                                    acrossSources)
                            .judged())));
            return;
        }
        List<Term> without = identity.parts().stream()
                .filter(term -> !parts.containsKey(term))
                .toList();
        Sum.Rest rest = identity.relation() == Relation.PARTIAL
                ? Sum.Rest.UNALLOCATED
                : without.isEmpty() ? Sum.Rest.NONE : Sum.Rest.MISSING;
        Check check = new Sum(
                        isOverPeriods(identity) ? CheckKind.PERIODS : kind(identity),
                        figures,
                        identity.id(),
                        total,
                        List.copyOf(parts.values()),
                        rest,
                        without.stream().map(Identities::name).toList(),
                        acrossSources)
                .judged();
        checks.add(check);
        if (rest == Sum.Rest.MISSING && without.size() == 1 && !check.failed()) {
            imply(figures, total, parts, without.get(0));
        }
    }

    /** A subset may be smaller. */
    private static Check subset(Check check) {
        return check.verdict() == Verdict.RESIDUAL ? check.with(Verdict.HOLDS, Cause.NONE) : check;
    }

    private static boolean isOverPeriods(Identity identity) {
        return identity.parts().stream()
                .allMatch(term -> term.period().isPresent()
                        && term.indicator().equals(identity.total().indicator()));
    }

    private static CheckKind kind(Identity identity) {
        return identity.parts().stream().allMatch(term -> term.indicator()
                        .equals(identity.total().indicator()))
                ? CheckKind.REGIONS
                : CheckKind.INDICATORS;
    }

    private static String name(Term term) {
        return term.target().map(Object::toString).orElse(term.indicator().value())
                + term.region().map(region -> "@" + region).orElse("")
                + term.period().map(period -> ":" + period).orElse("");
    }

    private void imply(FigureKind figures, Amount total, Map<Term, Amount> parts, Term term) {
        Interval rest = parts.values().stream()
                .map(Amount::interval)
                .reduce(total.interval(), Interval::minus)
                .times(1 / term.factor());
        List<Amount> from =
                Stream.concat(Stream.of(total), parts.values().stream()).toList();
        implied.add(ImpliedValue.of(
                ImpliedValue.How.REST,
                figures,
                term.indicator(),
                term.region().orElse(total.region()),
                term.period().orElse(total.period()),
                rest,
                from));
    }
}
