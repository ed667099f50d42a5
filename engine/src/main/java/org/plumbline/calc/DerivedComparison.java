package org.plumbline.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.model.Indicator;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.ValueResolver;

/** Compares stored values with derived ones and tells where they differ by more than their printed digits explain. */
final class DerivedComparison {
    private final Plan plan;
    private final ValueResolver values;

    DerivedComparison(Plan plan, ValueResolver values) {
        this.plan = plan;
        this.values = values;
    }

    List<Finding> list() {
        List<Finding> findings = new ArrayList<>();
        for (Indicator indicator : plan.indicators().list()) {
            if (indicator.derivation().isEmpty()) {
                continue;
            }
            for (Region region : plan.regions().list()) {
                values.series(indicator, region)
                        .rows(indicator.definition())
                        .mapToObj(row -> values.ofRow(indicator, region, row))
                        .filter(stored -> !stored.qualifier().isBound())
                        .forEach(stored -> compare(indicator, region, stored).ifPresent(findings::add));
            }
        }
        return findings;
    }

    private Optional<Finding> compare(Indicator indicator, Region region, Actual stored) {
        return values.derivedAt(indicator, region, stored.period(), indicator.definition())
                .filter(derived -> Math.abs(derived.value() - stored.value())
                        > DecimalDigits.halfUnit(stored.decimals()) * (1 + 1e-9) + inputRounding(derived))
                .map(derived -> Finding.of(
                        FindingCode.DERIVED_DIFFERS,
                        plan.observations().location(stored.row().orElseThrow()),
                        indicator.id().value(),
                        plan.observations().text(stored.row().orElseThrow()),
                        region.id().value(),
                        stored.period().toString(),
                        DecimalDigits.plain(stored.value()),
                        DecimalDigits.plain(DecimalDigits.round(derived.value(), stored.decimals() + 2))));
    }

    /** How far the rounding of printed inputs can move a derived value. */
    private static double inputRounding(Actual derived) {
        double relative = 0;
        for (Actual input : derived.inputs()) {
            double half = input.derivation().equals(Actual.STORED)
                    ? DecimalDigits.halfUnit(input.decimals())
                    : inputRounding(input);
            if (input.value() != 0) {
                relative += half / Math.abs(input.value());
            }
        }
        return relative * Math.abs(derived.value());
    }
}
