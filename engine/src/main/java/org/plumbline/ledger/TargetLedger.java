package org.plumbline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.model.Authority;
import org.plumbline.model.Basis;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Judge;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;
import org.plumbline.model.Source;
import org.plumbline.model.SourceStatus;
import org.plumbline.model.Target;
import org.plumbline.model.TargetClass;
import org.plumbline.model.TargetId;

/**
 * Decides which of several targets for one indicator, region, end of period, basis and definition is in force on a date.
 *
 * <p>Never one of a draft or withdrawn source while another stands; then what names the other as superseded; then the
 * higher authority; then the later date of issue. Equal requirements stand side by side, so do all rows of one source.
 * Targets that share a {@code set} fall together. Stretch targets and pledges are ranked among themselves only.
 */
public final class TargetLedger {
    private static final Standing ALONE = new Standing(true, Optional.empty(), "", List.of(), List.of());

    private final Plan plan;
    private final Judge judge;
    private final List<Target> known;
    private final Map<TargetId, Standing> standings = new HashMap<>();
    private final Map<TargetId, String> setOf = new HashMap<>();

    /** What two targets must share to be about the same thing. */
    private record Subject(
            IndicatorId indicator, RegionId region, int lastMonth, Basis basis, String definition, String rank) {}

    private record Verdict(Target winner, String rule) {}

    public TargetLedger(Plan plan, LocalDate knownAt, Judge judge) {
        this.plan = plan;
        this.judge = judge;
        this.known = plan.targets().stream()
                .filter(t -> judge == Judge.LATEST || isKnown(t, knownAt))
                .toList();
        settle();
    }

    /** The targets known on the date, in the plan's order. */
    public List<Target> known() {
        return known;
    }

    /** How a known target stands. */
    public Standing get(Target target) {
        Standing standing = standings.get(target.id());
        if (standing == null) {
            throw new IllegalArgumentException("Not known on the date: " + target.id());
        }
        return standing;
    }

    private boolean isKnown(Target target, LocalDate date) {
        return plan.sources()
                .issuedOf(target)
                .map(issued -> !issued.isAfter(date))
                .orElse(true);
    }

    private void settle() {
        Map<Subject, List<Target>> groups = new LinkedHashMap<>();
        for (Target target : known) {
            if (!target.set().isEmpty()) {
                setOf.put(target.id(), target.set());
            }
            groups.computeIfAbsent(subjectOf(target), s -> new ArrayList<>(1)).add(target);
        }
        Map<TargetId, Verdict> fallen = new HashMap<>();
        Set<String> fallenSets = new HashSet<>();
        boolean again = true;
        while (again) {
            again = false;
            fallen.keySet().removeIf(id -> !fallenSets.contains(setOf.getOrDefault(id, "")));
            for (List<Target> group : groups.values()) {
                List<Target> standing = group.stream()
                        .filter(t -> t.set().isEmpty() || !fallenSets.contains(t.set()))
                        .toList();
                fallen.putAll(losers(standing.isEmpty() ? group : standing));
            }
            for (Target target : known) {
                Verdict verdict = fallen.get(target.id());
                if (verdict != null && !target.set().isEmpty() && fallenSets.add(target.set())) {
                    known.stream()
                            .filter(other -> other.set().equals(target.set()))
                            .forEach(other -> fallen.putIfAbsent(other.id(), new Verdict(verdict.winner(), "set")));
                    again = true;
                }
            }
        }
        for (List<Target> group : groups.values()) {
            group.forEach(target -> standings.put(target.id(), standing(target, group, fallen)));
        }
    }

    private Standing standing(Target target, List<Target> group, Map<TargetId, Verdict> fallen) {
        if (group.size() == 1 && !fallen.containsKey(target.id())) {
            return ALONE;
        }
        RequirementKey own = key(target);
        List<Target> rivals = new ArrayList<>();
        List<Target> duplicates = new ArrayList<>();
        for (Target other : group) {
            if (other.id().equals(target.id())) {
                continue;
            }
            if (key(other).equals(own)) {
                duplicates.add(other);
            } else if (!sayTheSameTwice(target, other)) {
                rivals.add(other);
            }
        }
        Verdict verdict = judge == Judge.ALL ? null : fallen.get(target.id());
        return verdict == null
                ? new Standing(true, Optional.empty(), "", rivals, duplicates)
                : new Standing(false, Optional.of(verdict.winner()), verdict.rule(), rivals, duplicates);
    }

    /** One document may give a goal as an amount and as a multiple; without a baseline nobody can say that they differ. */
    private static boolean sayTheSameTwice(Target target, Target other) {
        return target.source().isPresent()
                && target.source().equals(other.source())
                && (isOpenMultiple(target) || isOpenMultiple(other));
    }

    private static boolean isOpenMultiple(Target target) {
        return target.kind().needsBaseline() && target.baselinePeriod().isEmpty();
    }

    private Map<TargetId, Verdict> losers(List<Target> group) {
        Map<TargetId, Verdict> losers = new LinkedHashMap<>();
        if (group.size() < 2) {
            return losers;
        }
        List<Target> remaining = new ArrayList<>(group);
        switch (judge) {
            case ALL -> {}
            case ORIGINAL -> keepBest(remaining, losers, "original", issued().reversed());
            case LATEST -> keepBest(remaining, losers, "latest", issued());
            case IN_FORCE -> {
                keepBest(remaining, losers, "draft", Comparator.comparing(t -> statusOf(t)
                        .stands()));
                dropSuperseded(remaining, losers);
                keepBest(
                        remaining,
                        losers,
                        "authority",
                        Comparator.comparing(this::authorityOf, Comparator.reverseOrder()));
                keepBest(remaining, losers, "issued", issued());
            }
        }
        return losers;
    }

    /** Keeps the best by one criterion and what demands the same as one of the best. */
    private void keepBest(
            List<Target> remaining, Map<TargetId, Verdict> losers, String rule, Comparator<Target> better) {
        Optional<Target> best = remaining.stream().max(better);
        if (best.isEmpty()) {
            return;
        }
        List<Target> kept = remaining.stream()
                .filter(t -> better.compare(t, best.get()) == 0)
                .toList();
        Target winner = kept.get(0);
        for (Target target : List.copyOf(remaining)) {
            if (!kept.contains(target) && !staysBeside(target, kept, rule)) {
                losers.put(target.id(), new Verdict(winner, rule));
                remaining.remove(target);
            }
        }
    }

    /** A draft never stays; otherwise what demands the same does, and so does a row of the same source. */
    private boolean staysBeside(Target target, List<Target> kept, String rule) {
        boolean sameSource = rule.equals("issued")
                && target.source().isPresent()
                && kept.stream().anyMatch(other -> other.source().equals(target.source()));
        return sameSource
                || (!rule.equals("draft")
                        && kept.stream().anyMatch(other -> key(other).equals(key(target))));
    }

    private void dropSuperseded(List<Target> remaining, Map<TargetId, Verdict> losers) {
        for (Target target : List.copyOf(remaining)) {
            remaining.stream()
                    .filter(other -> !other.id().equals(target.id()) && supersedes(other, target))
                    .findFirst()
                    .ifPresent(other -> losers.put(target.id(), new Verdict(other, "supersedes")));
        }
        remaining.removeIf(target -> losers.containsKey(target.id()));
    }

    private boolean supersedes(Target newer, Target older) {
        if (newer.supersedes().contains(older.id().value())
                || older.source()
                        .map(s -> newer.supersedes().contains(s.value()))
                        .orElse(false)) {
            return true;
        }
        Optional<Source> newerSource = newer.source().flatMap(plan.sources()::find);
        return newerSource.isPresent()
                && older.source()
                        .map(s -> replaces(newerSource.get(), s, new HashSet<>()))
                        .orElse(false);
    }

    private boolean replaces(Source newer, org.plumbline.model.SourceId older, Set<Source> seen) {
        if (!seen.add(newer)) {
            return false;
        }
        return newer.supersedes().contains(older)
                || newer.supersedes().stream()
                        .flatMap(id -> plan.sources().find(id).stream())
                        .anyMatch(between -> replaces(between, older, seen));
    }

    private Comparator<Target> issued() {
        return Comparator.comparing(t -> plan.sources().issuedOf(t).orElse(LocalDate.MIN));
    }

    private Authority authorityOf(Target target) {
        return target.source()
                .flatMap(plan.sources()::find)
                .map(Source::authority)
                .orElse(Authority.OTHER);
    }

    private SourceStatus statusOf(Target target) {
        return target.source().flatMap(plan.sources()::find).map(Source::status).orElse(SourceStatus.IN_FORCE);
    }

    private RequirementKey key(Target target) {
        return RequirementKey.of(target, plan.indicatorOf(target));
    }

    private static Subject subjectOf(Target target) {
        TargetClass targetClass = target.targetClass();
        return new Subject(
                target.indicator(),
                target.region(),
                target.period().lastMonth(),
                target.basis(),
                target.definition(),
                targetClass.isCommitment() ? "commitment" : targetClass.code());
    }
}
