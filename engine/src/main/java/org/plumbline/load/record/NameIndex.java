package org.plumbline.load.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.load.table.TableState;
import org.plumbline.load.vocabulary.NameKey;
import org.plumbline.load.vocabulary.NearestName;

/**
 * The ids, names and aliases of one table. A text means the row whose id it is, else the one row that has it as a name or
 * alias; case, width and blanks do not matter.
 */
final class NameIndex {
    /** What a text means. */
    sealed interface Meaning {
        /** Exactly one row. */
        record Found(String id) implements Meaning {}

        /** The names of several rows. */
        record Ambiguous(List<String> ids) implements Meaning {}

        /** A row that was left out, or a table that is not there to ask. */
        record Lost(String what) implements Meaning {}

        /** Nothing; perhaps the nearest was meant. */
        record Unknown(Optional<String> nearest) implements Meaning {}
    }

    /** Beyond it texts are looked up anew; bad files have a different one in every row. */
    private static final int MOST_TEXTS_HELD = 100_000;

    private final Map<String, String> idsByKey = new LinkedHashMap<>();
    private final Map<String, Set<String>> idsByName = new LinkedHashMap<>();
    private final Map<String, String> lost = new HashMap<>();
    private final Map<String, Meaning> known = new HashMap<>();
    private TableState state = TableState.READ;

    void state(TableState of) {
        state = of;
    }

    TableState state() {
        return state;
    }

    void add(String id, Collection<String> names) {
        known.clear();
        idsByKey.put(NameKey.of(id), id);
        for (String name : names) {
            String key = NameKey.of(name);
            if (!key.isEmpty()) {
                idsByName.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(id);
            }
        }
    }

    boolean hasId(String id) {
        return id.equals(idsByKey.get(NameKey.of(id)));
    }

    /** Notes a row that is left out: whoever refers to it is not told that it does not exist. */
    void lose(String id, Collection<String> names) {
        known.clear();
        lost.put(NameKey.of(id), id);
        names.forEach(name -> lost.putIfAbsent(NameKey.of(name), id));
        idsByKey.remove(NameKey.of(id), id);
        idsByName.values().forEach(ids -> ids.remove(id));
    }

    Meaning resolve(String text) {
        if (known.size() >= MOST_TEXTS_HELD) {
            known.clear();
        }
        return known.computeIfAbsent(text, this::meaning);
    }

    private Meaning meaning(String text) {
        String key = NameKey.of(text);
        String id = idsByKey.get(key);
        if (id != null) {
            return new Meaning.Found(id);
        }
        Set<String> named = idsByName.getOrDefault(key, Set.of());
        if (named.size() == 1) {
            return new Meaning.Found(named.iterator().next());
        }
        if (named.size() > 1) {
            return new Meaning.Ambiguous(List.copyOf(named));
        }
        String lostId = lost.get(key);
        if (lostId != null) {
            return new Meaning.Lost(lostId);
        }
        if (state != TableState.READ) {
            return new Meaning.Lost("");
        }
        return new Meaning.Unknown(nearest(text));
    }

    private Optional<String> nearest(String text) {
        Collection<String> candidates = new ArrayList<>(idsByKey.values());
        candidates.addAll(idsByName.keySet());
        return NearestName.find(text, candidates).map(near -> {
            Set<String> ids = idsByName.getOrDefault(near, Set.of());
            return ids.isEmpty() || idsByKey.containsKey(near) ? near : near + " (" + String.join(", ", ids) + ")";
        });
    }
}
