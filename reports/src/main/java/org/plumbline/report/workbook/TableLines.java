package org.plumbline.report.workbook;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.RandomAccess;
import java.util.TreeMap;

/** The lines of a table: its items, and titles of sections between them. A line is made when asked for; of many rows there are several tables. */
final class TableLines<T> extends AbstractList<TableLines.Line<T>> implements RandomAccess {

    /** A section's title, or a row. */
    record Line<T>(String section, List<T> item) {}

    /** @param before how many titles stand up to it, itself included */
    private record Section(String title, int before) {}

    private final List<T> items = new ArrayList<>();
    private final NavigableMap<Integer, Section> sections = new TreeMap<>();

    void addSection(String title) {
        sections.put(size(), new Section(title, sections.size() + 1));
    }

    void addItems(List<T> more) {
        items.addAll(more);
    }

    @Override
    public Line<T> get(int row) {
        Map.Entry<Integer, Section> section = sections.floorEntry(row);
        if (section == null) {
            return new Line<>("", List.of(items.get(row)));
        }
        return section.getKey() == row
                ? new Line<>(section.getValue().title(), List.of())
                : new Line<>("", List.of(items.get(row - section.getValue().before())));
    }

    @Override
    public int size() {
        return items.size() + sections.size();
    }
}
