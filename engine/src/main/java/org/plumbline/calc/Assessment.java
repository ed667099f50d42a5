package org.plumbline.calc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.Basis;
import org.plumbline.model.Indicator;
import org.plumbline.model.Region;
import org.plumbline.model.Target;
import org.plumbline.model.TargetId;
import org.plumbline.model.TargetKind;
import org.plumbline.value.Actual;

/**
 * All that is said of one target.
 *
 * @param required empty where the requirement is unknown; the reason stands in {@link #undefined()} under {@code required}
 * @param bound the end of the requirement that decides (T of the formulas)
 * @param actual the observation all measures use; its value is in the terms of the target's basis
 * @param metByRoundingOnly true where the target is met only once the actual is rounded to the digits compared
 * @param disputed true where another target for the same thing would have another outcome
 * @param shareOfWay (A − B)/(T − B)
 * @param logShareOfWay ln(A/B)/ln(T/B), the share of the way where changes compound
 * @param reasons why parts are missing, by the name of the part
 * @param outlook what others expect and what the user assumes
 * @param contributions its change and gap taken apart, as far as the data allow
 */
public record Assessment(
        Target target,
        Indicator indicator,
        Region region,
        Optional<RequiredInterval> required,
        OptionalDouble bound,
        Optional<Baseline> baseline,
        Optional<Actual> actual,
        Outcome outcome,
        boolean metByRoundingOnly,
        boolean disputed,
        Gap gap,
        Cell levelRatio,
        Cell shareOfWay,
        Cell logShareOfWay,
        PathMeasures path,
        Pace pace,
        ProjectionResult projection,
        Map<String, Rating> ratings,
        boolean inForce,
        Optional<TargetId> supersededBy,
        Map<String, UnavailableReason> reasons,
        List<Note> notes,
        List<Contribution> contributions,
        Outlook outlook) {

    public Assessment {
        ratings = inOrder(ratings);
        reasons = inOrder(reasons);
        notes = List.copyOf(notes);
        contributions = List.copyOf(contributions);
    }

    /** An unchangeable copy; the usual small ones take little room. */
    private static <V> Map<String, V> inOrder(Map<String, V> map) {
        return map.size() < 2 ? Map.copyOf(map) : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** One whose change and gap are not taken apart. */
    public Assessment(
            Target target,
            Indicator indicator,
            Region region,
            Optional<RequiredInterval> required,
            OptionalDouble bound,
            Optional<Baseline> baseline,
            Optional<Actual> actual,
            Outcome outcome,
            boolean metByRoundingOnly,
            boolean disputed,
            Gap gap,
            Cell levelRatio,
            Cell shareOfWay,
            Cell logShareOfWay,
            PathMeasures path,
            Pace pace,
            ProjectionResult projection,
            Map<String, Rating> ratings,
            boolean inForce,
            Optional<TargetId> supersededBy,
            Map<String, UnavailableReason> reasons,
            List<Note> notes) {
        this(
                target,
                indicator,
                region,
                required,
                bound,
                baseline,
                actual,
                outcome,
                metByRoundingOnly,
                disputed,
                gap,
                levelRatio,
                shareOfWay,
                logShareOfWay,
                path,
                pace,
                projection,
                ratings,
                inForce,
                supersededBy,
                reasons,
                notes,
                List.of(),
                Outlook.NONE);
    }

    /** Every measure without a number with its reason, by the measure's name in results, in a fixed order. */
    public Map<String, UnavailableReason> undefined() {
        Map<String, UnavailableReason> undefined = new LinkedHashMap<>(reasons);
        put(undefined, "gap", gap.value());
        put(undefined, "favourable", gap.favourable());
        put(undefined, "relative", gap.relative());
        put(undefined, "levelRatio", levelRatio);
        put(undefined, "shareOfWay", shareOfWay);
        put(undefined, "logShareOfWay", logShareOfWay);
        put(undefined, "expected", path.expected());
        put(undefined, "deviation", path.deviation());
        put(undefined, "timeDistance", path.timeDistanceYears());
        put(undefined, "elapsed", path.elapsed());
        put(undefined, "observedChange", pace.observedChange());
        put(undefined, "requiredChange", pace.requiredChange());
        put(undefined, "observedRate", pace.observedRate());
        put(undefined, "requiredRate", pace.requiredRate());
        put(undefined, "ratio", pace.ratio());
        put(undefined, "remainingChange", pace.remainingChange());
        put(undefined, "remainingRate", pace.remainingRate());
        putProjection(undefined);
        return undefined;
    }

    private void putProjection(Map<String, UnavailableReason> undefined) {
        if (projection.projection().isEmpty()) {
            put(undefined, "projection", projection.value());
            return;
        }
        put(undefined, "low", projection.low());
        put(undefined, "high", projection.high());
        put(undefined, "probability", projection.probability());
        if (projection.reachedIn().isEmpty()) {
            undefined.put("reachedIn", whyNotReached());
        }
    }

    private UnavailableReason whyNotReached() {
        boolean noWayThere = target.kind() == TargetKind.SHARE_OF
                || target.basis() == Basis.PER_YEAR
                || target.basis() == Basis.AVERAGE;
        return noWayThere ? UnavailableReason.NOT_APPLICABLE : UnavailableReason.NOT_REACHED;
    }

    private static void put(Map<String, UnavailableReason> undefined, String name, Cell cell) {
        cell.reason().ifPresent(why -> undefined.put(name, why));
    }

    /** The same, marked as disputed because another target for the same thing would have another outcome. */
    Assessment withDispute(String rival) {
        List<Note> more = new ArrayList<>(notes);
        more.add(Note.of("disputed", rival));
        return with(true, more, contributions, outlook);
    }

    Assessment withContributions(List<Contribution> found) {
        return found.equals(contributions) ? this : with(disputed, notes, found, outlook);
    }

    Assessment withOutlook(Outlook beside) {
        return beside.equals(outlook) ? this : with(disputed, notes, contributions, beside);
    }

    private Assessment with(boolean isDisputed, List<Note> remarks, List<Contribution> split, Outlook beside) {
        return new Assessment(
                target,
                indicator,
                region,
                required,
                bound,
                baseline,
                actual,
                outcome,
                metByRoundingOnly,
                isDisputed,
                gap,
                levelRatio,
                shareOfWay,
                logShareOfWay,
                path,
                pace,
                projection,
                ratings,
                inForce,
                supersededBy,
                reasons,
                remarks,
                split,
                beside);
    }
}
