package org.plumbline.model;

import java.util.Arrays;
import java.util.Optional;

/** A fixed value that has a name in files and results. */
public interface Coded {
    /** The name written in files and results. */
    String code();

    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
