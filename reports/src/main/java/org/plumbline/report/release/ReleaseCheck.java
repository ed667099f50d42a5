package org.plumbline.report.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Aggregate;
import org.plumbline.model.Derivation;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RowRange;
import org.plumbline.model.SourceStatus;
import org.plumbline.model.WithheldPlace;
import org.plumbline.value.ValueResolver;

/**
 * The figures of a plan that must not leave the house: confidential ones (SDMX CONF_STATUS other than F), ones from a draft
 * source, and what of these free figures give away: the one part missing from a published total, a total whose parts are
 * all published, the term of a published ratio, the
 * one quarter missing from a published year. A place whose figure the files leave out for confidentiality is looked at in
 * the same way, and named only where others give it away. Figures not yet known on the date appear nowhere and are not looked at.
 */
public final class ReleaseCheck {
    private final Plan plan;
    private final ObservationTable table;
    private final ValueResolver values;
    private final long knownAt;
    private final Set<Cell> withheld = new HashSet<>();

    /** A place in the data. */
    private record Cell(int indicator, int region, int period) {}

    private ReleaseCheck(Evaluation evaluation) {
        this.plan = evaluation.plan();
        this.table = plan.observations();
        this.knownAt = evaluation.request().knownAt().toEpochDay();
        this.values =
                new ValueResolver(plan, Optional.empty(), evaluation.request().knownAt());
    }

    /** Every withheld figure once, in the order of the data; none where all may be published. */
    public static List<WithheldFigure> of(Evaluation evaluation) {
        return new ReleaseCheck(evaluation).find();
    }

    private List<WithheldFigure> find() {
        Map<Cell, Integer> rows = new LinkedHashMap<>();
        table.all().stream()
                .filter(row -> values.known().isKnown(row) && (table.isConfidential(row) || isDraft(row)))
                .forEach(row -> rows.putIfAbsent(
                        new Cell(table.indicator(row), table.region(row), table.periodCode(row)), row));
        withheld.addAll(rows.keySet());
        Map<Cell, WithheldPlace> places = new LinkedHashMap<>();
        table.withheld().stream()
                .filter(place -> place.published() <= knownAt)
                .forEach(place -> places.putIfAbsent(
                        new Cell(
                                place.indicator(),
                                place.region(),
                                place.period().code()),
                        place));
        places.keySet().removeAll(rows.keySet());
        withheld.addAll(places.keySet());
        List<WithheldFigure> figures =
                new ArrayList<>(rows.values().stream().map(this::figure).toList());
        places.values().stream()
                .map(this::figure)
                .filter(figure -> !figure.revealedBy().isEmpty())
                .forEach(figures::add);
        return figures;
    }

    private WithheldFigure figure(WithheldPlace place) {
        Indicator indicator = plan.indicators().at(place.indicator());
        Region region = plan.regions().at(place.region());
        return new WithheldFigure(
                indicator,
                region,
                place.period(),
                WithheldFigure.State.LEFT_OUT,
                place.confidentiality(),
                place.location(),
                revealing(indicator, region, place.period()));
    }

    private boolean isDraft(int row) {
        int source = table.source(row);
        return source != ObservationTable.NO_SOURCE && plan.sources().at(source).status() == SourceStatus.DRAFT;
    }

    private WithheldFigure figure(int row) {
        Indicator indicator = plan.indicators().at(table.indicator(row));
        Region region = plan.regions().at(table.region(row));
        boolean confidential = table.isConfidential(row);
        return new WithheldFigure(
                indicator,
                region,
                table.period(row),
                confidential ? WithheldFigure.State.CONFIDENTIAL : WithheldFigure.State.UNRELEASED,
                confidential
                        ? table.confidentiality(row)
                        : plan.sources().at(table.source(row)).id().value(),
                table.location(row),
                revealing(indicator, region, table.period(row)));
    }

    private List<WithheldFigure.Revealing> revealing(Indicator indicator, Region region, Period period) {
        List<WithheldFigure.Revealing> ways = new ArrayList<>();
        if (indicator.aggregate() == Aggregate.SUM) {
            if (isMissingPart(indicator, region, period)) {
                ways.add(WithheldFigure.Revealing.TOTAL);
            }
            List<Region> parts = plan.regions().listChildren(region.id(), period);
            if (parts.size() > 1 && parts.stream().allMatch(part -> isFree(indicator, part, period))) {
                ways.add(WithheldFigure.Revealing.PARTS);
            }
        }
        if (indicator.nature() == Nature.FLOW && isDifferenceOfPeriods(indicator, region, period)) {
            ways.add(WithheldFigure.Revealing.PERIODS);
        }
        if (isTermOfRatio(indicator, region, period)) {
            ways.add(WithheldFigure.Revealing.RATIO);
        }
        return ways;
    }

    private boolean isMissingPart(Indicator indicator, Region region, Period period) {
        Optional<Region> whole = region.parent().flatMap(plan.regions()::find);
        if (whole.isEmpty() || region.overlaps() || !isFree(indicator, whole.get(), period)) {
            return false;
        }
        List<Region> siblings = plan.regions().listChildren(whole.get().id(), period).stream()
                .filter(part -> !part.id().equals(region.id()))
                .toList();
        return !siblings.isEmpty() && siblings.stream().allMatch(part -> isFree(indicator, part, period));
    }

    /**
     * True where free figures of other periods add and subtract to the period: each ties the month it begins with to the
     * month after its end, and the period's own ends are tied through them.
     */
    private boolean isDifferenceOfPeriods(Indicator indicator, Region region, Period period) {
        int own = period.code();
        List<Period> free = new ArrayList<>();
        RowRange rows = table.series(
                plan.indicators().indexOf(indicator.id()), plan.regions().indexOf(region.id()));
        rows.stream()
                .mapToObj(table::period)
                .distinct()
                .filter(p -> p.code() != own && isFree(indicator, region, p))
                .forEach(free::add);
        Set<Integer> reached = new HashSet<>(Set.of(period.firstMonth()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Period each : free) {
                int start = each.firstMonth();
                int end = each.lastMonth() + 1;
                if (reached.contains(start) != reached.contains(end)) {
                    reached.add(start);
                    reached.add(end);
                    grown = true;
                }
            }
        }
        return reached.contains(period.lastMonth() + 1);
    }

    private boolean isTermOfRatio(Indicator indicator, Region region, Period period) {
        for (Indicator ratio : plan.indicators().list()) {
            Optional<Derivation.Ratio> how = ratio.derivation()
                    .filter(Derivation.Ratio.class::isInstance)
                    .map(Derivation.Ratio.class::cast);
            if (how.isEmpty()) {
                continue;
            }
            Indicator above = plan.indicators().get(how.get().numerator());
            Indicator below = plan.indicators().get(how.get().denominator());
            Region other =
                    how.get().denominatorRegion().flatMap(plan.regions()::find).orElse(region);
            boolean itself = indicator.equals(ratio) && isFree(above, region, period) && isFree(below, other, period);
            boolean numerator =
                    indicator.equals(above) && isFree(ratio, region, period) && isFree(below, other, period);
            boolean denominator = indicator.equals(below)
                    && other.equals(region)
                    && isFree(ratio, region, period)
                    && isFree(above, region, period);
            if (itself || numerator || denominator) {
                return true;
            }
        }
        return false;
    }

    /** True where a stored value is known and may be published. */
    private boolean isFree(Indicator indicator, Region region, Period period) {
        return values.stored(indicator, region, period, indicator.definition())
                .filter(actual -> !actual.qualifier().isBound())
                .flatMap(actual ->
                        actual.row().isPresent() ? Optional.of(actual.row().getAsInt()) : Optional.empty())
                .filter(row ->
                        !withheld.contains(new Cell(table.indicator(row), table.region(row), table.periodCode(row))))
                .isPresent();
    }
}
