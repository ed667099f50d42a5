package org.plumbline.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.conformance.ReferenceTable;

/** Annual values spread over quarters by tempdisagg; the cases of methods that are offered, the others by name. */
class TemporalDisaggregationConformanceTest {
    private static final String FOLDER = "/org/plumbline/reconciliation/conformance/";
    private static final double RELATIVE = 1e-6;
    private static final double CONSTRAINT = 1e-9;

    private static List<NamedCsvRecord> rows(String file, String id) {
        return ReferenceTable.read(FOLDER + file).stream()
                .filter(row -> row.getField("case_id").equals(id))
                .toList();
    }

    private static double[] column(List<NamedCsvRecord> rows, String name) {
        return rows.stream().mapToDouble(row -> ReferenceTable.value(row, name)).toArray();
    }

    /** Modified Denton, proportional, first differences, sums of periods. */
    private static boolean isOffered(NamedCsvRecord row) {
        return row.getField("method").equals("denton-cholette")
                && row.getField("criterion").equals("proportional")
                && row.getField("differencing_h").equals("1")
                && row.getField("conversion").equals("sum");
    }

    @Test
    void everyCaseOfAnOfferedMethodIsReproduced() {
        List<String> notOffered = new ArrayList<>();
        int cases = 0;
        int values = 0;
        for (NamedCsvRecord row : ReferenceTable.read(FOLDER + "cases.csv")) {
            String id = row.getField("case_id");
            if (!isOffered(row)) {
                notOffered.add(id + " " + row.getField("method") + " " + row.getField("conversion"));
                continue;
            }
            List<NamedCsvRecord> quarters = rows("high_frequency.csv", id);
            double[] totals = column(rows("annual.csv", id), "annual_value");
            int firstYear = Integer.parseInt(row.getField("first_year"));
            double[] fitted = Benchmarking.fit(column(quarters, "indicator"), totals, firstYear, AdjustMethod.DENTON);
            double[] expected = column(quarters, "expected_value");
            for (int i = 0; i < expected.length; i++) {
                assertThat(fitted[i]).isCloseTo(expected[i], within(RELATIVE * expected[i]));
            }
            assertThat(yearly(fitted, totals.length)).containsExactly(totals, within(CONSTRAINT * totals[0]));
            cases++;
            values += expected.length;
        }
        System.out.println("temporal disaggregation: " + cases + " case, " + values
                + " values run and passed; not offered: " + notOffered);

        assertThat(cases).isEqualTo(1);
        assertThat(notOffered).containsExactly("DS02 uniform mean", "DS03 chow-lin-fixed sum");
    }

    @Test
    void everyMethodMeetsTheYearsAlsoWhereValuesAreNotAboveZero() {
        double[] quarters = {10, -2, 30, 45, 12, 0, 31, 44, 14, 1, 36, 50};
        double[] totals = {90, 80, 110};
        for (AdjustMethod method : List.of(AdjustMethod.DENTON, AdjustMethod.CHOLETTE)) {
            double[] fitted = Benchmarking.fit(quarters, totals, 2010, method);

            assertThat(yearly(fitted, 3)).containsExactly(totals, within(CONSTRAINT * 100));
        }
    }

    @Test
    void withOneYearProportionalDentonIsProportional() {
        // 110 of 100: every quarter a tenth more
        assertThat(Benchmarking.fit(new double[] {10, 20, 30, 40}, new double[] {110}, 2010, AdjustMethod.DENTON))
                .containsExactly(new double[] {11, 22, 33, 44}, within(1e-9));
    }

    private static double[] yearly(double[] fitted, int years) {
        double[] sums = new double[years];
        for (int i = 0; i < fitted.length; i++) {
            sums[i / (fitted.length / years)] += fitted[i];
        }
        return sums;
    }
}
