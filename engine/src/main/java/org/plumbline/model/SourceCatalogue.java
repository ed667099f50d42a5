package org.plumbline.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sources of a plan in file order; a position in it is what columns store. */
public final class SourceCatalogue {
    private final List<Source> all;
    private final Map<SourceId, Integer> index = new HashMap<>();

    /** Ids must be unique. */
    public SourceCatalogue(List<Source> sources) {
        all = List.copyOf(sources);
        for (int i = 0; i < all.size(); i++) {
            if (index.put(all.get(i).id(), i) != null) {
                throw new IllegalArgumentException("Source twice: " + all.get(i).id());
            }
        }
    }

    public List<Source> list() {
        return all;
    }

    public int size() {
        return all.size();
    }

    public Source at(int position) {
        return all.get(position);
    }

    public Optional<Source> find(SourceId id) {
        return findIndex(id).map(all::get);
    }

    public Optional<Integer> findIndex(SourceId id) {
        return Optional.ofNullable(index.get(id));
    }

    /** When a target was issued: its own date, else its source's. */
    public Optional<LocalDate> issuedOf(Target target) {
        return target.issued().or(() -> target.source().flatMap(this::find).flatMap(Source::issued));
    }
}
