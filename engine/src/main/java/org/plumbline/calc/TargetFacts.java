package org.plumbline.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.BaselineVintage;
import org.plumbline.model.Basis;
import org.plumbline.model.Figure;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.Target;
import org.plumbline.value.Actual;
import org.plumbline.value.ValueResolver;

/** Gathers what a target is compared with: baseline, reading, requirement. */
final class TargetFacts {
    /**
     * @param window the time a basis other than the level looks at, where something says when it starts
     * @param baseline as printed or observed, for the result
     * @param comparableBaseline the baseline's value in terms of the actual's definition and region; empty where a break
     *     lies between
     */
    record Facts(
            Target target,
            Indicator indicator,
            Region region,
            Basis basis,
            Optional<Period> window,
            boolean closed,
            Optional<Baseline> baseline,
            OptionalDouble comparableBaseline,
            Reading reading,
            RequirementBuilder.Built required,
            List<Note> notes) {}

    private final ValueResolver values;
    private final Bridges bridges;
    private final LevelReader levels;
    private final WindowReader windows;
    private final RequirementBuilder requirements;
    private final GrowthChain growth;

    TargetFacts(
            ValueResolver values,
            Bridges bridges,
            LevelReader levels,
            WindowReader windows,
            RequirementBuilder requirements,
            GrowthChain growth) {
        this.values = values;
        this.bridges = bridges;
        this.levels = levels;
        this.windows = windows;
        this.requirements = requirements;
        this.growth = growth;
    }

    Facts gather(Target target, Indicator indicator, Region region, boolean closed) {
        List<Note> notes = new ArrayList<>();
        Basis basis = WindowReader.effective(target.basis(), indicator.nature());
        if (basis != target.basis()) {
            notes.add(Note.of("basis-reinterpreted", target.basis().code(), basis.code()));
        }
        Optional<Baseline> stated = baseline(target, indicator, region);
        boolean real = needsRealSeries(target, indicator);
        Reading reading = real
                ? realReading(target, indicator, region, stated)
                : basis == Basis.LEVEL
                        ? levels.read(target, indicator, region, !closed)
                        : windows.read(target, indicator, region, basis);
        notes.addAll(reading.notes());
        Period at = reading.actual().map(Actual::period).orElse(target.period());
        OptionalDouble statedValue =
                stated.map(b -> OptionalDouble.of(b.value())).orElse(OptionalDouble.empty());
        RequirementBuilder.Built required =
                requirements.build(target, indicator, statedValue, reading.own().isPresent() ? target.period() : at);
        Optional<Baseline> baseline = reading.start()
                .map(start -> new Baseline(start, 0, Optional.empty()))
                .or(() -> stated);
        OptionalDouble comparable = comparable(target, indicator, region, basis, real, baseline, reading);
        if (reading.start().isPresent()) {
            notes.add(Note.of("counted-from-zero", reading.start().get().toString()));
        }
        return new Facts(
                target,
                indicator,
                region,
                basis,
                basis == Basis.LEVEL ? Optional.empty() : windows.window(target, basis),
                closed,
                baseline,
                comparable,
                reading,
                required,
                notes);
    }

    static boolean needsRealSeries(Target target, Indicator indicator) {
        return indicator.levelsHideGrowth()
                && switch (target.kind()) {
                    case GROWTH, MULTIPLE, REDUCTION -> true;
                    default -> false;
                };
    }

    private Reading realReading(Target target, Indicator indicator, Region region, Optional<Baseline> baseline) {
        Optional<Indicator> published = growth.published(indicator, region);
        if (published.isEmpty()) {
            return Reading.failed(UnavailableReason.NO_REAL_SERIES);
        }
        if (baseline.isEmpty()) {
            return Reading.failed(UnavailableReason.NO_BASELINE);
        }
        return growth.read(
                indicator,
                published.get(),
                region,
                baseline.get().period(),
                baseline.get().value(),
                target.period());
    }

    /** The stated value, or the observed one where none is stated or the plan wants it restated. */
    private Optional<Baseline> baseline(Target target, Indicator indicator, Region region) {
        if (target.baselinePeriod().isEmpty()) {
            return Optional.empty();
        }
        Period period = target.baselinePeriod().get();
        Optional<Actual> observed = values.at(indicator, region, period, target.definition())
                .filter(a -> !a.qualifier().isBound());
        Optional<Double> stated = target.baselineValue().map(Figure::value);
        if (stated.isEmpty() || (target.baselineVintage() == BaselineVintage.RESTATED && observed.isPresent())) {
            return observed.map(a -> new Baseline(period, a.value(), observed));
        }
        return Optional.of(new Baseline(period, stated.get(), Optional.empty()));
    }

    private OptionalDouble comparable(
            Target target,
            Indicator indicator,
            Region region,
            Basis basis,
            boolean real,
            Optional<Baseline> baseline,
            Reading reading) {
        if (baseline.isEmpty()) {
            return OptionalDouble.empty();
        }
        Baseline b = baseline.get();
        Optional<Actual> actual = reading.actual();
        if (real || basis != Basis.LEVEL || actual.isEmpty()) {
            return OptionalDouble.of(b.value());
        }
        return bridges.carry(
                indicator,
                region,
                target.definition(),
                b.period(),
                b.value(),
                actual.get().period());
    }
}
