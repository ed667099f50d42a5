package org.plumbline.report.trace;

import java.util.ArrayList;
import java.util.List;

/** A part of a trace under one heading. */
final class TraceSection {
    private final String key;
    private final String title;
    private final List<TraceLine> lines = new ArrayList<>();

    TraceSection(String key, String title) {
        this.key = key;
        this.title = title;
    }

    void add(String name, String label, String text) {
        add(name, label, text, 0);
    }

    /** Adds a line; an empty text is left out. */
    void add(String name, String label, String text, int depth) {
        if (!text.isEmpty()) {
            lines.add(new TraceLine(name, label, text, depth));
        }
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    List<TraceLine> lines() {
        return List.copyOf(lines);
    }
}
