package org.plumbline.calc;

import java.util.Optional;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.Target;
import org.plumbline.value.Actual;
import org.plumbline.value.ValueResolver;

/**
 * Finds the value of a target's own period and the latest one comparable with it. Flows are comparable with flows over
 * the same number of months, and an annual one while it is open with its year to date; stocks, rates and indices with
 * any value at its day.
 */
final class LevelReader {
    private final ValueResolver values;

    LevelReader(ValueResolver values) {
        this.values = values;
    }

    Reading read(Target target, Indicator indicator, Region region, boolean open) {
        Optional<Actual> own = values.at(indicator, region, target.period(), target.definition())
                .or(() -> values.bracketAt(indicator, region, target.period(), target.definition()));
        if (own.isPresent()) {
            return Reading.of(own, own);
        }
        if (open && indicator.nature() == Nature.FLOW && target.period().months() == 12) {
            Optional<Actual> toDate = yearToDate(target, indicator, region);
            if (toDate.isPresent()) {
                return Reading.of(Optional.empty(), toDate);
            }
        }
        return Reading.of(Optional.empty(), latest(target, indicator, region));
    }

    private Optional<Actual> yearToDate(Target target, Indicator indicator, Region region) {
        for (int months = 11; months >= 1; months--) {
            Period soFar = new Period(target.period().firstMonth(), months);
            Optional<Actual> value = values.at(indicator, region, soFar, target.definition());
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** The latest known value that can be set beside the target's. */
    Optional<Actual> latest(Target target, Indicator indicator, Region region) {
        for (Period candidate : values.candidatePeriods(indicator, region).descendingSet()) {
            Period asked = comparable(indicator.nature(), candidate, target.period());
            if (asked.lastMonth() > candidate.lastMonth() && asked.months() != 12) {
                continue;
            }
            Optional<Actual> value = values.at(indicator, region, asked, target.definition());
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** The period asked for on the strength of a candidate: for flows the run of the target's length that holds it. */
    private static Period comparable(Nature nature, Period candidate, Period target) {
        if (nature.isPointInTime() || nature == Nature.RANK) {
            return candidate;
        }
        if (candidate.months() == target.months()) {
            return candidate;
        }
        if (nature == Nature.GROWTH && target.contains(candidate) && candidate.isPartOfYearFromJanuary()) {
            return candidate;
        }
        return target.months() == 12
                ? candidate.lastCalendarYear()
                : new Period(Math.max(0, candidate.lastMonth() - target.months() + 1), target.months());
    }
}
