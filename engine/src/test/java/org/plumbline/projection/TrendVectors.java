package org.plumbline.projection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** The reference results beside this package's test resources; their README says where they come from. */
final class TrendVectors {
    private TrendVectors() {}

    /** One line of a file, by column. */
    record Row(Map<String, String> cells) {
        String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("No column " + column + " in " + cells.keySet());
            }
            return cell;
        }

        double number(String column) {
            return Double.parseDouble(text(column).replace("Inf", "Infinity"));
        }

        OptionalDouble optional(String column) {
            return Set.of("", "NA", "nan", "NaN").contains(text(column))
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(number(column));
        }
    }

    /** A series and the kind it was generated as. */
    record Case(String kind, AnnualSeries series) {
        /** Straight to the last digit, where the reference's errors are rounding noise. */
        boolean straight() {
            return kind.equals("constant") || kind.equals("perfect_line");
        }
    }

    static List<Row> rows(String file) {
        try (InputStream in = TrendVectors.class.getResourceAsStream("conformance/" + file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String[] header = reader.readLine().split(",", -1);
            List<Row> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                if (cells.length != header.length) {
                    throw new IllegalArgumentException(file + ": " + line);
                }
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(new Row(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Case> series() {
        Map<String, List<Row>> points = new LinkedHashMap<>();
        for (Row row : rows("series.csv")) {
            points.computeIfAbsent(row.text("series_id"), id -> new ArrayList<>())
                    .add(row);
        }
        Map<String, Case> series = new LinkedHashMap<>();
        points.forEach((id, rows) -> series.put(
                id,
                new Case(
                        rows.get(0).text("kind"),
                        AnnualSeries.of(
                                rows.stream().mapToDouble(r -> r.number("year")).toArray(),
                                rows.stream()
                                        .mapToDouble(r -> r.number("value"))
                                        .toArray()))));
        return series;
    }
}
