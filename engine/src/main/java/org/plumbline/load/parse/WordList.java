package org.plumbline.load.parse;

import java.util.Arrays;
import java.util.List;

/** Reads cells that hold several things. */
public final class WordList {
    private WordList() {}

    /** Parts between {@code ;}, also full-width, without blanks around them. */
    public static List<String> split(String text) {
        return parts(text, "[;；]");
    }

    /** Like {@link #split}, and at {@code 、} as well: names of units, of which none contains it. */
    public static List<String> splitNames(String text) {
        return parts(text, "[;；、]");
    }

    private static List<String> parts(String text, String separators) {
        if (text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split(separators))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
