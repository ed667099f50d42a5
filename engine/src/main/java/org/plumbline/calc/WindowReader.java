package org.plumbline.calc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.Basis;
import org.plumbline.model.Frequency;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.Source;
import org.plumbline.model.Target;
import org.plumbline.value.Actual;
import org.plumbline.value.Combined;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.ValueResolver;

/** Finds what was observed for targets that look at a window: sums, rises, each year, means. */
final class WindowReader {
    private static final int LONGEST_WINDOW_MONTHS = 150 * 12;

    private final Plan plan;
    private final ValueResolver values;
    private final Bridges bridges;

    private final LevelReader levels;

    WindowReader(Plan plan, ValueResolver values, Bridges bridges, LevelReader levels) {
        this.plan = plan;
        this.values = values;
        this.bridges = bridges;
        this.levels = levels;
    }

    /** The basis that is really meant: the rise of a flow is its sum, the sum of a stock its rise. */
    static Basis effective(Basis basis, Nature nature) {
        if (basis == Basis.INCREMENT && nature == Nature.FLOW) {
            return Basis.CUMULATIVE;
        }
        return basis == Basis.CUMULATIVE && nature == Nature.STOCK ? Basis.INCREMENT : basis;
    }

    /** The window, or empty where nothing says when it starts. */
    Optional<Period> window(Target target, Basis basis) {
        Optional<LocalDate> start = target.windowStart();
        boolean interval = target.period().frequency() == Frequency.YEARS
                || target.period().frequency() == Frequency.MONTHS;
        if (start.isEmpty() && (interval || basis == Basis.PER_YEAR)) {
            return Optional.of(target.period());
        }
        Optional<LocalDate> from =
                start.or(() -> target.source().flatMap(plan.sources()::find).flatMap(Source::validFrom));
        return from.map(day -> day.getYear() * 12 + day.getMonthValue() - 1)
                .filter(month -> month <= target.period().lastMonth()
                        && target.period().lastMonth() - month < LONGEST_WINDOW_MONTHS)
                .map(month -> new Period(month, target.period().lastMonth() - month + 1));
    }

    Reading read(Target target, Indicator indicator, Region region, Basis basis) {
        Optional<Period> window = window(target, basis);
        if (window.isEmpty()) {
            return Reading.failed(UnavailableReason.NO_WINDOW);
        }
        return switch (basis) {
            case CUMULATIVE -> sum(target, indicator, region, window.get());
            case INCREMENT -> rise(target, indicator, region, window.get());
            case PER_YEAR, AVERAGE -> years(target, indicator, region, window.get(), basis);
            case LEVEL -> throw new IllegalArgumentException("A level has no window");
        };
    }

    private Reading sum(Target target, Indicator indicator, Region region, Period window) {
        if (indicator.nature() != Nature.FLOW) {
            return Reading.failed(UnavailableReason.NOT_ADDITIVE);
        }
        Optional<Period> start = justBefore(window);
        Optional<Actual> whole = values.at(indicator, region, window, target.definition());
        if (whole.isPresent()) {
            return new Reading(whole, whole, List.of(), start, Optional.empty(), true, List.of());
        }
        List<Actual> known = knownYears(target, indicator, region, window);
        Optional<Actual> run = soFar(target, indicator, region, window);
        int reached = run.map(a -> a.period().lastMonth()).orElse(-1);
        boolean gap = known.stream().anyMatch(year -> year.period().lastMonth() > reached);
        Optional<Actual> soFar = gap ? Optional.empty() : run;
        Optional<UnavailableReason> failure =
                soFar.isEmpty() ? Optional.of(UnavailableReason.NO_OBSERVATION) : Optional.empty();
        return new Reading(Optional.empty(), soFar, known, start, failure, false, missingYears(window, known));
    }

    /** The longest sum from the start of the window without a gap. */
    private Optional<Actual> soFar(Target target, Indicator indicator, Region region, Period window) {
        for (int months = window.months() - 1; months >= 1; months--) {
            Period run = new Period(window.firstMonth(), months);
            Optional<Actual> value = values.at(indicator, region, run, target.definition());
            if (value.isPresent()) {
                return value.map(v -> Combined.with(v, run, Actual::value, "cumulated"));
            }
        }
        return Optional.empty();
    }

    private Reading rise(Target target, Indicator indicator, Region region, Period window) {
        if (indicator.nature() == Nature.GROWTH || indicator.nature() == Nature.RANK) {
            return Reading.failed(UnavailableReason.NOT_ADDITIVE);
        }
        Optional<Period> start = justBefore(window);
        Optional<Actual> before = start.flatMap(day -> values.at(indicator, region, day, target.definition()));
        if (before.isEmpty()) {
            return new Reading(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    start,
                    Optional.of(UnavailableReason.NO_OBSERVATION),
                    false,
                    List.of());
        }
        Period end = new Period(target.period().lastMonth(), 1);
        Optional<Actual> own = values.at(indicator, region, end, target.definition())
                .flatMap(value -> difference(target, indicator, region, before.get(), value));
        Optional<Actual> latest = own;
        if (own.isEmpty()) {
            latest = levels.latest(target, indicator, region)
                    .filter(value ->
                            value.period().lastMonth() > before.get().period().lastMonth())
                    .flatMap(value -> difference(target, indicator, region, before.get(), value));
        }
        Optional<UnavailableReason> failure =
                latest.isEmpty() ? Optional.of(UnavailableReason.NO_OBSERVATION) : Optional.empty();
        return new Reading(own, latest, List.of(), start, failure, own.isPresent(), List.of());
    }

    private Optional<Actual> difference(
            Target target, Indicator indicator, Region region, Actual before, Actual after) {
        if (before.qualifier().isBound() || after.qualifier().isBound()) {
            return Optional.empty();
        }
        OptionalDouble base =
                bridges.carry(indicator, region, target.definition(), before.period(), before.value(), after.period());
        if (base.isEmpty()) {
            return Optional.empty();
        }
        double rise = DecimalDigits.clean(after.value() - base.getAsDouble());
        int decimals = Math.max(before.decimals(), after.decimals());
        return Optional.of(
                Combined.of(indicator, region, after.period(), rise, decimals, "difference", List.of(after, before)));
    }

    private Reading years(Target target, Indicator indicator, Region region, Period window, Basis basis) {
        List<Actual> known = knownYears(target, indicator, region, window);
        if (known.isEmpty()) {
            return Reading.failed(UnavailableReason.NO_OBSERVATION);
        }
        boolean complete = known.size() == yearsOf(window).size();
        Optional<Actual> judged =
                basis == Basis.AVERAGE ? Optional.of(mean(indicator, region, window, known)) : Optional.empty();
        Optional<Actual> own = complete ? judged : Optional.empty();
        return new Reading(
                own, judged, known, Optional.empty(), Optional.empty(), complete, missingYears(window, known));
    }

    private static Actual mean(Indicator indicator, Region region, Period window, List<Actual> known) {
        double mean = known.stream().mapToDouble(Actual::value).average().orElseThrow();
        Period period = known.size() == yearsOf(window).size()
                ? window
                : Period.between(
                        known.get(0).period(), known.get(known.size() - 1).period());
        int decimals = known.stream().mapToInt(Actual::decimals).max().orElse(0);
        return Combined.of(indicator, region, period, mean, decimals, "mean", known);
    }

    private List<Actual> knownYears(Target target, Indicator indicator, Region region, Period window) {
        List<Actual> known = new ArrayList<>();
        for (Period year : yearsOf(window)) {
            values.at(indicator, region, year, target.definition()).ifPresent(known::add);
        }
        return known;
    }

    /** The calendar years of a window; a window shorter than a year is looked at as a whole. */
    static List<Period> yearsOf(Period window) {
        if (window.months() < 12) {
            return List.of(window);
        }
        List<Period> years = new ArrayList<>();
        for (int year = window.firstYear(); year <= window.lastYear(); year++) {
            years.add(Period.ofYear(year));
        }
        return years;
    }

    private static List<Note> missingYears(Period window, List<Actual> known) {
        List<String> missing = yearsOf(window).stream()
                .filter(year -> known.stream().noneMatch(a -> a.period().equals(year)))
                .map(Period::toString)
                .toList();
        return missing.isEmpty() ? List.of() : List.of(Note.of("missing-years", String.join(", ", missing)));
    }

    private static Optional<Period> justBefore(Period window) {
        if (window.firstMonth() == 0) {
            return Optional.empty();
        }
        int month = window.firstMonth() - 1;
        return Optional.of(month % 12 == 11 ? Period.ofYear(month / 12) : new Period(month, 1));
    }
}
