package org.plumbline.load.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds cycles in what rows say of each other. */
final class CycleFinder {
    private final Map<String, List<String>> edges;
    private final Set<String> finished = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    private CycleFinder(Map<String, List<String>> edges) {
        this.edges = edges;
    }

    /** The edges without any that lie on a cycle, after every cycle was handed over as its ids in order. */
    static Map<String, List<String>> cut(Map<String, List<String>> edges, Consumer<List<String>> onCycle) {
        Map<String, List<String>> rest = new LinkedHashMap<>();
        edges.forEach((from, to) -> rest.put(from, new ArrayList<>(new LinkedHashSet<>(to))));
        Optional<List<String>> cycle = new CycleFinder(rest).first();
        while (cycle.isPresent()) {
            List<String> ids = cycle.get();
            onCycle.accept(ids);
            for (int i = 0; i < ids.size(); i++) {
                rest.getOrDefault(ids.get(i), new ArrayList<>()).remove(ids.get((i + 1) % ids.size()));
            }
            cycle = new CycleFinder(rest).first();
        }
        return rest;
    }

    /** {@code a → b → a}. */
    static String chain(List<String> cycle) {
        return String.join(" → ", cycle) + " → " + cycle.get(0);
    }

    private Optional<List<String>> first() {
        return edges.keySet().stream().flatMap(id -> from(id).stream()).findFirst();
    }

    private Optional<List<String>> from(String id) {
        if (finished.contains(id)) {
            return Optional.empty();
        }
        int seen = path.indexOf(id);
        if (seen >= 0) {
            return Optional.of(List.copyOf(path.subList(seen, path.size())));
        }
        path.add(id);
        for (String next : edges.getOrDefault(id, List.of())) {
            Optional<List<String>> cycle = from(next);
            if (cycle.isPresent()) {
                return cycle;
            }
        }
        path.remove(path.size() - 1);
        finished.add(id);
        return Optional.empty();
    }
}
