package org.plumbline.load.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Severity;
import org.plumbline.load.parse.DateParser;
import org.plumbline.load.vocabulary.ObservationColumn;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.ObservationTableBuilder;
import org.plumbline.model.Source;

/** Reads where and when an observation was published; without a date of its own it has its source's. */
final class PublicationCells {
    private static final int MOST_TEXTS_HELD = 100_000;

    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Integer> issued = new HashMap<>();
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();
    private final References references;
    private int day = ObservationTable.NO_DAY;
    private int source = ObservationTable.NO_SOURCE;

    PublicationCells(List<Source> sources, References references) {
        this.references = references;
        for (Source each : sources) {
            positions.put(each.id().value(), positions.size());
            issued.put(
                    each.id().value(),
                    each.issued().map(PublicationCells::epochDay).orElse(ObservationTable.NO_DAY));
        }
    }

    private static int epochDay(LocalDate date) {
        return (int) date.toEpochDay();
    }

    /** Reads one row's cells. */
    void read(Cells cells) {
        Optional<String> id = references.resolve(cells, ObservationColumn.SOURCE, PlanTable.SOURCES);
        source = id.map(this::position).orElse(ObservationTable.NO_SOURCE);
        int ofSource =
                id.map(i -> issued.getOrDefault(i, ObservationTable.NO_DAY)).orElse(ObservationTable.NO_DAY);
        day = published(cells).map(PublicationCells::epochDay).orElse(ofSource);
    }

    private Optional<LocalDate> published(Cells cells) {
        String text = cells.text(ObservationColumn.PUBLISHED);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (days.size() >= MOST_TEXTS_HELD) {
            days.clear();
        }
        Optional<LocalDate> date = days.computeIfAbsent(text, DateParser::asEnd);
        if (date.isEmpty()) {
            cells.report(FindingCode.DATE_INVALID, Severity.WARNING, ObservationColumn.PUBLISHED, text);
        }
        return date;
    }

    private int position(String id) {
        Integer known = positions.get(id);
        if (known != null) {
            return known;
        }
        List<ImpliedRows.Implied> implied = references.impliedSources();
        for (int i = positions.size(); i < implied.size(); i++) {
            positions.put(implied.get(i).id(), i);
        }
        return positions.getOrDefault(id, ObservationTable.NO_SOURCE);
    }

    /** The day read last, as epoch day. */
    int day() {
        return day;
    }

    /** Puts what was read last into the row being built. */
    void fill(ObservationTableBuilder table) {
        table.published(day).source(source);
    }
}
