package org.plumbline.comparison;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.calc.Cell;
import org.plumbline.calc.ChangeContributions;
import org.plumbline.calc.Contribution;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Indicator;
import org.plumbline.model.LocalizedText;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.value.DecimalDigits;

/** Shares (贡献率) and pulls (拉动) of regions and industries in a change. */
final class ChangeShares {
    private final Plan plan;
    private final ChangeContributions contributions;

    ChangeShares(View view) {
        this.plan = view.plan();
        this.contributions = new ChangeContributions(plan, view.values());
    }

    List<ChangeParts> of(Indicator indicator, Region region, Period from, Period to, double base) {
        if (from.months() != to.months() || to.lastMonth() <= from.lastMonth()) {
            return List.of();
        }
        List<ChangeParts> found = new ArrayList<>();
        for (Contribution split : contributions.between(indicator, region, from, to)) {
            boolean sums = split.kind() == Contribution.Kind.REGIONS_CHANGE;
            if (sums && !split.parts().isEmpty()) {
                found.add(parts("regions", split.parts(), base));
            }
        }
        List<Contribution.Share> industries = contributions.industries(indicator, region, from, to);
        if (!industries.isEmpty()) {
            found.add(parts("industries", industries, base));
        }
        return found;
    }

    private ChangeParts parts(String kind, List<Contribution.Share> shares, double base) {
        double whole = shares.stream().mapToDouble(Contribution.Share::value).sum();
        List<ChangeParts.Share> parts = new ArrayList<>();
        for (Contribution.Share share : shares) {
            Cell part = DecimalDigits.clean(whole) == 0
                    ? Cell.unavailable(UnavailableReason.ZERO_VALUE)
                    : Cell.of(DecimalDigits.clean(share.value() / whole));
            Cell pull = base <= 0
                    ? Cell.unavailable(base == 0 ? UnavailableReason.ZERO_BASE : UnavailableReason.NEGATIVE_BASE)
                    : Cell.of(DecimalDigits.clean(share.value() / base));
            parts.add(new ChangeParts.Share(id(share), name(share), share.value(), part, pull));
        }
        return new ChangeParts(kind, parts);
    }

    private static String id(Contribution.Share share) {
        return share.region()
                .map(Object::toString)
                .or(() -> share.indicator().map(Object::toString))
                .orElseThrow();
    }

    private LocalizedText name(Contribution.Share share) {
        return share.region()
                .map(r -> plan.regions().get(r).name())
                .or(() -> share.indicator().map(i -> plan.indicators().get(i).name()))
                .orElseThrow();
    }
}
