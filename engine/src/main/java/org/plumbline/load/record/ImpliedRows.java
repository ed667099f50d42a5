package org.plumbline.load.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.plumbline.load.vocabulary.NameKey;

/**
 * Regions or sources of a plan that has no such table: every text that other tables name is one. A text that is no id gets
 * a numbered one.
 */
final class ImpliedRows {
    /** A row made from a name. */
    record Implied(String id, String name) {}

    private final String prefix;
    private final Predicate<String> validId;
    private final Map<String, Implied> byKey = new LinkedHashMap<>();

    ImpliedRows(String prefix, Predicate<String> validId) {
        this.prefix = prefix;
        this.validId = validId;
    }

    String idOf(String text) {
        return byKey.computeIfAbsent(NameKey.of(text), key -> {
                    String id = validId.test(text) ? text : prefix + (byKey.size() + 1);
                    return new Implied(id, text.strip());
                })
                .id();
    }

    List<Implied> list() {
        return List.copyOf(byKey.values());
    }
}
