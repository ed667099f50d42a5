package org.plumbline.calc;

import java.util.List;
import java.util.Optional;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.model.Indicator;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.DerivedAgreement;
import org.plumbline.value.ValueResolver;

/**
 * Compares stored values with derived ones and tells where they differ by more than their printed digits explain. A
 * difference that was not there with the inputs as known on an earlier day comes from later revisions and is only worth
 * knowing.
 */
final class DerivedComparison {
    private final Plan plan;
    private final ValueResolver values;
    private final DerivedAgreement agreement;

    DerivedComparison(Plan plan, EvaluationRequest request, ValueResolver values) {
        this.plan = plan;
        this.values = values;
        this.agreement = new DerivedAgreement(plan, request.asOf(), request.knownAt(), values);
    }

    List<Finding> list() {
        Findings findings = Findings.limited();
        ObservationTable table = plan.observations();
        table.listSeries().map(rows -> rows.row(0)).forEach(row -> {
            Indicator indicator = plan.indicators().at(table.indicator(row));
            if (indicator.derivation().isPresent()) {
                findings.addAll(compare(indicator, plan.regions().at(table.region(row))));
            }
        });
        return findings.list();
    }

    private List<Finding> compare(Indicator indicator, Region region) {
        return values.series(indicator, region)
                .rows(indicator.definition())
                .mapToObj(row -> values.ofRow(indicator, region, row))
                .filter(stored -> !stored.qualifier().isBound())
                .flatMap(stored -> compare(indicator, region, stored).stream())
                .toList();
    }

    private Optional<Finding> compare(Indicator indicator, Region region, Actual stored) {
        Optional<Actual> now = agreement.differing(indicator, region, stored);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Finding finding = Finding.of(
                FindingCode.DERIVED_DIFFERS,
                plan.observations().location(stored.row().orElseThrow()),
                indicator.id() + " " + region.id() + " " + stored.period(),
                plan.observations().text(stored.row().orElseThrow()),
                region.id().value(),
                stored.period().toString(),
                DecimalDigits.plain(stored.value()),
                DecimalDigits.plain(DecimalDigits.round(now.get().value(), stored.decimals() + 2)));
        return Optional.of(
                agreement.agreedEarlier(indicator, region, stored) ? finding.withSeverity(Severity.INFO) : finding);
    }
}
