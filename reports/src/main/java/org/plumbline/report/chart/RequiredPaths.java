package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Baseline;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Basis;
import org.plumbline.model.Period;
import org.plumbline.model.TargetKind;
import org.plumbline.report.chart.TargetChart.Station;
import org.plumbline.trajectory.Trajectory;

/**
 * The required paths to draw: from each baseline through the interim targets in force to the last, as the evaluation
 * takes them. A target that already lies on a longer path gets none of its own.
 */
final class RequiredPaths {
    private static final Set<UnavailableReason> NO_PATH = Set.of(
            UnavailableReason.NO_BASELINE,
            UnavailableReason.TARGET_BEHIND_BASELINE,
            UnavailableReason.TARGET_BEFORE_BASELINE,
            UnavailableReason.NOT_COMPARABLE,
            UnavailableReason.NO_REAL_SERIES);

    /** Bases whose demand is the same each year: no way leads there. */
    private static final Set<Basis> STAND_LEVEL = Set.of(Basis.PER_YEAR, Basis.AVERAGE);

    private static final Set<String> STRAIGHT = Set.of("linear", "milestones");

    private RequiredPaths() {}

    static List<List<Station>> of(List<Assessment> assessments) {
        List<Assessment> latestFirst = assessments.stream()
                .filter(RequiredPaths::hasPath)
                .sorted(Comparator.comparing((Assessment a) -> a.target().period())
                        .reversed())
                .toList();
        List<List<Station>> paths = new ArrayList<>();
        for (Assessment assessment : latestFirst) {
            List<Station> path = path(assessment, assessments);
            boolean covered = paths.stream()
                    .anyMatch(longer -> longer.size() >= path.size()
                            && longer.subList(0, path.size()).equals(path));
            if (!covered) {
                paths.add(path);
            }
        }
        return paths;
    }

    private static boolean hasPath(Assessment assessment) {
        return assessment.inForce()
                && assessment.bound().isPresent()
                && assessment
                        .baseline()
                        .filter(b -> b.period().lastMonth()
                                < assessment.target().period().lastMonth())
                        .isPresent()
                && !assessment.path().isWithinYear()
                && !STAND_LEVEL.contains(assessment.target().basis())
                && assessment.target().kind() != TargetKind.SHARE_OF
                && Optional.ofNullable(assessment.undefined().get("expected"))
                        .filter(NO_PATH::contains)
                        .isEmpty();
    }

    private static List<Station> path(Assessment assessment, List<Assessment> all) {
        Baseline baseline = assessment.baseline().orElseThrow();
        Optional<Trajectory> curve = assessment.path().course().filter(course -> !STRAIGHT.contains(course.shape()));
        if (curve.isPresent()) {
            return monthByMonth(
                    curve.get(), baseline.period(), assessment.target().period());
        }
        List<Station> stations = new ArrayList<>();
        stations.add(new Station(baseline.period(), baseline.value()));
        if (assessment.target().basis() == Basis.LEVEL) {
            all.stream()
                    .filter(other -> isInterim(other, assessment, baseline))
                    .sorted(Comparator.comparing(a -> a.target().period()))
                    .forEach(other -> {
                        boolean later =
                                stations.get(stations.size() - 1).period().lastMonth()
                                        < other.target().period().lastMonth();
                        if (later && isOnCourse(other, assessment)) {
                            stations.add(new Station(
                                    other.target().period(), other.bound().getAsDouble()));
                        }
                    });
        }
        stations.add(
                new Station(assessment.target().period(), assessment.bound().getAsDouble()));
        return stations;
    }

    /** The evaluation leaves out interim targets that the baseline had left behind. */
    private static boolean isOnCourse(Assessment other, Assessment assessment) {
        double time = other.target().period().endInYears();
        return assessment
                .path()
                .course()
                .map(course -> course.valueAt(time).equals(other.bound()))
                .orElse(true);
    }

    private static List<Station> monthByMonth(Trajectory curve, Period from, Period to) {
        List<Station> stations = new ArrayList<>();
        for (int month = from.lastMonth(); month <= to.lastMonth(); month++) {
            Period end = new Period(month, 1);
            curve.valueAt(end.endInYears()).ifPresent(value -> stations.add(new Station(end, value)));
        }
        return stations;
    }

    private static boolean isInterim(Assessment other, Assessment target, Baseline baseline) {
        TargetKind kind = other.target().kind();
        return other.inForce()
                && other.bound().isPresent()
                && other.target().basis() == Basis.LEVEL
                && other.target().definition().equals(target.target().definition())
                && other.target().targetClass().isCommitment()
                        == target.target().targetClass().isCommitment()
                && (kind == TargetKind.REACH
                        || kind == TargetKind.AT_LEAST
                        || kind == TargetKind.AT_MOST
                        || kind == TargetKind.RANGE)
                && other.target().period().lastMonth() > baseline.period().lastMonth()
                && other.target().period().lastMonth()
                        < target.target().period().lastMonth();
    }
}
