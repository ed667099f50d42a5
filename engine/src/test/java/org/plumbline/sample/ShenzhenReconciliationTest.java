package org.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.load.PlanNotFoundException;
import org.plumbline.load.PlanReader;
import org.plumbline.model.Judge;
import org.plumbline.reconciliation.Cause;
import org.plumbline.reconciliation.Check;
import org.plumbline.reconciliation.CheckKind;
import org.plumbline.reconciliation.FigureKind;
import org.plumbline.reconciliation.ImpliedValue;
import org.plumbline.reconciliation.Reconciliation;
import org.plumbline.reconciliation.Verdict;

/** Sums and shares in the five planning documents that hold, and those that do not, as worked out by hand from the print. */
class ShenzhenReconciliationTest {
    private static Reconciliation result;

    @BeforeAll
    static void reconcile() throws PlanNotFoundException {
        Path here = Path.of("").toAbsolutePath();
        Path checkout = Files.exists(here.resolve("sample-data")) ? here : here.getParent();
        result = Reconciliation.of(
                PlanReader.read(checkout.resolve("sample-data/shenzhen")).value(),
                new Reconciliation.Request(
                        Optional.empty(), LocalDate.of(2017, 1, 1), Judge.IN_FORCE, Set.of(), Set.of()));
    }

    private static Check declared(String identity) {
        return result.checks().stream()
                .filter(check -> check.identity().equals(identity))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No check of " + identity));
    }

    @Test
    void allSixColumnsOfTheDistrictTableAddUpToTheCity() {
        List<Check> columns = result.checks().stream()
                .filter(check -> check.figures() == FigureKind.TARGETS && check.kind() == CheckKind.REGIONS)
                .filter(check -> check.identity().isEmpty() && !check.acrossSources())
                .toList();

        assertThat(columns).hasSize(6).allMatch(check -> check.verdict() == Verdict.HOLDS);
        assertThat(columns)
                .extracting(check -> check.total().value().orElseThrow())
                .containsExactlyInAnyOrder(700.0, 540.0, 750.0, 900.0, 800.0, 1100.0);
    }

    @Test
    void theYoungerTotalOfAnotherDocumentIsASecondCheckAndFails() {
        assertThat(result.checks())
                .filteredOn(check -> check.cause() == Cause.ESCALATION)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.total().target().orElseThrow()).hasToString("tg-195-101");
                    assertThat(check.difference()).hasValue(100);
                    assertThat(check.acrossSources()).isTrue();
                });
        assertThat(result.checks())
                .filteredOn(check -> check.indicator().value().equals("three_industries_scale"))
                .extracting(check ->
                        check.sum().orElseThrow() + " " + check.verdict().code())
                .containsExactly("2800.0 holds", "2700.0 error");
    }

    @Test
    void declaredIdentitiesHaveTheVerdictsWorkedOutByHand() {
        Map<String, String> expected = new TreeMap<>(Map.ofEntries(
                // 400 + 450 = 850 and 400 + 50 = 450
                Map.entry("hitech-premises-by-park", "holds"),
                Map.entry("hitech-support-by-park", "holds"),
                // 200 + 100 = 300 against 400: 5 % of 700 leave 35 open
                Map.entry("szbay-premises-by-area", "error"),
                // 50 + 300 + 25 = 375 against 400: 5 % of 400, 50 and 25 leave 23.75 open
                Map.entry("szbay-support-by-area", "error"),
                // 10 lies in 5 to 11, 5 to 6 meets 6 to 8
                Map.entry("colleges-by-year", "holds"),
                Map.entry("funds-by-year", "holds"),
                // 18000 of 24000, 6300 of 12000, 6115.9 of 10176.2
                Map.entry("inventions-of-applications", "holds"),
                Map.entry("inventions-of-grants", "holds"),
                Map.entry("own-ip-of-hitech-products", "holds"),
                // 5050 of 15310
                Map.entry("sei-by-industry", "residual"),
                // 45 + 3 × 22 + 3 × 12 = 147 at least, against 145
                Map.entry("carriers-least-parts", "error")));

        Map<String, String> found = new TreeMap<>();
        expected.keySet().forEach(id -> found.put(id, declared(id).verdict().code()));

        assertThat(found).isEqualTo(expected);
        assertThat(declared("sei-by-industry").difference()).hasValue(-10260);
    }

    @Test
    void sharesImplyTheCitysValues() {
        Map<String, Double> implied = new TreeMap<>();
        for (ImpliedValue value : result.implied()) {
            if (value.figures() == FigureKind.TARGETS && value.period().lastYear() == 2015) {
                value.value()
                        .ifPresent(number -> implied.merge(
                                value.indicator() + " " + value.region(), (double) Math.round(number), Math::max));
            }
        }

        // 6300 / 20 %, 5800 / 30 %, 1900 / 22 %, 360 / 45 %
        assertThat(implied)
                .containsEntry("gross_industrial_output sz", 31500.0)
                .containsEntry("hitech_product_output sz", 19333.0)
                .containsEntry("industrial_value_added sz", 8636.0)
                .containsEntry("standards_led_or_joined sz", 800.0);
    }

    @Test
    void threeFiguresThatImplyTheZonesAreaAgreeWithinTheirRoundings() {
        // 6300/540 = 11.67, 5800/500 = 11.60, 1900/165 = 11.52
        assertThat(result.checks())
                .filteredOn(check -> check.kind() == CheckKind.IMPLIED
                        && check.indicator().value().equals("land_area"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.verdict()).isEqualTo(Verdict.ROUNDING);
                    assertThat(check.parts()).hasSize(3);
                });
    }

    @Test
    void doublingsAndRisesImplyWhereTheyStart() {
        assertThat(result.implied())
                .filteredOn(value -> value.how() == ImpliedValue.How.BASELINE)
                .extracting(value -> value.value().orElseThrow())
                .containsExactly(3150.0, 2900.0, 950.0);
        assertThat(result.implied())
                .filteredOn(value -> value.how() == ImpliedValue.How.STOCK_BEFORE)
                .extracting(value -> value.value().orElseThrow())
                .containsExactly(4.0, 2.0, 4.0, 7.0, 110.0);
    }

    @Test
    void thePrintedShareOfOwnTechnologyIsThatOfItsTerms() {
        // 6115.9 / 10176.2 = 60.10 %
        assertThat(result.checks())
                .filteredOn(check -> check.kind() == CheckKind.RATIO
                        && check.indicator().value().equals("hitech_product_own_ip_share"))
                .isNotEmpty()
                .allMatch(check -> check.verdict() == Verdict.HOLDS);
    }
}
