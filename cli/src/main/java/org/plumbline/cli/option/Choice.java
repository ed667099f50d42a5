package org.plumbline.cli.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.text.Messages;
import org.plumbline.load.vocabulary.NearestName;

/**
 * A fixed set of words an option takes.
 *
 * @param option name such as {@code --format}
 * @param available what this version can do, in the order it is listed to users
 */
public record Choice(String option, List<String> available) {

    public static Choice of(String option, String... available) {
        return new Choice(option, List.of(available));
    }

    public static Choice of(String option, Stream<String> available) {
        return new Choice(option, available.toList());
    }

    /** The word as typed, if it is one of them. */
    public String require(String typed, Messages messages) {
        if (available.contains(typed)) {
            return typed;
        }
        String all = String.join(", ", available);
        String message = messages.text("usage.choice", option, typed, all);
        throw new UsageException(NearestName.find(typed, available)
                .map(near -> message + messages.text("usage.did-you-mean", near))
                .orElse(message));
    }

    /** The format of a result: the word typed, else the one the name of the file ends with, else the usual one. */
    public String forFile(@Nullable String typed, String file, String usual, Messages messages) {
        if (typed != null) {
            return require(typed, messages);
        }
        String name = file.toLowerCase(Locale.ROOT);
        return available.stream()
                .filter(format -> name.endsWith("." + format))
                .findFirst()
                .orElse(usual);
    }

    /** The words of a list with commas, each once, in the order typed. */
    public List<String> requireAll(String typed, Messages messages) {
        List<String> words = new ArrayList<>();
        for (String word :
                Arrays.stream(typed.split(",", -1)).map(String::strip).toList()) {
            String known = require(word, messages);
            if (!words.contains(known)) {
                words.add(known);
            }
        }
        return words;
    }
}
