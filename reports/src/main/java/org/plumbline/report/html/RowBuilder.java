package org.plumbline.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.Source;
import org.plumbline.model.SourceId;
import org.plumbline.model.Stage;
import org.plumbline.model.TargetClass;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ValueFormat;
import org.plumbline.report.release.Confidentiality;
import org.plumbline.value.Actual;

/** Makes rows of the tables of targets. */
final class RowBuilder {
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final ReportData data;
    private final PageTexts texts;
    private final Set<IndicatorId> withSection;

    /** @param withSection indicators that have a section to point at */
    RowBuilder(ReportData data, PageTexts texts, Set<IndicatorId> withSection) {
        this.data = data;
        this.texts = texts;
        this.withSection = withSection;
    }

    List<PageContent.Row> rows(List<Assessment> assessments) {
        return assessments.stream().map(this::row).toList();
    }

    PageContent.Row row(Assessment a) {
        ValueFormat format = data.format();
        return new PageContent.Row(
                a.target().id().value(),
                withSection.contains(a.indicator().id()) ? anchor(a.indicator().id()) : "",
                data.name(a.indicator().name()),
                data.texts().topic(a.indicator().topic()),
                data.name(a.region().name()),
                format.period(a.target().period()),
                Integer.toString(a.target().period().lastMonth()),
                unbroken(a, format.stated(a)),
                a.target().targetClass() == TargetClass.EXPECTED
                        ? ""
                        : data.texts().targetClass(a.target().targetClass()),
                actual(a),
                actualNote(a),
                PageTexts.badge(a.outcome(), data.texts()),
                measure(a, a.gap().value(), v -> format.gap(a, v)),
                measure(a, a.levelRatio(), v -> ValueFormat.percent(v, 1)),
                measure(a, a.shareOfWay(), v -> ValueFormat.percent(v, 1)),
                source(a),
                data.texts().names(a.target().leadUnits()),
                a.inForce(),
                notes(a));
    }

    static String anchor(IndicatorId indicator) {
        return "i-" + indicator.value();
    }

    private PageContent.Measure actual(Assessment a) {
        return a.actual()
                .map(actual -> {
                    String number = data.format().withUnit(a.indicator(), actual.value());
                    return new PageContent.Measure(
                            unbroken(a, data.format().qualified(actual.qualifier(), number)),
                            Double.toString(actual.value()),
                            false);
                })
                .orElseGet(() -> new PageContent.Measure(texts.text("cell.no-actual"), "", true));
    }

    /** Lines may break before a unit of several words, not within it. */
    private String unbroken(Assessment a, String text) {
        String unit = data.format().unit(a.indicator());
        return unit.indexOf(' ') < 0 ? text : text.replace(unit, unit.replace(' ', NO_BREAK_SPACE));
    }

    private String actualNote(Assessment a) {
        List<String> parts = new ArrayList<>();
        a.actual().ifPresent(actual -> {
            if (!actual.period().endsWith(a.target().period())) {
                parts.add(data.format().period(actual.period()));
            }
            parts.addAll(quality(actual));
        });
        return data.texts().names(parts);
    }

    /** What is not to be expected of a value: not final, a bound, derived. */
    List<String> quality(Actual actual) {
        List<String> parts = new ArrayList<>();
        if (actual.stage() != Stage.REVISED && actual.stage() != Stage.FINAL) {
            parts.add(data.texts().stage(actual.stage()));
        }
        if (actual.status() != ObservationStatus.NORMAL
                && !(actual.status() == ObservationStatus.PROVISIONAL && actual.stage() == Stage.PRELIMINARY)) {
            parts.add(data.texts().status(actual.status()));
        }
        if (!actual.derivation().equals(Actual.STORED)) {
            parts.add(data.texts().derivation(actual.derivation()));
        }
        if (Confidentiality.touches(data.plan(), actual)) {
            parts.add(Confidentiality.MARK);
        }
        return parts;
    }

    private PageContent.Measure measure(Assessment a, Cell cell, DoubleFunction<String> format) {
        if (cell.value().isPresent()) {
            double value = cell.value().getAsDouble();
            return new PageContent.Measure(unbroken(a, format.apply(value)), Double.toString(value), false);
        }
        return new PageContent.Measure(cell.reason().map(data.texts()::reason).orElse(""), "", true);
    }

    /** The document's number or else its title, with the section. */
    private String source(Assessment a) {
        String document = a.target().source().map(this::document).orElse("");
        return (document + " " + a.target().section()).strip();
    }

    String document(SourceId id) {
        return data.plan().sources().find(id).map(this::document).orElse(id.value());
    }

    private String document(Source source) {
        String title = data.name(source.title());
        return !source.number().isEmpty()
                ? source.number()
                : title.isEmpty() ? source.id().value() : title;
    }

    private List<String> notes(Assessment a) {
        List<String> notes = new ArrayList<>();
        a.notes().forEach(note -> notes.add(data.texts().note(note)));
        a.supersededBy().ifPresent(by -> {
            if (notes.stream().noneMatch(note -> note.contains(by.value()))) {
                notes.add(texts.text("note.superseded-by", by));
            }
        });
        if (!a.target().note().isEmpty()) {
            notes.add(a.target().note());
        }
        return notes;
    }
}
