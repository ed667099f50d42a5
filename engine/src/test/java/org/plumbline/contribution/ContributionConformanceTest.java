package org.plumbline.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.conformance.ReferenceTable.value;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plumbline.conformance.ReferenceTable;

/** LMDI-I as in LMDIR 0.1.14, and a published worked example of shift-share. */
class ContributionConformanceTest {
    private static final String FOLDER = "/org/plumbline/contribution/conformance/";

    @Test
    void logarithmicMeanDivisiaIndex() {
        List<NamedCsvRecord> inputs = ReferenceTable.read(FOLDER + "lmdi_inputs.csv");
        List<NamedCsvRecord> expected = ReferenceTable.read(FOLDER + "lmdi_expected.csv");
        TreeSet<String> cases = new TreeSet<>();
        for (NamedCsvRecord row : expected) {
            String id = row.getField("case_id");
            cases.add(id);
            List<String> factors = distinct(inputs, id, "factor");
            Lmdi.Effects effects = Lmdi.decompose(
                    factors,
                    factors(inputs, id, row.getField("from_year")),
                    factors(inputs, id, row.getField("to_year")));
            String factor = row.getField("factor");
            assertClose(effects.additive().value(factor), value(row, "additive_effect"));
            assertClose(effects.multiplicative().value(factor), value(row, "multiplicative_effect"));
            assertClose(effects.additive().total(), value(row, "total_change"));
            assertClose(effects.multiplicative().total(), value(row, "total_ratio"));
            assertClose(effects.additive().sum(), effects.additive().total());
            assertClose(
                    effects.multiplicative().parts().stream()
                            .mapToDouble(Part::value)
                            .reduce(1, (a, b) -> a * b),
                    effects.multiplicative().total());
        }
        System.out.println("contribution: LMDI " + cases.size() + " cases, " + expected.size()
                + " effects run and passed, additive and multiplicative");
        assertThat(cases).hasSize(3);
        assertThat(expected).hasSize(19);
    }

    @Test
    void shiftSharePublishedExample() {
        List<NamedCsvRecord> rows = ReferenceTable.read(FOLDER + "shift_share_published_example.csv");
        NamedCsvRecord total = rows.get(rows.size() - 1);
        List<NamedCsvRecord> industries = rows.subList(0, rows.size() - 1);
        double growth = value(total, "national_growth_percent_1985_1995") / 100;
        ShiftShare split = ShiftShare.of(
                industries.stream()
                        .map(row -> new ShiftShare.Industry(
                                row.getField("industry"),
                                value(row, "regional_employment_1985"),
                                value(row, "regional_employment_1995"),
                                value(row, "national_growth_percent_1985_1995") / 100))
                        .toList(),
                growth);
        for (NamedCsvRecord row : industries) {
            String name = row.getField("industry");
            double start = value(row, "regional_employment_1985");
            assertClose(start + split.totalGrowth().value(name), value(row, "expected_at_total_national_growth"));
            assertClose(split.competitive().value(name), value(row, "competitive_effect"));
            assertClose(split.mix().value(name), value(row, "industry_mix_effect"));
            assertClose(split.mix().value(name) + split.competitive().value(name), value(row, "total_shift"));
        }
        assertClose(split.totalGrowth().sum(), 290);
        assertClose(split.mix().sum(), value(total, "industry_mix_effect"));
        assertClose(split.competitive().sum(), value(total, "competitive_effect"));
        assertClose(split.change(), 630);
        System.out.println(
                "contribution: shift-share " + industries.size() + " industries and the total run and passed");
        assertThat(industries).hasSize(4);
    }

    private static void assertClose(double actual, double expected) {
        assertThat(ReferenceTable.close(actual, expected, 1e-9, 1e-9))
                .as("%s for %s", actual, expected)
                .isTrue();
    }

    private static double[][] factors(List<NamedCsvRecord> inputs, String id, String year) {
        List<String> factors = distinct(inputs, id, "factor");
        return distinct(inputs, id, "category").stream()
                .map(category -> factors.stream()
                        .mapToDouble(factor -> inputs.stream()
                                .filter(row -> row.getField("case_id").equals(id)
                                        && row.getField("year").equals(year)
                                        && row.getField("category").equals(category)
                                        && row.getField("factor").equals(factor))
                                .mapToDouble(row -> value(row, "value"))
                                .findFirst()
                                .orElseThrow())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static List<String> distinct(List<NamedCsvRecord> inputs, String id, String column) {
        return inputs.stream()
                .filter(row -> row.getField("case_id").equals(id))
                .map(row -> row.getField(column))
                .distinct()
                .toList();
    }
}
