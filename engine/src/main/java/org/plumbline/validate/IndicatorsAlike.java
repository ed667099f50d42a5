package org.plumbline.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Language;
import org.plumbline.model.Target;

/**
 * Indicators whose names differ only by words that narrow them, such as all patents and invention patents, or whose names
 * are the same, where one of them has a target: figures of one are easily taken for those of the other.
 */
final class IndicatorsAlike implements Rule {
    private static final String NARROWING = "发明|实用新型|外观设计|有效|授权|申请|拥有|国内|规模以上|规上|限额以上|限上|全社会|年末|期末|[\\s（）()·、,，]"
            + "|\\b(invention|valid|granted|domestic|above-scale|applications?|grants?)\\b";

    private static final int SHORTEST = 2;

    @Override
    public String name() {
        return "indicators-alike";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.TARGETS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        Set<IndicatorId> demanded =
                known.targets().stream().map(Target::indicator).collect(Collectors.toSet());
        Map<String, List<Indicator>> groups = new LinkedHashMap<>();
        for (Indicator indicator : known.plan().indicators().list()) {
            String name =
                    indicator.name().in(Language.ZH).toLowerCase(Locale.ROOT).replaceAll(NARROWING, "");
            if (name.length() >= SHORTEST) {
                groups.computeIfAbsent(name, key -> new ArrayList<>()).add(indicator);
            }
        }
        groups.values().stream()
                .filter(group ->
                        group.size() > 1 && group.stream().anyMatch(indicator -> demanded.contains(indicator.id())))
                .map(IndicatorsAlike::finding)
                .forEach(found::add);
    }

    private static Finding finding(List<Indicator> alike) {
        String ids = alike.stream().map(indicator -> indicator.id().value()).collect(Collectors.joining(" "));
        return Finding.of(
                FindingCode.INDICATORS_ALIKE,
                alike.get(1).location(),
                ids,
                alike.get(1).name().in(Language.ZH),
                alike.stream()
                        .map(indicator -> indicator.name().in(Language.ZH) + " ("
                                + indicator.unit().code() + ")")
                        .collect(Collectors.joining("; ")));
    }
}
