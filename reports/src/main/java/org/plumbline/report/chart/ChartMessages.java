package org.plumbline.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.report.content.ValueFormat;
import org.plumbline.value.Actual;

/** The sentence above a chart, made from the figures it shows. */
final class ChartMessages {
    private final ValueFormat format;
    private final ChartTexts texts;

    ChartMessages(ValueFormat format, ChartTexts texts) {
        this.format = format;
        this.texts = texts;
    }

    /** About the target that says most: the latest one decided, else the next one under way, else any with an actual. */
    String of(List<Assessment> shown) {
        List<Assessment> standing = shown.stream().filter(Assessment::inForce).toList();
        Comparator<Assessment> byPeriod =
                Comparator.comparing((Assessment a) -> a.target().period());
        Optional<Assessment> decided =
                standing.stream().filter(a -> a.outcome().isFinal()).max(byPeriod);
        Optional<Assessment> underWay = standing.stream()
                .filter(a -> a.outcome() == Outcome.ON_TRACK || a.outcome() == Outcome.BEHIND)
                .min(byPeriod);
        return decided.or(() -> underWay)
                .or(() -> standing.stream().filter(a -> a.actual().isPresent()).max(byPeriod))
                .or(() -> shown.stream().max(byPeriod))
                .map(this::sentence)
                .orElse("");
    }

    private String sentence(Assessment a) {
        String name = texts.name(a.indicator().name());
        String target = format.stated(a);
        String period = format.period(a.target().period());
        if (a.actual().isEmpty()) {
            return texts.text("message.no-actual", period, name, target, texts.outcome(a.outcome()));
        }
        Actual actual = a.actual().get();
        String when = format.period(actual.period());
        String figure = figure(a, actual);
        return switch (a.outcome()) {
            case MET, EXCEEDED, MISSED -> decided(a, when, name, figure, target);
            case ON_TRACK, BEHIND -> underWay(a, when, name, figure, period, target);
            case NO_DATA, NOT_YET_PUBLISHED ->
                texts.text("message.no-own-period", when, name, figure, period, target, texts.outcome(a.outcome()));
            default -> texts.text("message.other", when, name, figure, period, target, texts.outcome(a.outcome()));
        };
    }

    private String figure(Assessment a, Actual actual) {
        String number = format.withUnit(a.indicator(), actual.value());
        return switch (actual.qualifier()) {
            case EXACT, ROUNDED -> number;
            default -> texts.text("label.qualified", texts.general().qualifier(actual.qualifier()), number);
        };
    }

    private String decided(Assessment a, String when, String name, String figure, String target) {
        String key = "message." + a.outcome().code();
        return a.gap().value().value().stream()
                .filter(gap -> gap != 0)
                .mapToObj(gap ->
                        texts.text(gap > 0 ? key + "-above" : key + "-below", when, name, figure, target, size(a, gap)))
                .findFirst()
                .orElseGet(() -> texts.text(key, when, name, figure, target));
    }

    private String underWay(Assessment a, String when, String name, String figure, String period, String target) {
        String key = "message." + a.outcome().code();
        return a.path().deviation().value().stream()
                .filter(deviation -> deviation != 0)
                .mapToObj(deviation -> texts.text(
                        deviation > 0 ? key + "-above" : key + "-below",
                        when,
                        name,
                        figure,
                        size(a, deviation),
                        period,
                        target))
                .findFirst()
                .orElseGet(() -> texts.text(key, when, name, figure, period, target));
    }

    /** A difference without its sign, which the words already say. */
    private String size(Assessment a, double difference) {
        String signed = format.gap(a, difference);
        return signed.startsWith("+") || signed.startsWith("-") ? signed.substring(1) : signed;
    }
}
