package org.plumbline.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.ValueResolver;

/** Takes the change of an indicator between two periods apart, whether or not there is a target for it. */
public final class ChangeContributions {
    private final ValueResolver values;
    private final Bridges bridges;
    private final Contributions contributions;
    private final IndustryContributions industries;
    private final Plan plan;

    public ChangeContributions(Plan plan, ValueResolver values) {
        this.plan = plan;
        this.values = values;
        this.bridges = new Bridges(plan, values);
        this.industries = new IndustryContributions(plan);
        this.contributions = new Contributions(plan, values, List.of(), target -> {
            throw new IllegalArgumentException("No targets are looked at: " + target.id());
        });
    }

    /** Of periods of one length, the second later; none where the data do not allow any. */
    public List<Contribution> between(Indicator indicator, Region region, Period from, Period to) {
        Optional<Actual> end =
                values.at(indicator, region, to).filter(a -> !a.qualifier().isBound());
        if (end.isEmpty() || from.months() != to.months() || to.lastMonth() <= from.lastMonth()) {
            return List.of();
        }
        return contributions.change(
                new Contributions.Subject(indicator, region, end.get()),
                new Contributions.Span(from, to, values, bridges));
    }

    /** The changes of the industries an indicator is the plain sum of, in their order; none where one is not known. */
    public List<Contribution.Share> industries(Indicator indicator, Region region, Period from, Period to) {
        Contributions.Span span = new Contributions.Span(from, to, values, bridges);
        List<Contribution.Share> shares = new ArrayList<>();
        for (IndicatorId id : industries.industries(indicator)) {
            Indicator industry = plan.indicators().get(id);
            Optional<Actual> start = span.start(industry, region);
            Optional<Actual> end = span.end(industry, region);
            if (start.isEmpty() || end.isEmpty()) {
                return List.of();
            }
            OptionalDouble carried = span.carry(industry, region, start.get());
            shares.add(new Contribution.Share(
                    "change",
                    Optional.empty(),
                    Optional.of(id),
                    DecimalDigits.clean(end.get().value() - carried.orElseThrow())));
        }
        return shares;
    }
}
