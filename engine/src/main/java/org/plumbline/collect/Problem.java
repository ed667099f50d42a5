package org.plumbline.collect;

import java.util.List;

/**
 * Something wrong with a form that came back, as facts; {@link ProblemTexts} makes its text.
 *
 * @param file name in the folder of filled forms
 * @param unit who filled it in, or empty where that is unknown
 * @param place sheet and cell such as {@code 填报!H12}, or empty
 * @param subject the row's key, or empty
 * @param offending the text as it stands there, or empty
 * @param arguments further facts, which the bundle numbers from {2}
 */
public record Problem(
        ProblemCode code,
        String file,
        String unit,
        String place,
        String subject,
        String offending,
        List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** File, and cell where there is one. */
    public String display() {
        return place.isEmpty() ? file : file + "!" + place;
    }
}
