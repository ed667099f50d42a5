package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.comparison.ChangeParts;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Effect;
import org.plumbline.comparison.EffectParts;
import org.plumbline.comparison.Side;
import org.plumbline.value.Actual;

/** A comparison in sentences: in sum, by indicator, by target. Rates carry the name they must be printed by. */
public final class ComparisonSentences {
    private static final int MOST_NAMED = 8;
    private static final int MOST_PULLS = 3;

    private final Comparison comparison;
    private final ReportData data;
    private final ComparisonTexts texts;
    private final ComparisonSubject subject;
    private final Profile profile;
    private final GrowthWords growth;

    public ComparisonSentences(Comparison comparison, ReportData data, ComparisonTexts texts, Profile profile) {
        this.comparison = comparison;
        this.data = data;
        this.texts = texts;
        this.subject = new ComparisonSubject(comparison, data, texts);
        this.profile = profile;
        this.growth = new GrowthWords(data, texts);
    }

    /** What is to be said first: how many figures moved, which verdicts changed, by which effects. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        List<ComparedRow> rows = comparison.indicatorRows();
        List<ComparedRow> compared = rows.stream()
                .filter(row -> row.value().change().value().isPresent())
                .toList();
        long up = compared.stream().filter(row -> row.changed() > 0).count();
        long down = compared.stream().filter(row -> row.changed() < 0).count();
        if (rows.isEmpty() && comparison.targetRows().isEmpty()) {
            return List.of(texts.text("table.empty"));
        }
        if (!rows.isEmpty()) {
            lines.add(say(
                    "summary.figures",
                    compared.size(),
                    up,
                    down,
                    compared.size() - up - down,
                    rows.size() - compared.size()));
        }
        verdicts(lines);
        if (profile != Profile.COUNCIL) {
            effects(lines);
            if (comparison.mode() != Comparison.Mode.PERIODS) {
                lines.add(say("summary.cells", comparison.cells().size()));
            }
        }
        return lines;
    }

    private void verdicts(List<String> lines) {
        List<ComparedRow> judged = inForce().stream()
                .filter(row -> ComparisonWords.better(row).isPresent())
                .toList();
        if (judged.isEmpty()) {
            if (!comparison.targetRows().isEmpty()) {
                lines.add(say("summary.no-verdicts"));
            }
            return;
        }
        List<ComparedRow> better = moved(judged, step -> step > 0);
        List<ComparedRow> worse = moved(judged, step -> step < 0);
        lines.add(say(
                "summary.verdicts",
                judged.size(),
                better.size(),
                worse.size(),
                judged.size() - better.size() - worse.size()));
        if (!better.isEmpty()) {
            lines.add(say("summary.better", named(better)));
        }
        if (!worse.isEmpty()) {
            lines.add(say("summary.worse", named(worse)));
        }
    }

    private List<ComparedRow> inForce() {
        return comparison.targetRows().stream()
                .filter(row -> row.to().assessment().filter(Assessment::inForce).isPresent())
                .toList();
    }

    private static List<ComparedRow> moved(List<ComparedRow> rows, Predicate<Integer> wanted) {
        return rows.stream()
                .filter(row -> wanted.test(ComparisonWords.better(row).orElse(0)))
                .toList();
    }

    private String named(List<ComparedRow> rows) {
        String names = data.texts()
                .names(rows.stream()
                        .limit(MOST_NAMED)
                        .map(row -> say(
                                "named.target",
                                name(row),
                                data.format().period(row.target().orElseThrow().period())))
                        .toList());
        return rows.size() > MOST_NAMED ? say("named.more", names, rows.size()) : names;
    }

    private void effects(List<String> lines) {
        List<String> counts = new ArrayList<>();
        for (Effect effect : Effect.order()) {
            long count = comparison.rows().stream()
                    .filter(row -> effect != Effect.PERIOD && row.part(effect) != 0)
                    .count();
            if (count > 0) {
                counts.add(say("summary.effect", texts.effect(effect), count));
            }
        }
        if (!counts.isEmpty()) {
            lines.add(say("summary.effects", data.texts().names(counts)));
        }
    }

    /** The change of one indicator in one region, with its rate, parts and rank. */
    public String indicator(ComparedRow row) {
        if (row.from().actual().isEmpty() || row.to().actual().isEmpty()) {
            return oneSided(row);
        }
        Actual from = row.from().actual().get();
        Actual to = row.to().actual().get();
        List<String> clauses = new ArrayList<>();
        clauses.add(
                comparison.mode() == Comparison.Mode.PERIODS
                        ? say(
                                "value.periods",
                                end(row.to()),
                                name(row),
                                figure(row, to),
                                end(row.from()),
                                figure(row, from))
                        : from.period().equals(to.period())
                                ? say(
                                        "value.vintages",
                                        end(row.to()),
                                        name(row),
                                        subject.from(),
                                        staged(row, from),
                                        subject.to(),
                                        staged(row, to))
                                : say(
                                        "value.latest",
                                        name(row),
                                        subject.from(row),
                                        figure(row, from),
                                        subject.to(row),
                                        figure(row, to)));
        if (row.value().reason().isPresent()) {
            clauses.add(say(
                    "clause.undefined", data.texts().reason(row.value().reason().get())));
            row.notes().forEach(note -> clauses.add(texts.note(note)));
            return sentence(clauses);
        }
        clauses.add(growth.movement(row));
        parts(row.value(), row).ifPresent(clauses::add);
        for (ChangeParts split : row.parts()) {
            pulls(split).ifPresent(clauses::add);
        }
        rank(row).ifPresent(clauses::add);
        row.notes().forEach(note -> clauses.add(texts.note(note)));
        return sentence(clauses);
    }

    private String oneSided(ComparedRow row) {
        boolean first = row.from().actual().isPresent();
        Side side = first ? row.from() : row.to();
        Side other = first ? row.to() : row.from();
        if (side.actual().isEmpty()) {
            return sentence(List.of(say("value.none", name(row))));
        }
        return sentence(List.of(
                say(
                        "value.one",
                        first ? subject.from(row) : subject.to(row),
                        name(row),
                        figure(row, side.actual().get())),
                say(
                        "clause.no-other",
                        first ? subject.to() : subject.from(),
                        other.reason().map(data.texts()::reason).orElse(""))));
    }

    /** The effects that are not simply time, in their order. */
    private Optional<String> parts(EffectParts split, ComparedRow row) {
        List<Effect> effects = Effect.order().stream()
                .filter(effect -> split.part(effect) != 0)
                .toList();
        boolean timeAlone = effects.stream().allMatch(effect -> effect == Effect.PERIOD);
        if (timeAlone || profile == Profile.COUNCIL) {
            return Optional.empty();
        }
        int decimals = data.format().decimals(row.indicator());
        List<String> words = effects.stream()
                .map(effect -> say("part", texts.effect(effect), ValueFormat.signed(split.part(effect), decimals)))
                .toList();
        return Optional.of(
                effects.size() == 1
                        ? say("parts.only", texts.effect(effects.get(0)))
                        : say("parts.some", data.texts().names(words)));
    }

    private Optional<String> pulls(ChangeParts split) {
        List<String> words = split.parts().stream()
                .filter(share -> share.pull().value().isPresent()
                        && share.share().value().isPresent())
                .sorted(Comparator.comparingDouble(share -> -Math.abs(share.value())))
                .limit(MOST_PULLS)
                .map(share -> say(
                        "pull",
                        data.name(share.name()),
                        ValueFormat.number(share.pull().value().orElseThrow() * 100, 2),
                        ValueFormat.percent(share.share().value().orElseThrow(), 1)))
                .toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(say("pulls", data.texts().names(words)));
    }

    private Optional<String> rank(ComparedRow row) {
        Cell won = row.placesWon();
        if (won.value().isEmpty()) {
            return Optional.empty();
        }
        int was = row.from().rank().orElseThrow();
        int is = row.to().rank().orElseThrow();
        String key = is == was ? "rank.same" : is < was ? "rank.up" : "rank.down";
        return Optional.of(say(key, row.to().peers(), was, is));
    }

    /** One sentence on the other regions of an indicator. */
    public String others(List<ComparedRow> rows) {
        List<ComparedRow> compared = rows.stream()
                .filter(row -> row.value().change().value().isPresent())
                .toList();
        if (compared.isEmpty()) {
            return sentence(List.of(say("others.none", rows.size())));
        }
        ComparedRow most = compared.stream()
                .max(Comparator.comparingDouble(row -> row.changed()))
                .orElseThrow();
        ComparedRow least = compared.stream()
                .min(Comparator.comparingDouble(row -> row.changed()))
                .orElseThrow();
        return sentence(List.of(say(
                compared.size() < rows.size() ? "others.some" : "others",
                compared.size(),
                compared.stream().filter(row -> row.changed() > 0).count(),
                compared.stream().filter(row -> row.changed() < 0).count(),
                data.name(most.region().name()),
                data.format().gap(most.indicator(), most.changed()),
                data.name(least.region().name()),
                data.format().gap(least.indicator(), least.changed()),
                rows.size() - compared.size())));
    }

    /**
     * What became of verdicts: a sentence for each target whose gap is known on both sides, of the others one for all that
     * went the same way.
     *
     * @param most sentences about single targets
     */
    public List<String> verdicts(List<ComparedRow> targets, int most) {
        List<String> said = new ArrayList<>();
        Map<List<String>, List<ComparedRow>> together = new LinkedHashMap<>();
        for (ComparedRow row : targets) {
            Optional<Assessment> was = row.from().assessment();
            Optional<Assessment> is = row.to().assessment();
            if (!row.verdictChanged() || was.isEmpty() || is.isEmpty()) {
                continue;
            }
            if (measured(was.get(), is.get()) && said.size() < most) {
                said.add(target(row));
            } else {
                together.computeIfAbsent(List.of(outcome(was.get()), outcome(is.get())), verdicts -> new ArrayList<>())
                        .add(row);
            }
        }
        together.forEach((verdicts, rows) -> said.add(
                sentence(List.of(say("target.together", verdicts.get(0), verdicts.get(1), rows.size(), named(rows))))));
        return said;
    }

    private static boolean measured(Assessment was, Assessment is) {
        return was.gap().value().value().isPresent() && is.gap().value().value().isPresent();
    }

    /** The verdict and gap of one target, and what moved them. */
    private String target(ComparedRow row) {
        Optional<Assessment> was = row.from().assessment();
        Optional<Assessment> is = row.to().assessment();
        Assessment any = is.or(() -> was).orElseThrow();
        List<String> clauses = new ArrayList<>();
        clauses.add(say(
                "target.what",
                name(row),
                data.format().period(row.target().orElseThrow().period()),
                data.format().stated(any)));
        if (was.isEmpty() || is.isEmpty()) {
            clauses.add(say(
                    was.isEmpty() ? "target.only-now" : "target.only-before",
                    was.isEmpty() ? subject.from() : subject.to(),
                    outcome(any)));
            return sentence(clauses);
        }
        clauses.add(
                row.verdictChanged()
                        ? say("target.verdict", outcome(was.get()), outcome(is.get()))
                        : say("target.same", outcome(is.get())));
        if (measured(was.get(), is.get())) {
            String before =
                    data.format().gap(was.get(), was.get().gap().value().value().getAsDouble());
            String now =
                    data.format().gap(is.get(), is.get().gap().value().value().getAsDouble());
            clauses.add(before.equals(now) ? say("target.gap-same", now) : say("target.gap", before, now));
        }
        if (row.gap().reason().isEmpty()) {
            parts(row.gap(), row).ifPresent(clauses::add);
        }
        return sentence(clauses);
    }

    /** How to read the figures: rates, bases, what is as published, gaps; the order of effects, the levels of warning. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(texts.text("page.note.rates"));
        notes.add(texts.text("page.note.base"));
        notes.add(texts.text("page.note.published"));
        notes.add(texts.text("page.note.gap"));
        if (profile != Profile.COUNCIL) {
            notes.add(texts.order());
            if (!comparison.warnings().isEmpty()) {
                notes.add(texts.text("heading.warnings"));
            }
        }
        return notes;
    }

    /** The word for a verdict, as the profile has it. */
    public String outcome(Assessment assessment) {
        return profile == Profile.COUNCIL
                ? CouncilVerdict.of(assessment).text(data.texts())
                : data.texts().outcome(assessment.outcome());
    }

    private String sentence(List<String> clauses) {
        return say("sentence", String.join(say("clause"), clauses));
    }

    private String name(ComparedRow row) {
        return say(
                "name",
                data.name(row.region().name()),
                data.name(row.indicator().name()));
    }

    private String end(Side side) {
        return side.period().map(data.format()::period).orElse("");
    }

    private String figure(ComparedRow row, Actual actual) {
        return data.format().qualified(actual.qualifier(), data.format().withUnit(row.indicator(), actual.value()));
    }

    private String staged(ComparedRow row, Actual actual) {
        return say("value.staged", figure(row, actual), data.texts().stage(actual.stage()));
    }

    private String say(String key, Object... arguments) {
        return texts.text("say." + key, arguments);
    }
}
