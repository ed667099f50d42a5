package org.plumbline.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.calc.RequiredInterval;
import org.plumbline.calc.YearOnYear;
import org.plumbline.model.Basis;
import org.plumbline.model.Indicator;
import org.plumbline.model.Qualifier;
import org.plumbline.model.Stage;
import org.plumbline.model.TargetClass;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ValueFormat;
import org.plumbline.report.release.Confidentiality;
import org.plumbline.value.Actual;

/**
 * Sentences about one indicator of one region, made from its assessments: the level and its change first, then each target.
 * Words follow the figures as printed; a printed difference that the printed figures do not give says so.
 */
final class ProgressSentences {
    private static final String YEAR_TO_DATE = "year-to-date";

    private final ReportData data;
    private final WordTexts texts;
    private final ValueFormat format;
    private final Profile profile;
    private final YearOnYear yearOnYear;
    private final ChangeText changes;

    ProgressSentences(ReportData data, WordTexts texts, Profile profile) {
        this.data = data;
        this.texts = texts;
        this.format = data.format();
        this.profile = profile;
        this.yearOnYear = new YearOnYear(data.evaluation());
        this.changes = new ChangeText(texts, format);
    }

    /** @param assessments of one indicator and region, at least one */
    String paragraph(List<Assessment> assessments) {
        List<String> sentences = new ArrayList<>();
        String said = "";
        for (Assessment assessment : assessments) {
            String level = assessment.actual().map(a -> level(assessment, a)).orElse("");
            if (!level.equals(said)) {
                sentences.add(level);
                said = level;
            }
            String target = target(assessment);
            if (!sentences.contains(target)) {
                sentences.add(target);
            }
        }
        return String.join(
                texts.text("sentence.separator"),
                sentences.stream().filter(s -> !s.isEmpty()).toList());
    }

    private String level(Assessment assessment, Actual actual) {
        Indicator indicator = assessment.indicator();
        Basis basis = assessment.target().basis();
        boolean combined = isCombined(actual);
        String key = combined ? "level." + basis.code() : "level";
        if (actual.derivation().equals("chained-growth")) {
            key = "level.chained";
        }
        String figure = format.withUnit(indicator, actual.value()) + marks(actual);
        String sentence = texts.text(
                key,
                format.period(actual.period()),
                data.name(assessment.region().name()),
                data.name(indicator.name()),
                qualified(actual, figure));
        String change = combined
                ? ""
                : yearOnYear
                        .of(indicator, assessment.region(), actual)
                        .map(c -> changes.of(indicator, actual, c))
                        .orElse("");
        return texts.text("sentence", texts.clauses(List.of(sentence, change)));
    }

    private static boolean isCombined(Actual actual) {
        return switch (actual.derivation()) {
            case "cumulated", "difference", "mean", "worst" -> true;
            default -> false;
        };
    }

    private String qualified(Actual actual, String figure) {
        return actual.qualifier() == Qualifier.EXACT || actual.qualifier() == Qualifier.ROUNDED
                ? figure
                : texts.text("qualified", texts.general().qualifier(actual.qualifier()), figure);
    }

    private String marks(Actual actual) {
        List<String> marks = new ArrayList<>();
        if (actual.stage() == Stage.PRELIMINARY || actual.stage() == Stage.FLASH) {
            marks.add(texts.general().stage(actual.stage()));
        }
        switch (actual.status()) {
            case ESTIMATED, IMPUTED, UNRELIABLE -> marks.add(texts.general().status(actual.status()));
            default -> {}
        }
        if (actual.isDerived()) {
            marks.add(texts.text("mark.derived"));
        }
        String words = marks.isEmpty() ? "" : texts.text("mark", texts.general().names(marks));
        return words + confidential(actual);
    }

    private String confidential(Actual actual) {
        return Confidentiality.touches(data.plan(), actual) ? Confidentiality.MARK : "";
    }

    private String target(Assessment assessment) {
        List<String> clauses = new ArrayList<>();
        String period = format.period(assessment.target().period());
        String requirement = texts.inWords(format.stated(assessment));
        clauses.add(texts.text(
                "target." + outcomeKey(assessment),
                period,
                requirement,
                texts.general().meaning(assessment.outcome())));
        switch (assessment.outcome()) {
            case MET, EXCEEDED, MISSED -> {
                clauses.add(gap(assessment));
                clauses.add(ratio("clause.level-ratio", assessment.levelRatio().value()));
                if (assessment.metByRoundingOnly() && profile != Profile.COUNCIL) {
                    clauses.add(texts.text("clause.by-rounding"));
                }
            }
            case ON_TRACK, BEHIND -> {
                clauses.add(deviation(assessment));
                if (profile != Profile.COUNCIL) {
                    boolean toDate = assessment.path().shape().equals(YEAR_TO_DATE);
                    clauses.add(
                            toDate
                                    ? ratio(
                                            "clause.level-ratio",
                                            assessment.levelRatio().value())
                                    : ratio(
                                            "clause.share-of-way",
                                            assessment.shareOfWay().value()));
                    clauses.add(
                            ratio("clause.elapsed", assessment.path().elapsed().value()));
                }
            }
            default -> {}
        }
        if (assessment.disputed() && profile == Profile.WORKING) {
            clauses.add(texts.text("clause.disputed"));
        }
        return texts.text("sentence", texts.clauses(clauses));
    }

    /** An expected target is never shown as a duty failed. */
    private String outcomeKey(Assessment assessment) {
        boolean expected = assessment.target().targetClass() == TargetClass.EXPECTED;
        String code = assessment.outcome().code();
        if (assessment.outcome() == Outcome.MISSED && expected) {
            return profile == Profile.COUNCIL ? "missed-expected-council" : "missed-expected";
        }
        boolean underWay = assessment.outcome() == Outcome.ON_TRACK || assessment.outcome() == Outcome.BEHIND;
        if (underWay) {
            return profile == Profile.COUNCIL ? code + "-council" : code;
        }
        return switch (assessment.outcome()) {
            case MET, EXCEEDED, MISSED, NO_DATA, NOT_YET_PUBLISHED, NOT_DUE, UNDETERMINED -> code;
            default -> "other";
        };
    }

    private String gap(Assessment assessment) {
        OptionalDouble gap = assessment.gap().value().value();
        if (gap.isEmpty() || assessment.bound().isEmpty()) {
            return "";
        }
        boolean range = assessment
                .required()
                .map(r ->
                        r.low().isPresent() && r.high().isPresent() && !r.low().equals(r.high()))
                .orElse(false);
        if (range && assessment.outcome() != Outcome.MISSED) {
            return assessment.outcome() == Outcome.MET ? texts.text("clause.inside") : "";
        }
        return difference(assessment, gap.getAsDouble(), nearestBound(assessment, gap.getAsDouble()), "clause.gap");
    }

    /** The end of the requirement that a gap of this size was measured from. */
    private static double nearestBound(Assessment assessment, double gap) {
        double own = assessment.actual().orElseThrow().value() - gap;
        RequiredInterval required = assessment.required().orElseThrow();
        return java.util.stream.Stream.of(required.low(), required.high(), assessment.bound())
                .flatMapToDouble(OptionalDouble::stream)
                .boxed()
                .min(java.util.Comparator.comparingDouble(bound -> Math.abs(bound - own)))
                .orElse(own);
    }

    private String deviation(Assessment assessment) {
        OptionalDouble deviation = assessment.path().deviation().value();
        OptionalDouble expected = assessment.path().expected().value();
        if (deviation.isEmpty() || expected.isEmpty()) {
            return "";
        }
        int decimals = format.decimals(assessment.indicator(), assessment.target());
        String printed = format.attach(assessment.indicator(), ValueFormat.number(expected.getAsDouble(), decimals));
        String difference = difference(assessment, deviation.getAsDouble(), expected.getAsDouble(), "clause.deviation");
        return difference.isEmpty() ? "" : texts.clauses(List.of(texts.text("clause.expected", printed), difference));
    }

    private String difference(Assessment assessment, double difference, double from, String key) {
        int decimals = format.decimals(assessment.indicator(), assessment.target());
        double actual = assessment.actual().orElseThrow().value();
        String size = unsigned(assessment, difference);
        String clause =
                switch (PrintedDifference.sign(difference, decimals)) {
                    case 1 -> texts.text(key + "-above", size);
                    case -1 -> texts.text(key + "-below", size);
                    default ->
                        difference == 0
                                ? texts.text(key + "-level")
                                : texts.text(key + "-less", step(assessment, decimals));
                };
        boolean agrees =
                PrintedDifference.agrees(actual, format.decimals(assessment.indicator()), from, decimals, decimals);
        return agrees ? clause : clause + texts.text("unrounded");
    }

    /** The smallest difference that the digits can show. */
    private String step(Assessment assessment, int decimals) {
        return unsigned(assessment, Math.pow(10, -decimals));
    }

    private String unsigned(Assessment assessment, double difference) {
        String signed = format.gap(assessment, difference);
        return signed.startsWith("+") || signed.startsWith("-") ? signed.substring(1) : signed;
    }

    private String ratio(String key, OptionalDouble fraction) {
        return fraction.isPresent() ? texts.text(key, ValueFormat.percent(fraction.getAsDouble(), 1)) : "";
    }
}
