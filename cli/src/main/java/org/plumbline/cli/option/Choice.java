package org.plumbline.cli.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.cli.text.Messages;
import org.plumbline.load.vocabulary.NearestName;

/**
 * A fixed set of words an option takes.
 *
 * @param option name such as {@code --format}
 * @param available what this version can do, in the order it is listed to users
 * @param later words of the manual that this version cannot do yet
 */
public record Choice(String option, List<String> available, Set<String> later) {

    public static Choice of(String option, String... available) {
        return new Choice(option, List.of(available), Set.of());
    }

    public static Choice of(String option, Stream<String> available) {
        return new Choice(option, available.toList(), Set.of());
    }

    public Choice later(String... words) {
        return new Choice(option, available, Set.of(words));
    }

    /** The word as typed, if it is one of them. */
    public String require(String typed, Messages messages) {
        if (available.contains(typed)) {
            return typed;
        }
        String all = String.join(", ", available);
        if (later.contains(typed)) {
            throw new UsageException(messages.text("usage.later-value", option, typed, all));
        }
        String message = messages.text("usage.choice", option, typed, all);
        throw new UsageException(NearestName.find(typed, available)
                .map(near -> message + messages.text("usage.did-you-mean", near))
                .orElse(message));
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
