package org.plumbline.projection;

/** A number that a fit estimated, under the name it has in the method's formula. */
public record Parameter(String name, double value) {
    public Parameter {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not finite: " + name + " = " + value);
        }
    }
}
