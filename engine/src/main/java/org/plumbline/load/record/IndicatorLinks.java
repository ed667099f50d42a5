package org.plumbline.load.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.model.Derivation;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;

/** Makes what indicators say of each other consistent: nothing that was left out, no derivation in a circle. */
final class IndicatorLinks {
    private final Map<String, Indicator> indicators;
    private final References references;
    private final Findings findings;

    IndicatorLinks(Map<String, Indicator> indicators, References references, Findings findings) {
        this.indicators = indicators;
        this.references = references;
        this.findings = findings;
    }

    List<Indicator> consistent() {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        indicators.forEach((id, indicator) -> edges.put(id, inputs(indicator)));
        Map<String, List<String>> rest = CycleFinder.cut(
                edges,
                cycle -> findings.add(
                        FindingCode.INDICATOR_CYCLE,
                        locationOf(cycle.get(0)),
                        cycle.get(0),
                        "",
                        CycleFinder.chain(cycle)));
        return indicators.values().stream()
                .map(indicator ->
                        linked(indicator, rest.getOrDefault(indicator.id().value(), List.of())))
                .toList();
    }

    private SourceLocation locationOf(String id) {
        return Optional.ofNullable(indicators.get(id)).map(Indicator::location).orElse(SourceLocation.NONE);
    }

    private static List<String> inputs(Indicator indicator) {
        return indicator
                .derivation()
                .map(d -> d.inputs().stream().map(IndicatorId::value).toList())
                .orElse(List.of());
    }

    private Indicator linked(Indicator i, List<String> kept) {
        Optional<Derivation> derivation = i.derivation()
                .filter(d -> d.inputs().stream().allMatch(input -> kept.contains(input.value()) && present(i, input)));
        return new Indicator(
                i.id(),
                i.name(),
                i.unit(),
                i.decimals(),
                i.direction(),
                i.nature(),
                i.subannual(),
                derivation,
                i.aggregate(),
                i.weightBy().filter(other -> present(i, other)),
                i.naturalLimit(),
                i.priceBasis(),
                i.priceYear(),
                i.growthOf().filter(other -> present(i, other)),
                i.rateKind(),
                i.scope(),
                i.seasonallyAdjusted(),
                i.releaseLagMonths(),
                i.path(),
                i.yearPlan(),
                i.definition(),
                i.headline(),
                i.order(),
                i.topic(),
                i.aliases(),
                i.note(),
                i.extra(),
                i.location());
    }

    private boolean present(Indicator from, IndicatorId other) {
        if (indicators.containsKey(other.value())) {
            return true;
        }
        references.skipped(PlanTable.INDICATORS, other.value(), from.location());
        return false;
    }
}
