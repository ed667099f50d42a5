package org.plumbline.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.plumbline.model.Nature;

/** What must hold for any series, on seeded random ones. */
class IdentitiesTest {
    private static final int RUNS = 2000;
    /** Defined by differences, or by growth rates with the sign of the base value. */
    private static final List<String> MIRRORED = List.of(
            "path",
            "schedule",
            "open-sdg",
            "sdsn-trend",
            "sdsn-trend-2019",
            "oecd-distance",
            "german-weather",
            "five-year");

    @Test
    void mirroredDirectionGivesTheSameRating() {
        Random random = new Random(20130630);
        int rated = 0;
        for (int run = 0; run < RUNS; run++) {
            RatingInput input = random(random);
            RatingInput mirrored = changed(input, value -> -value, -input.direction());
            for (String name : MIRRORED) {
                RatingMethod method = RatingMethods.find(name).orElseThrow();
                RatingResult one = method.rate(input);
                RatingResult other = method.rate(mirrored);
                assertThat(other.category()).as(name).isEqualTo(one.category());
                assertThat(other.measure().reason())
                        .as(name)
                        .isEqualTo(one.measure().reason());
                rated += one.measure().isDefined() ? 1 : 0;
            }
        }
        System.out.println("identities: mirrored direction, " + rated + " ratings with a number compared");
        assertThat(rated).isGreaterThan(RUNS * 4);
    }

    @Test
    void anotherUnitGivesTheSameRating() {
        Random random = new Random(42);
        int rated = 0;
        for (int run = 0; run < RUNS; run++) {
            RatingInput input = random(random);
            RatingInput scaled = changed(input, value -> value * 1024, input.direction());
            for (RatingMethod method : RatingMethods.all()) {
                RatingResult one = method.rate(input);
                RatingResult other = method.rate(scaled);
                assertThat(other.category()).as(method.name()).isEqualTo(one.category());
                rated += one.measure().isDefined() ? 1 : 0;
            }
        }
        System.out.println("identities: change of unit, " + rated + " ratings with a number compared");
        assertThat(rated).isGreaterThan(RUNS * 6);
    }

    @Test
    void statusIsThatOfItsScore() {
        Random random = new Random(7);
        int compared = 0;
        for (int run = 0; run < RUNS; run++) {
            RatingResult result = new OpenSdgMethod().rate(random(random));
            if (result.score().isDefined() && !result.category().equals(OpenSdgSeries.ACHIEVED)) {
                double score = result.score().value().getAsDouble();
                assertThat(OpenSdgIndicator.statusOfScore(score)).isEqualTo(result.category());
                compared++;
            }
        }
        System.out.println("identities: open-sdg status of its score, " + compared + " compared");
        assertThat(compared).isGreaterThan(RUNS / 4);
    }

    @Test
    void everyCategoryIsOneOfTheMethodsOwn() {
        Random random = new Random(11);
        for (int run = 0; run < RUNS; run++) {
            RatingInput input = random(random);
            for (RatingMethod method : RatingMethods.all()) {
                RatingResult result = method.rate(input);
                boolean known = result.category().equals(Category.NOT_APPLICABLE)
                        || method.categories().stream()
                                .anyMatch(category -> category.code().equals(result.category()));
                assertThat(known).as("%s: %s", method.name(), result.category()).isTrue();
                if (result.category().equals(Category.NOT_APPLICABLE)) {
                    assertThat(result.reason()).as(method.name()).isPresent();
                }
            }
        }
    }

    private static RatingInput random(Random random) {
        int years = 2 + random.nextInt(9);
        double value = Math.exp(random.nextDouble() * 6);
        boolean negative = random.nextInt(8) == 0;
        List<Point> series = new ArrayList<>();
        for (int i = 0; i < years; i++) {
            series.add(new Point(2010 + i, negative ? -value : value));
            value *= 1 + 0.05 * random.nextGaussian();
        }
        double base = series.get(0).value();
        double target = base * (1 + 0.3 * random.nextGaussian());
        List<Double> peers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            peers.add(base * (1 + 0.2 * random.nextGaussian()));
        }
        RatingInput.Builder input = RatingInput.builder()
                .series(series)
                .baseline(Baseline.at(2010))
                .direction(random.nextBoolean() ? 1 : -1)
                .nature(random.nextBoolean() ? Nature.STOCK : Nature.RATE)
                .peersAtBaseline(peers);
        if (random.nextInt(4) > 0) {
            input.target(RatingTarget.of(target, 2012 + random.nextInt(12)));
        } else if (random.nextBoolean()) {
            input.naturalLimit(base * (0.5 + random.nextDouble()));
        }
        return input.build();
    }

    private static RatingInput changed(RatingInput in, DoubleUnaryOperator change, int direction) {
        RatingInput.Builder copy = RatingInput.builder()
                .series(in.series().stream()
                        .map(point -> new Point(point.year(), change.applyAsDouble(point.value())))
                        .toList())
                .baseline(in.baseline().orElseThrow())
                .direction(direction)
                .nature(in.nature())
                .peersAtBaseline(
                        in.peersAtBaseline().stream().map(change::applyAsDouble).toList());
        in.naturalLimit().ifPresent(limit -> copy.naturalLimit(change.applyAsDouble(limit)));
        in.target().ifPresent(t -> copy.target(RatingTarget.of(change.applyAsDouble(t.value()), t.year())));
        return copy.build();
    }
}
