package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.calc.RequiredInterval;
import org.plumbline.model.RegionId;
import org.plumbline.report.content.KeyPoint.Kind;

/**
 * The five things to know of an evaluation. Words follow the direction of each target: above a floor is good, above a
 * ceiling is not. Shortfalls and surpluses are compared in shares of the requirement, so that only targets for which such
 * a share means something take part; headline targets go before others.
 */
public final class KeyPoints {
    private static final int MOST = 5;
    private static final int FEWEST_PARTS = 3;

    private final ReportData data;
    private final List<Assessment> inForce;

    private KeyPoints(ReportData data) {
        this.data = data;
        this.inForce = data.evaluation().assessments().stream()
                .filter(Assessment::inForce)
                .sorted(data.order().comparator())
                .toList();
    }

    /** At most five, the most important first; one that has nothing to say gives its place to the next. */
    public static List<KeyPoint> of(ReportData data, Warnings warnings) {
        KeyPoints points = new KeyPoints(data);
        List<KeyPoint> all = new ArrayList<>();
        points.result().ifPresent(all::add);
        points.furthest(Kind.SHORTFALL, a -> a.outcome().isUnfavourable()).ifPresent(all::add);
        points.furthest(Kind.SURPLUS, a -> a.outcome().isFavourable()).ifPresent(all::add);
        points.ahead().ifPresent(all::add);
        points.movement(warnings).ifPresent(all::add);
        points.districts().ifPresent(all::add);
        points.waiting().ifPresent(all::add);
        return all.stream().limit(MOST).toList();
    }

    private Optional<KeyPoint> result() {
        Overview overview = Overview.of(data.evaluation().assessments());
        if (overview.judged() + overview.underWay() == 0) {
            return Optional.empty();
        }
        return Optional.of(new KeyPoint(
                Kind.RESULT,
                data.text(
                        "point.result",
                        overview.judged() + overview.underWay(),
                        overview.met(),
                        overview.count(Outcome.ON_TRACK),
                        overview.count(Outcome.MISSED),
                        overview.count(Outcome.BEHIND)),
                List.of()));
    }

    /** The largest distance from what is required, in shares of it. */
    private Optional<KeyPoint> furthest(Kind kind, Predicate<Assessment> wanted) {
        List<Assessment> some = inForce.stream()
                .filter(wanted)
                .filter(a -> share(a).isPresent() && !isZero(distanceText(a)))
                .toList();
        Comparator<Assessment> byShare = Comparator.comparingDouble(a -> Math.abs(share(a).getAsDouble()));
        return some.stream()
                .filter(ReportOrder::isHeadline)
                .max(byShare)
                .or(() -> some.stream().max(byShare))
                .map(a -> new KeyPoint(kind, sentence(kind, a), List.of(a)));
    }

    private String sentence(Kind kind, Assessment a) {
        boolean open = !a.outcome().isFinal();
        double distance = distance(a).getAsDouble();
        String key = "point." + (kind == Kind.SHORTFALL ? "shortfall" : "surplus") + (open ? "-open" : "");
        String side = data.text(
                (open ? "point.path-" : "point.target-") + (distance < 0 ? "below" : "above"), distanceText(a));
        return data.text(
                key,
                who(a),
                requirement(a),
                data.format().period(a.actual().orElseThrow().period()),
                data.format()
                        .attach(
                                a.indicator(),
                                data.format().actual(a.indicator(), a.actual().orElseThrow())),
                side,
                data.format().period(a.target().period()));
    }

    private String requirement(Assessment a) {
        return data.format().attach(a.indicator(), data.format().requirement(a));
    }

    private String who(Assessment a) {
        return data.text(
                "point.who",
                data.name(a.indicator().name()),
                data.name(a.region().name()));
    }

    /** Actual minus what was to be reached by now: the target where it is decided, else the path. */
    private static OptionalDouble distance(Assessment a) {
        return a.outcome().isFinal()
                ? a.gap().value().value()
                : a.path().deviation().value();
    }

    private static OptionalDouble share(Assessment a) {
        OptionalDouble distance = distance(a);
        OptionalDouble base =
                a.outcome().isFinal() ? a.bound() : a.path().expected().value();
        boolean usable = a.gap().relative().value().isPresent()
                && a.required().filter(KeyPoints::isOneSided).isPresent()
                && distance.isPresent()
                && base.isPresent()
                && base.getAsDouble() != 0;
        return usable
                ? OptionalDouble.of(distance.getAsDouble() / Math.abs(base.getAsDouble()))
                : OptionalDouble.empty();
    }

    private static boolean isOneSided(RequiredInterval required) {
        return required.low().isPresent() != required.high().isPresent();
    }

    private String distanceText(Assessment a) {
        return unsigned(data.format().gap(a, Math.abs(distance(a).getAsDouble())));
    }

    private static String unsigned(String text) {
        return text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    }

    private static boolean isZero(String figure) {
        return figure.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    /** What the next target that is behind still needs each year, beside what each year has brought. */
    private Optional<KeyPoint> ahead() {
        Comparator<Assessment> next = Comparator.comparing((Assessment a) -> !ReportOrder.isHeadline(a))
                .thenComparing(a -> a.target().period());
        return inForce.stream()
                .filter(a -> a.outcome() == Outcome.BEHIND)
                .filter(a -> a.pace().remainingChange().value().isPresent()
                        && a.pace().observedChange().value().isPresent())
                .min(next)
                .map(a -> new KeyPoint(Kind.AHEAD, aheadSentence(a), List.of(a)));
    }

    private String aheadSentence(Assessment a) {
        double needed = a.pace().remainingChange().value().getAsDouble();
        double seen = a.pace().observedChange().value().getAsDouble();
        return data.text(
                "point.ahead",
                who(a),
                data.format().period(a.target().period()),
                requirement(a),
                change(a, needed),
                change(a, seen));
    }

    private String change(Assessment a, double perYear) {
        String size = unsigned(data.format().gap(a, Math.abs(perYear)));
        if (isZero(size)) {
            return data.text("point.unchanged");
        }
        return data.text(perYear > 0 ? "point.rise" : "point.fall", size);
    }

    private Optional<KeyPoint> movement(Warnings warnings) {
        if (!warnings.followed() || warnings.list().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new KeyPoint(
                Kind.MOVEMENT,
                data.text(
                        "point.movement",
                        warnings.count(WarningLevel.SEVERE),
                        warnings.count(WarningLevel.BEHIND),
                        warnings.count(WarningLevel.WATCH),
                        warnings.count(Warning.Movement.NEW),
                        warnings.count(Warning.Movement.WORSE),
                        warnings.count(Warning.Movement.BETTER),
                        warnings.count(Warning.Movement.CLEARED),
                        warnings.count(Warning.Movement.SAME)),
                warnings.list().stream().map(Warning::assessment).toList()));
    }

    /** The parts of the region that most targets are set for the parts of. */
    private Optional<KeyPoint> districts() {
        Map<RegionId, List<Assessment>> byParent = new LinkedHashMap<>();
        inForce.stream().filter(a -> a.outcome().isFinal()).forEach(a -> a.region()
                .parent()
                .ifPresent(parent -> byParent.computeIfAbsent(parent, key -> new ArrayList<>())
                        .add(a)));
        return byParent.entrySet().stream()
                .filter(entry -> regions(entry.getValue()) >= FEWEST_PARTS)
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(entry -> districts(entry.getKey(), entry.getValue()));
    }

    private static long regions(List<Assessment> some) {
        return some.stream().map(Assessment::region).distinct().count();
    }

    private KeyPoint districts(RegionId parent, List<Assessment> parts) {
        long met = parts.stream().filter(a -> a.outcome().isFavourable()).count();
        String sentence = data.text(
                "point.districts",
                data.name(data.plan().regions().get(parent).name()),
                regions(parts),
                parts.size(),
                met,
                parts.size() - met);
        return new KeyPoint(Kind.DISTRICTS, sentence, parts);
    }

    private Optional<KeyPoint> waiting() {
        Overview overview = Overview.of(data.evaluation().assessments());
        return overview.waiting() == 0
                ? Optional.empty()
                : Optional.of(new KeyPoint(Kind.WAITING, data.text("point.waiting", overview.waiting()), List.of()));
    }
}
