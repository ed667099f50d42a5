package org.plumbline.report.html;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Effect;
import org.plumbline.comparison.RateBasis;
import org.plumbline.comparison.Side;
import org.plumbline.model.Indicator;
import org.plumbline.report.content.ComparisonSentences;
import org.plumbline.report.content.ComparisonTexts;
import org.plumbline.report.content.ComparisonWords;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ValueFormat;

/** Makes rows of the tables of a comparison. */
final class ComparisonRowBuilder {
    private static final PageContent.Badge NO_BADGE = new PageContent.Badge("", "", "");

    private final ReportData data;
    private final ComparisonTexts words;
    private final PageTexts texts;
    private final ComparisonSentences sentences;
    private final ComparisonWords remarks;
    private final Profile profile;

    ComparisonRowBuilder(
            ReportData data, ComparisonTexts words, PageTexts texts, ComparisonSentences sentences, Profile profile) {
        this.data = data;
        this.words = words;
        this.texts = texts;
        this.sentences = sentences;
        this.remarks = new ComparisonWords(data, words);
        this.profile = profile;
    }

    /** How the verdict moved, as the page's filter has it. */
    static String movement(ComparedRow row) {
        OptionalInt better = ComparisonWords.better(row);
        if (row.target().isEmpty()
                || row.from().assessment().isEmpty()
                || row.to().assessment().isEmpty()) {
            return "none";
        }
        if (better.isPresent() && better.getAsInt() != 0) {
            return better.getAsInt() > 0 ? "better" : "worse";
        }
        return row.verdictChanged() ? "other" : "same";
    }

    ComparisonPage.Row row(ComparedRow row) {
        String movement = movement(row);
        Cell rate = row.growth().rate();
        boolean nominalBeside = row.growth().nominal().value().isPresent()
                && row.growth().basis().filter(b -> b == RateBasis.NOMINAL).isEmpty();
        return new ComparisonPage.Row(
                row.target().map(target -> target.id().value()).orElse(""),
                data.name(row.indicator().name()),
                data.texts().topic(row.indicator()),
                data.name(row.region().name()),
                row.target()
                        .map(target -> data.format().period(target.period()))
                        .orElse(""),
                row.target()
                        .map(target -> Integer.toString(target.period().lastMonth()))
                        .orElse(""),
                end(row, row.from()),
                end(row, row.to()),
                measure(row.value().change(), value -> data.format().gap(row.indicator(), value)),
                rate.value().isPresent()
                        ? measure(rate, value -> ValueFormat.signedPercent(value, 1))
                        : new PageContent.Measure(
                                rate.reason().map(data.texts()::reason).orElse(""), "", true),
                remarks.rateName(row),
                nominalBeside
                        ? words.text(
                                "say.rate.nominal-beside",
                                ValueFormat.signedPercent(
                                        row.growth().nominal().value().getAsDouble(), 1))
                        : "",
                ComparisonWords.places(row),
                movement,
                movement.equals("none")
                        ? ""
                        : ComparisonWords.movement(row) + " " + words.text("page.movement." + movement),
                Arrays.stream(Effect.values())
                        .filter(effect -> row.part(effect) != 0)
                        .map(Effect::code)
                        .collect(Collectors.joining(",")),
                row.to().assessment().map(Assessment::inForce).orElse(true),
                profile == Profile.COUNCIL ? councilRemark(row) : remarks.why(row));
    }

    /** What was bridged, or why there is no change; nothing of effects. */
    private String councilRemark(ComparedRow row) {
        return row.value().reason().map(data.texts()::reason).orElseGet(() -> data.texts()
                .names(row.notes().stream().map(words::note).toList()));
    }

    private ComparisonPage.End end(ComparedRow row, Side side) {
        Indicator indicator = row.indicator();
        Optional<Assessment> assessment = row.target().isPresent() ? side.assessment() : Optional.empty();
        return new ComparisonPage.End(
                side.period().map(data.format()::period).orElse(""),
                side.actual()
                        .map(actual -> new PageContent.Measure(
                                data.format()
                                        .qualified(
                                                actual.qualifier(),
                                                data.format().withUnit(indicator, actual.value())),
                                Double.toString(actual.value()),
                                false))
                        .orElseGet(() -> new PageContent.Measure(
                                side.reason().map(data.texts()::reason).orElse(texts.text("cell.no-actual")),
                                "",
                                true)),
                assessment
                        .map(a -> new PageContent.Badge(
                                profile == Profile.COUNCIL
                                        ? "council"
                                        : a.outcome().code(),
                                profile == Profile.COUNCIL ? "" : PageTexts.symbol(a.outcome()),
                                sentences.outcome(a)))
                        .orElse(NO_BADGE),
                assessment
                        .map(a ->
                                measure(a.gap().value(), value -> data.format().gap(a, value)))
                        .orElse(new PageContent.Measure("", "", true)));
    }

    private PageContent.Measure measure(Cell cell, DoubleFunction<String> format) {
        return cell.value().isPresent()
                ? new PageContent.Measure(
                        format.apply(cell.value().getAsDouble()),
                        Double.toString(cell.value().getAsDouble()),
                        false)
                : new PageContent.Measure(
                        cell.reason().map(data.texts()::reason).orElse(""), "", true);
    }
}
