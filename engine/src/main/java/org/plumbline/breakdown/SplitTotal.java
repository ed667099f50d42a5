package org.plumbline.breakdown;

import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.model.TargetId;

/**
 * What is split, in one period and for one indicator.
 *
 * @param value of the total; empty where the plan has none
 * @param target it is taken from; empty for a point between two targets and a sum
 * @param allotted what the parts are to give together: the value and the pressure on top
 * @param implied what the parts do give: their sum, or their weighted mean
 * @param residual what no part takes
 */
public record SplitTotal(
        RegionId region,
        IndicatorId indicator,
        Period period,
        OptionalDouble value,
        Optional<TargetId> target,
        OptionalDouble allotted,
        OptionalDouble implied,
        OptionalDouble residual) {}
