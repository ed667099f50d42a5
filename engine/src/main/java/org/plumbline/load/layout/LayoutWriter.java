package org.plumbline.load.layout;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.load.grid.CellAddress;

/** Writes layouts as the files that {@link LayoutReader} reads. */
public final class LayoutWriter {
    private LayoutWriter() {}

    /** One layout, or several under {@code tables}. */
    public static String write(List<Layout> layouts) {
        if (layouts.size() == 1) {
            return String.join("\n", lines(layouts.get(0))) + "\n";
        }
        StringBuilder text = new StringBuilder("tables:\n");
        for (Layout layout : layouts) {
            List<String> lines = lines(layout);
            text.append("  - ").append(String.join("\n    ", lines)).append('\n');
        }
        return text.toString();
    }

    private static List<String> lines(Layout layout) {
        List<String> lines = new java.util.ArrayList<>();
        add(lines, "file", layout.file().isEmpty() ? "" : quoted(layout.file()));
        add(lines, "sheet", layout.sheet().isEmpty() ? "" : quoted(layout.sheet()));
        lines.add("as: " + layout.table().key());
        lines.add("header-rows: " + layout.headerRows());
        add(
                lines,
                "columns",
                group(layout.columns().entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .toList()));
        add(
                lines,
                "rows",
                group(layout.rows().entrySet().stream()
                        .map(e -> CellAddress.columnName(e.getKey()) + ": " + e.getValue())
                        .toList()));
        add(
                lines,
                "fixed",
                group(layout.fixed().entrySet().stream()
                        .map((Map.Entry<String, String> e) -> e.getKey() + ": " + quoted(e.getValue()))
                        .toList()));
        layout.dataColumns()
                .ifPresent(span -> lines.add("data-columns: " + CellAddress.columnName(span.first()) + "-"
                        + CellAddress.columnName(span.last())));
        if (layout.lastRow() > 0 || layout.firstRow() > 0) {
            int first = layout.firstRow() > 0
                    ? layout.firstRow()
                    : layout.headerRows().stream()
                                    .mapToInt(Integer::intValue)
                                    .max()
                                    .orElse(0)
                            + 1;
            lines.add("data-rows: [" + first + (layout.lastRow() > 0 ? ", " + layout.lastRow() : "") + "]");
        }
        add(
                lines,
                "skip-rows",
                layout.skipRows().isEmpty()
                        ? ""
                        : layout.skipRows().stream()
                                .map(LayoutWriter::quoted)
                                .collect(Collectors.joining(", ", "[", "]")));
        add(lines, "stop-at", layout.stopAt().isEmpty() ? "" : quoted(layout.stopAt()));
        add(lines, "hidden", layout.skipHidden() ? "skip" : "");
        return lines;
    }

    private static void add(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(key + ": " + value);
        }
    }

    private static String group(List<String> entries) {
        return entries.isEmpty() ? "" : "{" + String.join(", ", entries) + "}";
    }

    private static String quoted(String text) {
        boolean plain = text.matches("[\\p{IsHan}\\p{IsLatin}\\d_][\\p{IsHan}\\p{IsLatin}\\d_./-]*");
        return plain
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
