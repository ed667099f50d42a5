package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Identities: negating every number and the direction changes no judgement; changing the unit changes no rate. */
class MirrorTest {
    private static final int ROUNDS = 200;

    @Test
    void mirroredPlansAreJudgedAlike() {
        Random random = new Random(20_260_101);
        for (int i = 0; i < ROUNDS; i++) {
            double baseline = number(random);
            double target = number(random);
            double actual = number(random);
            Assessment up = assess("rate", baseline, target, actual, "2014-06-01");
            Assessment down = assess("pollution", -baseline, -target, -actual, "2014-06-01");
            String row = baseline + " " + target + " " + actual;
            assertThat(down.outcome()).as(row).isEqualTo(up.outcome());
            assertThat(down.ratings().get("path").category())
                    .as(row)
                    .isEqualTo(up.ratings().get("path").category());
            assertThat(down.gap().favourable()).as(row).isEqualTo(up.gap().favourable());
            assertThat(down.shareOfWay().reason())
                    .as(row)
                    .isEqualTo(up.shareOfWay().reason());
        }
    }

    /** Every method that gives a category on both sides gives the same; the favourable gap is mirrored. */
    @Test
    void everyMethodRatesMirroredSeriesAlike() {
        Random random = new Random(20_260_103);
        int compared = 0;
        for (int i = 0; i < 40; i++) {
            double[] values =
                    random.ints(6, -500, 500).mapToDouble(v -> v / 10.0).toArray();
            double target = (random.nextInt(1000) - 500) / 10.0;
            Assessment up = series("rate", values, target, 1);
            Assessment down = series("pollution", values, target, -1);
            assertThat(down.gap().favourable()).isEqualTo(up.gap().favourable());
            for (Rating rating : up.ratings().values()) {
                Rating other = down.ratings().get(rating.method());
                // The barometer takes logarithms where all values are above zero, which only one of the two can have.
                boolean sameMeasure = !rating.method().equals("ndrc-warning");
                if (sameMeasure
                        && rating.score().value().isPresent()
                        && other.score().value().isPresent()) {
                    assertThat(other.category())
                            .as(rating.method() + " " + java.util.Arrays.toString(values) + " " + target)
                            .isEqualTo(rating.category());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    @Test
    void aChangeOfUnitChangesNoCategoryOfAnyMethod() {
        Random random = new Random(20_260_104);
        for (int i = 0; i < 40; i++) {
            double[] values = random.ints(6, 1, 5000).mapToDouble(v -> v / 10.0).toArray();
            double target = 1 + random.nextInt(1000);
            Assessment small = series("stock", values, target, 1);
            Assessment large = series("stock", values, target, 1000);
            small.ratings().forEach((method, rating) -> assertThat(
                            large.ratings().get(method).category())
                    .as(method + " " + java.util.Arrays.toString(values) + " " + target)
                    .isEqualTo(rating.category()));
        }
    }

    private static Assessment series(String indicator, double[] values, double target, int factor) {
        Scenario scenario = new Scenario()
                .target(String.format(
                        Locale.ROOT,
                        "t,%s,sz,2020,reach,,%.1f,,,,,,2010,%.1f",
                        indicator,
                        factor * target,
                        factor * values[0]))
                .method("all")
                .knownAt("2016-06-30");
        for (int i = 0; i < values.length; i++) {
            scenario.observed(String.format(Locale.ROOT, "%s,sz,%d,%.1f", indicator, 2010 + i, factor * values[i]));
        }
        return scenario.assess();
    }

    @Test
    void aChangeOfUnitChangesNoRate() {
        Random random = new Random(42);
        for (int i = 0; i < ROUNDS; i++) {
            double baseline = 1 + random.nextInt(1000);
            double target = baseline + 1 + random.nextInt(1000);
            double actual = 1 + random.nextInt(2000);
            Assessment small = assess("flow", baseline, target, actual, "2014-06-01");
            Assessment large = assess("flow", baseline * 10_000, target * 10_000, actual * 10_000, "2014-06-01");
            assertThat(large.outcome()).isEqualTo(small.outcome());
            assertThat(value(large.levelRatio())).isCloseTo(value(small.levelRatio()), within(1e-12));
            assertThat(value(large.shareOfWay())).isCloseTo(value(small.shareOfWay()), within(1e-9));
            assertThat(value(large.pace().observedRate()))
                    .isCloseTo(value(small.pace().observedRate()), within(1e-12));
        }
    }

    @Test
    void metMeansALevelRatioOfAtLeastOne() {
        Random random = new Random(7);
        for (int i = 0; i < ROUNDS; i++) {
            double target = 1 + random.nextInt(100);
            double actual = 1 + random.nextInt(100);
            Assessment assessment = assess("flow", 1, target, actual, "2030-01-01");
            boolean met = assessment.outcome() == Outcome.MET;
            assertThat(value(assessment.levelRatio()) >= 1).isEqualTo(met);
        }
    }

    private static Assessment assess(String indicator, double baseline, double target, double actual, String knownAt) {
        String period = knownAt.startsWith("2030") ? "2015" : "2013";
        return new Scenario()
                .target(String.format(
                        Locale.ROOT, "t,%s,sz,2015,reach,,%.1f,,,,,,2010,%.1f", indicator, target, baseline))
                .observed(String.format(Locale.ROOT, "%s,sz,%s,%.1f", indicator, period, actual))
                .knownAt(knownAt)
                .assess();
    }

    private static double number(Random random) {
        return (random.nextInt(2001) - 1000) / 10.0;
    }

    private static double value(Cell cell) {
        return cell.value().orElseThrow();
    }
}
