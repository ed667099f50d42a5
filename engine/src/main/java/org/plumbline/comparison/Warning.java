package org.plumbline.comparison;

import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.model.Period;

/**
 * One line of the barometer (晴雨表): where a target stands by the three warning levels, and since when.
 *
 * @param now the assessment of the second side
 * @param level category of the method {@code ndrc-warning}
 * @param before level of the first side; empty where it had none
 * @param periods for how many observed periods in a row the level has been the same, the present one included
 * @param since the first of them
 * @param remaining what is missing to the requirement in total, in the indicator's unit
 */
public record Warning(
        Assessment now, String level, Optional<String> before, int periods, Period since, Cell remaining) {
    /** Levels won: positive is better; empty where there was no level before. */
    public OptionalInt movement() {
        return before.map(earlier -> OptionalInt.of(rank(level) - rank(earlier)))
                .orElse(OptionalInt.empty());
    }

    private static int rank(String level) {
        return Integer.parseInt(level.substring(level.length() - 1));
    }
}
