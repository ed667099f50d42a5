package org.plumbline.calc;

import java.util.List;

/**
 * A remark on an assessment, as facts; reports hold its text under {@code note.<code>}.
 *
 * @param code stable code
 * @param arguments facts for the text, numbered from 0
 */
public record Note(String code, List<String> arguments) {
    public Note {
        arguments = List.copyOf(arguments);
    }

    public static Note of(String code, String... arguments) {
        return new Note(code, List.of(arguments));
    }
}
