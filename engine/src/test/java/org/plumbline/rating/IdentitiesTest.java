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

    /** Eurostat's line sends 95 %, 60 % and 0 to 2.5, 0 and −2.5; 2.5 a point sends 1, 0.1, −0.1, −1 % to ±2.5, ±0.25. */
    private static String eurostat(RatingInput in, double score) {
        List<Double> boundaries = in.target().isPresent() ? List.of(2.5, 0.0, -2.5) : List.of(2.5, 0.25, -0.25, -2.5);
        List<String> categories = in.target().isPresent()
                ? List.of("significant-progress", "moderate-progress", "insufficient-progress", "movement-away")
                : List.of(
                        "significant-progress",
                        "moderate-progress",
                        "no-progress",
                        "moderate-movement-away",
                        "significant-movement-away");
        return categories.get(Bands.descending(score, boundaries));
    }

    /** Where the score is the number compared, its band among the boundaries shown is the category. */
    private static String banded(RatingMethod method, RatingResult result, double score) {
        List<Double> boundaries = result.working().thresholds();
        List<String> categories =
                method.categories().stream().map(Category::code).toList();
        boolean descending = method.thresholds().get(0).descending();
        int band = descending ? Bands.descending(score, boundaries) : Bands.ascending(score, boundaries);
        return categories.get(categories.size() - boundaries.size() - 1 + band);
    }

    @Test
    void everyCategoryIsThatOfItsScore() {
        Random random = new Random(1998);
        List<String> scored = List.of("path", "log-share", "completion", "ndrc-warning", "sdsn-trend", "oecd-distance");
        int compared = 0;
        for (int run = 0; run < RUNS; run++) {
            RatingInput input = random(random);
            boolean met = input.latestToTarget().map(point -> input.met(point)).orElse(false);
            RatingResult european = RatingMethods.find("eurostat").orElseThrow().rate(input);
            if (european.score().isDefined() && !european.category().equals(Category.NOT_APPLICABLE)) {
                double score = european.score().value().orElseThrow();
                assertThat(eurostat(input, score)).isEqualTo(european.category());
                compared++;
            }
            for (String name : scored) {
                RatingMethod method = RatingMethods.find(name).orElseThrow();
                RatingResult result = method.rate(input);
                if (!met && result.score().isDefined() && !result.category().equals(Category.NOT_APPLICABLE)) {
                    double score = result.score().value().orElseThrow();
                    assertThat(banded(method, result, score)).as(name).isEqualTo(result.category());
                    compared++;
                }
            }
        }
        System.out.println("identities: category of its score, " + compared + " compared");
        assertThat(compared).isGreaterThan(RUNS * 2);
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
