package org.plumbline.report.form;

import java.util.OptionalDouble;
import org.plumbline.report.form.FormStyles.Role;

/**
 * A cell of the table: a text, a number, or a formula.
 *
 * @param formula with {@code {column}} for the cell of a column in the same row; empty for none
 * @param format number format; empty: general
 */
record FormCell(Role role, String text, OptionalDouble number, String formula, String format) {
    static FormCell text(Role role, String text) {
        return new FormCell(role, text, OptionalDouble.empty(), "", "");
    }

    static FormCell number(double value, String format) {
        return new FormCell(Role.NUMBER, "", OptionalDouble.of(value), "", format);
    }

    static FormCell formula(String formula, String format) {
        return new FormCell(Role.FORMULA, "", OptionalDouble.empty(), formula, format);
    }

    static FormCell entry(Role role, String format) {
        return new FormCell(role, "", OptionalDouble.empty(), "", format);
    }
}
