package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Cell;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.RateBasis;

/** A change with its rates in words, each rate by the name it must be printed by. */
final class GrowthWords {
    private final ReportData data;
    private final ComparisonTexts texts;

    GrowthWords(ReportData data, ComparisonTexts texts) {
        this.data = data;
        this.texts = texts;
    }

    /** By how much, and at which rate by its right name. */
    String movement(ComparedRow row) {
        double change = row.value().change().value().orElse(0);
        String size = unsigned(data.format().gap(row.indicator(), change));
        Optional<RateBasis> basis =
                row.growth().rate().value().isPresent() ? row.growth().basis() : Optional.empty();
        if (change == 0) {
            return say(row.indicator().unit().percentage() ? "move.level-rate" : "move.level");
        }
        List<String> words = new ArrayList<>();
        boolean revised = basis.filter(b -> b == RateBasis.REVISION).isPresent();
        String way = change > 0 ? "up" : "down";
        words.add(say(
                (revised ? "move.revised-" : row.indicator().unit().percentage() ? "move.points-" : "move.by-") + way,
                size));
        basis.ifPresent(b -> words.add(rate(b, row)));
        Cell nominal = row.growth().nominal();
        if (nominal.value().isPresent()
                && basis.filter(b -> b != RateBasis.NOMINAL).isPresent()
                && !revised) {
            words.add(say("rate.nominal-beside", signed(nominal)));
        }
        Cell twoYears = row.growth().twoYearAverage();
        if (twoYears.value().isPresent()) {
            words.add(say("rate.two-years", signed(twoYears)));
        }
        Cell average = row.growth().average().horizontal();
        if (average.value().isPresent()) {
            words.add(say(
                    row.growth().average().basis() == RateBasis.NOMINAL ? "rate.average-nominal" : "rate.average",
                    signed(average)));
        }
        return String.join(say("comma"), words);
    }

    private String rate(RateBasis basis, ComparedRow row) {
        Cell cell = row.growth().rate();
        double rate = cell.value().orElseThrow();
        String shown = ValueFormat.percent(Math.abs(rate), 1);
        String key =
                switch (basis) {
                    case NOMINAL, REVISION -> "rate." + basis.code();
                    default -> "rate." + basis.code() + (rate > 0 ? "-up" : rate < 0 ? "-down" : "-level");
                };
        String words = say(key, basis == RateBasis.NOMINAL || basis == RateBasis.REVISION ? signed(cell) : shown);
        return row.growth().published() ? say("rate.published", words) : words;
    }

    private static String signed(Cell fraction) {
        return ValueFormat.signedPercent(fraction.value().orElseThrow(), 1);
    }

    private static String unsigned(String signed) {
        return signed.startsWith("+") || signed.startsWith("-") ? signed.substring(1) : signed;
    }

    private String say(String key, Object... arguments) {
        return texts.text("say." + key, arguments);
    }
}
