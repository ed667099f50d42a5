package org.plumbline.model;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * The shape of a required path: how the way from the baseline to the target is meant to be covered.
 *
 * @param parameter of {@code power} the exponent, of {@code s-curve} the ceiling in the indicator's unit; empty where the
 *     form has none or leaves it to its default
 */
public record PathShape(Form form, OptionalDouble parameter) {
    /** Forms; formulas are in docs/methods.md. */
    public enum Form implements Coded {
        LINEAR("linear"),
        CONSTANT_RATE("constant-rate"),
        S_CURVE("s-curve"),
        MILESTONES("milestones"),
        STEPS("steps"),
        POWER("power");

        private final String code;

        Form(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** True where a number above zero may follow the name. */
        public boolean takesParameter() {
            return this == S_CURVE || this == POWER;
        }
    }

    public static final PathShape LINEAR = of(Form.LINEAR);
    public static final PathShape CONSTANT_RATE = of(Form.CONSTANT_RATE);

    public PathShape {
        if (parameter.isPresent() && !(form.takesParameter() && isUsable(parameter.getAsDouble()))) {
            throw new IllegalArgumentException("Not a shape: " + form + " " + parameter.getAsDouble());
        }
    }

    /** True for numbers that a form may take: finite and above zero. */
    public static boolean isUsable(double number) {
        return number > 0 && Double.isFinite(number);
    }

    public static PathShape of(Form form) {
        return new PathShape(form, OptionalDouble.empty());
    }

    public static PathShape of(Form form, double parameter) {
        return new PathShape(form, OptionalDouble.of(parameter));
    }

    /** As a plan writes it, such as {@code power:1.5}. */
    @Override
    public String toString() {
        return parameter.isEmpty()
                ? form.code()
                : form.code() + ":"
                        + BigDecimal.valueOf(parameter.getAsDouble())
                                .stripTrailingZeros()
                                .toPlainString();
    }
}
