package org.plumbline.model.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers for things of which there are few beside the rows that have them. Not thread-safe while things are added.
 *
 * @param <T> with equality by value
 */
public final class Dictionary<T> {
    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> things = new ArrayList<>();
    private int last = -1;

    /** The number of a thing, new or known; the first has 0. */
    public int add(T thing) {
        if (last >= 0 && things.get(last).equals(thing)) {
            return last;
        }
        Integer known = codes.putIfAbsent(thing, things.size());
        if (known == null) {
            things.add(thing);
        }
        last = known == null ? things.size() - 1 : known;
        return last;
    }

    public T get(int code) {
        return things.get(code);
    }

    public Optional<Integer> find(T thing) {
        return Optional.ofNullable(codes.get(thing));
    }

    public int size() {
        return things.size();
    }
}
