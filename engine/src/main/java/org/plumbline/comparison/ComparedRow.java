package org.plumbline.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.calc.Cell;
import org.plumbline.calc.Note;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Indicator;
import org.plumbline.model.Region;
import org.plumbline.model.Target;

/**
 * What changed in one target, or in one indicator of a region.
 *
 * @param target empty for a row of an indicator and region
 * @param value the change of the value and its parts; no part of it is the target's
 * @param gap the change of the gap to the target and its parts
 * @param parts of the change that regions and industries have
 */
public record ComparedRow(
        Indicator indicator,
        Region region,
        Optional<Target> target,
        Side from,
        Side to,
        EffectParts value,
        EffectParts gap,
        Growth growth,
        List<ChangeParts> parts,
        List<Note> notes) {

    public ComparedRow {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** Places won since, in the first of the two sides' terms; positive is better. */
    public Cell placesWon() {
        return from.rank().isPresent() && to.rank().isPresent()
                ? Cell.of(from.rank().getAsInt() - to.rank().getAsInt())
                : Cell.unavailable(UnavailableReason.NO_PEERS);
    }

    /** The part that an effect has in the change of the value, or of the requirement in that of the gap; 0 for none. */
    public double part(Effect effect) {
        return effect == Effect.TARGET ? gap.part(effect) : value.part(effect);
    }

    /** The change of the value; 0 where it has no number. */
    public double changed() {
        return value.change().value().orElse(0);
    }

    /** True where the two sides' verdicts differ. */
    public boolean verdictChanged() {
        return from.assessment().isPresent()
                && to.assessment().isPresent()
                && from.assessment().get().outcome() != to.assessment().get().outcome();
    }

    /** Every number that is missing with its reason, by its name in results, in a fixed order. */
    public Map<String, UnavailableReason> undefined() {
        Map<String, UnavailableReason> undefined = new LinkedHashMap<>();
        from.reason().ifPresent(why -> undefined.put("from", why));
        to.reason().ifPresent(why -> undefined.put("to", why));
        put(undefined, "change", value.change());
        put(undefined, "rate", growth.rate());
        put(undefined, "parts", value.change());
        if (target.isPresent()) {
            put(undefined, "gap", gap.change());
        }
        put(undefined, "nominalRate", growth.nominal());
        put(undefined, "realRate", growth.real());
        put(undefined, "deflator", growth.deflator());
        put(undefined, "twoYearAverage", growth.twoYearAverage());
        put(undefined, "averageYearly", growth.average().horizontal());
        return undefined;
    }

    private static void put(Map<String, UnavailableReason> undefined, String name, Cell cell) {
        cell.reason().ifPresent(why -> undefined.put(name, why));
    }
}
