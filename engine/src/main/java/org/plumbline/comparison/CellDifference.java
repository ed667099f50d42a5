package org.plumbline.comparison;

import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Cell;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.TargetId;
import org.plumbline.value.Actual;

/**
 * A stored figure that is not the same on both sides.
 *
 * @param from empty where only the second side has it
 * @param to empty where only the first side has it
 * @param verdicts targets whose verdict differs and whose value or baseline is made of this figure
 */
public record CellDifference(
        Indicator indicator,
        Region region,
        Period period,
        String definition,
        Optional<Actual> from,
        Optional<Actual> to,
        Cell difference,
        List<TargetId> verdicts) {
    public CellDifference {
        verdicts = List.copyOf(verdicts);
    }
}
