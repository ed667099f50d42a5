package org.plumbline.breakdown;

import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.model.Split;
import org.plumbline.model.SplitQuantity;

/**
 * A split carried out.
 *
 * @param split what was asked for, with the method used
 * @param quantity what was split
 * @param totals of every period, and of every indicator of a second axis after the one of both axes
 * @param rowSums with two axes, what each region is given in each period: sums of its cells
 * @param cells by period, then region, then indicator
 * @param conflicts empty where it is feasible
 * @param decimals digits after the point that the cells are exact at
 */
public record SplitResult(
        Split split,
        Indicator indicator,
        SplitQuantity quantity,
        List<SplitTotal> totals,
        List<RowSum> rowSums,
        List<SplitCell> cells,
        List<Conflict> conflicts,
        List<SplitNote> notes,
        int decimals) {

    /** What a region is to have over all indicators of the second axis. */
    public record RowSum(RegionId region, Period period, double value) {}

    public SplitResult {
        totals = List.copyOf(totals);
        rowSums = List.copyOf(rowSums);
        cells = List.copyOf(cells);
        conflicts = List.copyOf(conflicts);
        notes = List.copyOf(notes);
    }

    public boolean feasible() {
        return conflicts.isEmpty();
    }

    /** The total of both axes in the last period. */
    public SplitTotal total() {
        return totals.stream()
                .filter(total -> total.indicator().equals(split.indicator()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The periods it was made for, in order. */
    public List<Period> periods() {
        return totals.stream().map(SplitTotal::period).distinct().toList();
    }

    /** Highest of the required rates over lowest, and other measures of how unequal they are. */
    public Burden burden() {
        Period last = total().period();
        return Burden.of(cells.stream()
                .filter(cell -> cell.period().equals(last))
                .map(cell -> cell.requiredRate().value())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray());
    }
}
