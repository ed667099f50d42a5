package org.plumbline.validate;

import java.util.Locale;

/** The tables of a plan that rules draw on, by their names in {@code plan.yaml}. */
enum InputTable {
    REGIONS,
    SOURCES,
    TARGETS,
    OBSERVATIONS,
    LINKS,
    TASKS;

    /** The name in {@code plan.yaml}, such as {@code observations}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
