package org.plumbline.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Expected values: R's loglin() and mipfp, see the README beside the tables. */
class BiproportionalTest {
    private static final double CELL_TOLERANCE = 1e-6;
    private static final double TOTAL_TOLERANCE = 1e-8;

    @Test
    void tablesFittedByRAreReproduced() throws IOException {
        Map<String, List<String[]>> cells = read("ipf-cells.csv");
        Map<String, List<String[]>> margins = read("ipf-margins.csv");
        int compared = 0;
        for (Map.Entry<String, List<String[]>> entry : cells.entrySet()) {
            compared += compare(entry.getValue(), margins.getOrDefault(entry.getKey(), List.of()));
        }
        assertThat(cells).hasSize(4);
        assertThat(compared).isEqualTo(129);
    }

    private static int compare(List<String[]> rows, List<String[]> margins) {
        double[] rowSums = sums(margins, "row");
        double[] columnSums = sums(margins, "col");
        double[] seed = rows.stream().mapToDouble(r -> Double.parseDouble(r[4])).toArray();
        double[] fitted = Biproportional.fit(seed, rowSums, columnSums, 1e-13).cells();
        double[] actual = new double[rowSums.length];
        for (int k = 0; k < fitted.length; k++) {
            double expected = Double.parseDouble(rows.get(k)[5]);
            assertThat(fitted[k])
                    .as(String.join(",", rows.get(k)))
                    .isCloseTo(expected, within(CELL_TOLERANCE * Math.max(1e-9, Math.abs(expected))));
            actual[k / columnSums.length] += fitted[k];
        }
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(rowSums[i], within(TOTAL_TOLERANCE * rowSums[i]));
        }
        return fitted.length;
    }

    private static double[] sums(List<String[]> margins, String dimension) {
        return margins.stream()
                .filter(r -> r[1].equals(dimension))
                .mapToDouble(r -> Double.parseDouble(r[3]))
                .toArray();
    }

    private static Map<String, List<String[]>> read(String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(BiproportionalTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.groupingBy(r -> r[0], LinkedHashMap::new, Collectors.toList()));
        }
    }
}
