package org.plumbline.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Side;
import org.plumbline.model.Period;
import org.plumbline.report.content.ComparisonSentences;
import org.plumbline.report.content.ComparisonTables;
import org.plumbline.report.content.ComparisonTexts;
import org.plumbline.report.content.ComparisonWords;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ValueFormat;
import org.plumbline.report.release.Confidentiality;

/** The tables of a comparison's bulletin. */
final class ComparisonBulletinTables {
    private static final String NOT_AVAILABLE = "[x]";
    private static final String NOT_APPLICABLE = "[z]";

    private final Comparison comparison;
    private final boolean oneRegion;
    private final ReportData data;
    private final ComparisonTexts texts;
    private final ComparisonWords words;
    private final ComparisonSentences sentences;

    ComparisonBulletinTables(
            Comparison comparison, ReportData data, ComparisonTexts texts, ComparisonSentences sentences) {
        this.comparison = comparison;
        this.oneRegion = comparison.rows().stream()
                        .map(row -> row.region().id())
                        .distinct()
                        .count()
                <= 1;
        this.data = data;
        this.texts = texts;
        this.words = new ComparisonWords(data, texts);
        this.sentences = sentences;
    }

    Bulletin.TableBlock targets(String caption, List<ComparedRow> rows) {
        List<Bulletin.Head> heads = List.of(
                head("indicator", 22, true),
                head("target-period", 10, false),
                ends("figures", List.of("from", "to"), 13),
                ends("gaps", List.of("gap-from", "gap-to"), 12),
                ends("verdicts", List.of("outcome-from", "outcome-to"), 13));
        return block(
                caption,
                heads,
                rows.stream()
                        .map(row -> List.of(
                                name(row),
                                data.format().period(row.target().orElseThrow().period()),
                                dated(row, row.from(), comparison.fromPeriod()),
                                dated(row, row.to(), comparison.toPeriod()),
                                gap(row.from()),
                                gap(row.to()),
                                outcome(row.from()),
                                outcome(row.to())))
                        .toList());
    }

    Bulletin.TableBlock indicators(String caption, List<ComparedRow> rows) {
        List<Bulletin.Head> heads = List.of(
                head("indicator", 24, true),
                ends("figures", List.of("from", "to"), 14),
                head("change", 13, false),
                head("rate", 11, false),
                head("rate-kind", 12, true),
                head("places", 8, false));
        return block(
                caption,
                heads,
                rows.stream()
                        .map(row -> List.of(
                                name(row),
                                dated(row, row.from(), comparison.fromPeriod()),
                                dated(row, row.to(), comparison.toPeriod()),
                                signed(row.value().change(), row),
                                rate(row.growth().rate()),
                                words.rateName(row),
                                ComparisonWords.places(row)))
                        .toList());
    }

    /** A table whose columns are what they are. */
    Bulletin.TableBlock plain(ComparisonTables.Table table) {
        List<Bulletin.Head> heads = new ArrayList<>();
        for (int i = 0; i < table.heads().size(); i++) {
            boolean figures = table.figures().get(i);
            heads.add(new Bulletin.Head(table.heads().get(i), List.of(), List.of(i == 0 ? 18 : 11), !figures));
        }
        return block(texts.text("describe." + table.key()), heads, table.rows());
    }

    private Bulletin.TableBlock block(String caption, List<Bulletin.Head> heads, List<List<String>> rows) {
        List<String> legend = Stream.of(NOT_AVAILABLE, NOT_APPLICABLE, Confidentiality.MARK)
                .filter(mark -> rows.stream().anyMatch(row -> row.stream().anyMatch(cell -> cell.contains(mark))))
                .map(mark -> texts.text("bulletin.mark." + mark.charAt(1)))
                .toList();
        return new Bulletin.TableBlock(caption, Optional.empty(), heads, rows, String.join(texts.text("list"), legend));
    }

    private Bulletin.Head head(String key, int weight, boolean textual) {
        return new Bulletin.Head(texts.text("column." + key), List.of(), List.of(weight), textual);
    }

    private Bulletin.Head ends(String key, List<String> below, int weight) {
        return new Bulletin.Head(
                texts.text("bulletin.head." + key),
                below.stream().map(each -> texts.text("column." + each)).toList(),
                List.of(weight, weight),
                false);
    }

    private String name(ComparedRow row) {
        String unit = data.format().unit(row.indicator());
        String name = data.name(row.indicator().name());
        String measured = unit.isEmpty() ? name : texts.text("bulletin.measured", name, unit);
        return oneRegion
                ? measured
                : texts.text("bulletin.of-region", data.name(row.region().name()), measured);
    }

    /** @param asked the period of this end; a figure of another one carries its own */
    private String dated(ComparedRow row, Side side, Optional<Period> asked) {
        return side.actual()
                .map(actual -> {
                    String mark = Confidentiality.touches(data.plan(), actual) ? " " + Confidentiality.MARK : "";
                    String figure = data.format().actual(row.indicator(), actual) + mark;
                    return asked.filter(actual.period()::equals).isPresent()
                            ? figure
                            : texts.text("bulletin.dated", figure, data.format().period(actual.period()));
                })
                .orElse(NOT_AVAILABLE);
    }

    private String gap(Side side) {
        return side.assessment()
                .flatMap(a -> a.gap().value().value().isPresent()
                        ? Optional.of(ValueFormat.signed(
                                a.gap().value().value().getAsDouble(),
                                data.format().decimals(a.indicator(), a.target())))
                        : Optional.empty())
                .orElse(NOT_APPLICABLE);
    }

    private String outcome(Side side) {
        Optional<Assessment> assessment = side.assessment();
        return assessment.map(sentences::outcome).orElse(NOT_AVAILABLE);
    }

    private String signed(Cell cell, ComparedRow row) {
        return cell.value().isPresent()
                ? ValueFormat.signed(cell.value().getAsDouble(), data.format().decimals(row.indicator()))
                : NOT_APPLICABLE;
    }

    private static String rate(Cell cell) {
        return cell.value().isPresent() ? ValueFormat.signedPercent(cell.value().getAsDouble(), 1) : NOT_APPLICABLE;
    }
}
