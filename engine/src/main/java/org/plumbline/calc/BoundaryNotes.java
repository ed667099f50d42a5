package org.plumbline.calc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.Boundaries;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionChange;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.RegionTimeline;
import org.plumbline.value.ValueResolver;

/** What is said where a comparison crosses a change of regional boundaries: bridged, refused, or left as reported. */
final class BoundaryNotes {
    private final Plan plan;
    private final ValueResolver values;
    private final Bridges bridges;
    private final Boundaries chosen;
    private final RegionTimeline timeline;

    BoundaryNotes(Plan plan, ValueResolver values, Bridges bridges, Boundaries chosen) {
        this.plan = plan;
        this.values = values;
        this.bridges = bridges;
        this.chosen = chosen;
        this.timeline = new RegionTimeline(plan);
    }

    List<Note> of(TargetFacts.Facts facts, Optional<Actual> actual) {
        if (plan.regionChanges().isEmpty()) {
            return List.of();
        }
        List<Note> notes = new ArrayList<>();
        actual.filter(BoundaryNotes::isBridged)
                .ifPresent(a -> notes.add(Note.of("boundaries-bridged", chosen.text(), regions(a))));
        if (actual.isEmpty()) {
            values.boundaryObstacle(facts.indicator(), facts.region())
                    .ifPresent(change -> notes.add(note("boundaries-refused", change)));
        } else {
            sinceBaseline(facts, actual.get(), notes);
            sinceIssue(facts, actual.get(), notes);
        }
        return notes;
    }

    private static boolean isBridged(Actual actual) {
        return actual.derivation().equals(Actual.BRIDGED)
                || actual.inputs().stream().anyMatch(BoundaryNotes::isBridged);
    }

    private static String regions(Actual actual) {
        if (!actual.derivation().equals(Actual.BRIDGED)) {
            return actual.inputs().stream()
                    .filter(BoundaryNotes::isBridged)
                    .map(BoundaryNotes::regions)
                    .findFirst()
                    .orElse("");
        }
        return String.join(
                ", ",
                actual.inputs().stream().map(a -> a.region().value()).distinct().toList());
    }

    private void sinceBaseline(TargetFacts.Facts facts, Actual actual, List<Note> notes) {
        facts.baseline().ifPresent(baseline -> bridges.changes(
                        facts.indicator(), facts.region(), baseline.period(), actual.period())
                .forEach(change -> notes.add(note(
                        facts.comparableBaseline().isPresent() ? "baseline-bridged" : "baseline-refused", change))));
    }

    /** A target set for ground that has changed since is judged by what is reported now unless boundaries are chosen. */
    private void sinceIssue(TargetFacts.Facts facts, Actual actual, List<Note> notes) {
        Optional<LocalDate> issued = plan.sources().issuedOf(facts.target());
        LocalDate ground = RegionTimeline.groundDay(facts.indicator(), actual.period());
        if (values.isBridged() || issued.isEmpty() || !ground.isAfter(issued.get())) {
            return;
        }
        timeline.listBetween(facts.indicator(), issued.get(), ground).stream()
                .filter(change -> change.from().equals(facts.region().id())
                        || change.to().equals(facts.region().id()))
                .forEach(change -> notes.add(note("boundaries-since-issue", change)));
    }

    private static Note note(String code, RegionChange change) {
        String share =
                change.share().isPresent() ? DecimalDigits.plain(change.share().getAsDouble()) : "";
        return Note.of(
                code,
                change.date().toString(),
                change.from().value(),
                change.to().value(),
                share);
    }
}
