package org.plumbline.breakdown;

import java.util.List;

/** Something a reader of a split should know: a stable code and its facts, in the order of the sentence. */
public record SplitNote(String code, List<String> facts) {
    public SplitNote {
        facts = List.copyOf(facts);
    }

    static SplitNote of(String code, Object... facts) {
        return new SplitNote(
                code, java.util.Arrays.stream(facts).map(String::valueOf).toList());
    }
}
