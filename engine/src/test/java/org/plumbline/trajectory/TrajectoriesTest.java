package org.plumbline.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrajectoriesTest {
    private static final Anchor FROM = new Anchor(2010, 100);
    private static final Anchor TO = new Anchor(2020, 400);

    private static List<Trajectory> shapes(Anchor from, Anchor to) {
        Anchor middle = new Anchor((from.time() + to.time()) / 2, from.value() + 0.3 * (to.value() - from.value()));
        return List.of(
                Trajectories.linear(from, to),
                Trajectories.constantRate(from, to).orElseThrow(),
                Trajectories.sCurve(from, to, 1000).orElseThrow(),
                Trajectories.power(from, to, 2),
                Trajectories.power(from, to, 0.5),
                Trajectories.milestones(List.of(from, middle, to)));
    }

    @Test
    void everyShapePassesThroughBaselineAndTargetAndBack() {
        Random random = new Random(3);
        for (int run = 0; run < 200; run++) {
            Anchor from = new Anchor(2010, 1 + 500 * random.nextDouble());
            Anchor to = new Anchor(2011 + random.nextInt(20), 1 + 500 * random.nextDouble());
            for (Trajectory path : shapes(from, to)) {
                assertThat(path.valueAt(path.start()).getAsDouble()).isCloseTo(from.value(), within(1e-9));
                assertThat(path.valueAt(path.end()).getAsDouble()).isCloseTo(to.value(), within(1e-9));
                double time = path.start() + random.nextDouble() * (path.end() - path.start());
                double value = path.valueAt(time).getAsDouble();
                assertThat(path.timeOf(value).getAsDouble()).as(path.shape()).isCloseTo(time, within(1e-6));
                assertThat(path.valueAt(path.end() + 1)).isEmpty();
                assertThat(path.timeOf(Math.max(from.value(), to.value()) + 1)).isEmpty();
            }
        }
    }

    @Test
    void valuesHalfway() {
        assertThat(shapes(FROM, TO).stream()
                        .map(p -> p.valueAt(2015).getAsDouble())
                        .toList())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
                .containsExactly(
                        250.0, 200.0, 1000 / (1 + Math.sqrt(9 * 1.5)), 175.0, 100 + 300 * Math.sqrt(0.5), 190.0);
    }

    @Test
    void standingInTime() {
        Trajectory path = Trajectories.linear(FROM, TO);
        Trajectory.Standing standing = path.standing(2013, 220).orElseThrow();
        assertThat(standing.expected()).isCloseTo(190, within(1e-9));
        assertThat(standing.deviation()).isCloseTo(30, within(1e-9));
        assertThat(standing.timeDistance().getAsDouble()).isCloseTo(1, within(1e-9));
        assertThat(path.standing(2013, 90).orElseThrow().timeDistance()).isEmpty();
        Trajectory falling = Trajectories.linear(TO, new Anchor(2030, 100));
        assertThat(falling.timeDistance(2021, 340).getAsDouble()).isCloseTo(1, within(1e-9));
    }

    @Test
    void stepsHoldUntilTheNext() {
        Trajectory steps = Trajectories.steps(List.of(FROM, new Anchor(2015, 200), TO));
        assertThat(steps.valueAt(2014.9)).hasValue(100);
        assertThat(steps.valueAt(2015)).hasValue(200);
        assertThat(steps.valueAt(2019.9)).hasValue(200);
        assertThat(steps.valueAt(2020)).hasValue(400);
        assertThat(steps.timeOf(150)).hasValue(2015);
        assertThat(steps.timeOf(100)).hasValue(2010);
    }

    @Test
    void shapesThatCannotPassThroughTheirAnchors() {
        assertThat(Trajectories.constantRate(new Anchor(2010, 0), TO)).isEmpty();
        assertThat(Trajectories.constantRate(new Anchor(2010, -1), TO)).isEmpty();
        assertThat(Trajectories.sCurve(FROM, TO, 400)).isEmpty();
        assertThatThrownBy(() -> Trajectories.linear(TO, FROM)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Trajectories.power(FROM, TO, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void yearPlanFromPastYearsIsTheMedianShare() {
        List<SortedMap<Integer, Double>> years = List.of(
                quarters(10, 30, 60, 100), quarters(40, 80, 120, 200), quarters(15, 45, 75, 150), quarters(1, 2, 3));
        YearPlan plan = YearPlan.fromPastYears(years).orElseThrow();
        assertThat(plan.pastYearsBy(9)).isEqualTo(3);
        assertThat(plan.shareBy(3)).hasValue(0.1);
        assertThat(plan.shareBy(6)).hasValue(0.3);
        assertThat(plan.shareBy(9)).hasValue(0.6);
        assertThat(plan.shareBy(12)).hasValue(1);
        assertThat(plan.shareBy(2)).isEmpty();
        Trajectory path = plan.path(2013, 500);
        assertThat(path.valueAt(2013.75).getAsDouble()).isCloseTo(300, within(1e-9));
        assertThat(path.timeDistance(2013.75, 400).getAsDouble()).isCloseTo(0.125, within(1e-9));
        assertThat(YearPlan.fromPastYears(years.subList(1, 4))).isEmpty();
    }

    /** By months 3, 6, 9 and 12. */
    private static SortedMap<Integer, Double> quarters(double... cumulated) {
        SortedMap<Integer, Double> year = new TreeMap<>();
        for (int i = 0; i < cumulated.length; i++) {
            year.put(3 * (i + 1), cumulated[i]);
        }
        return year;
    }

    @Test
    void yearPlanInProportionToTime() {
        assertThat(YearPlan.proportional().shareBy(9)).hasValue(0.75);
        assertThat(YearPlan.proportional().pastYearsBy(9)).isZero();
    }
}
