package org.plumbline.reconciliation;

import java.util.List;
import java.util.Optional;
import org.plumbline.model.Coded;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;

/**
 * The figures of a sum beside what they are when it adds up. The originals stay as they are.
 *
 * @param weights what the method weighs figures by, as in {@code diag(x0)}
 * @param total its adjusted value differs from the original only where it is a part of another sum itself
 * @param parts in the order of the check; none where it was not possible
 * @param rounded true where the parts are whole units of their last digit and add up exactly; false where sums run across
 *     each other, or parts count other than once: then they add up but for the 12th digit
 * @param problem why it was not possible
 */
public record Adjustment(
        Check check,
        AdjustMethod method,
        String weights,
        Optional<Cell> total,
        List<Cell> parts,
        boolean rounded,
        Optional<Problem> problem) {

    /**
     * One figure, in its indicator's unit.
     *
     * @param adjusted the same as original where it is held
     * @param decimals digits after the point that the adjusted figure is shown with
     * @param held true for a confirmed figure, which is not moved
     */
    public record Cell(
            IndicatorId indicator,
            RegionId region,
            Period period,
            double original,
            double adjusted,
            int decimals,
            boolean held) {}

    /** Why figures cannot be adjusted. */
    public enum Problem implements Coded {
        /** Some part has no figure, or the parts never were all. */
        INCOMPLETE("incomplete"),
        /** All parts are confirmed. */
        ALL_HELD("all-held"),
        /** The parts that may move add up to zero, so that no factor helps. */
        ZERO_BASE("zero-base"),
        /** Confirmed parts alone exceed the total, or figures would change their sign. */
        SIGN_CHANGE("sign-change"),
        /** The sums contradict each other, or confirmed figures and signs leave no solution. */
        INFEASIBLE("infeasible"),
        /** Some parts of a year are confirmed, and the method moves all of them or none. */
        HELD_CELLS("held-cells"),
        /** The parts are not equal parts of a calendar year. */
        UNEVEN_PERIODS("uneven-periods");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public Adjustment {
        parts = List.copyOf(parts);
    }

    static Adjustment impossible(Check check, AdjustMethod method, Problem problem) {
        return new Adjustment(check, method, "", Optional.empty(), List.of(), false, Optional.of(problem));
    }

    public boolean possible() {
        return problem.isEmpty();
    }

    /** True where at least one figure moves. */
    boolean moves() {
        return parts.stream().anyMatch(cell -> cell.adjusted() != cell.original());
    }
}
