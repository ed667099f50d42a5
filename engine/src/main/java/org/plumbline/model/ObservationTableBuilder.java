package org.plumbline.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.finding.SourceLocation;

/**
 * Fills an {@link ObservationTable}. One row is set field by field and closed with {@link #add()}; what is not set has
 * its default (status normal, qualifier exact, stage revised, no date, no source). Not thread-safe.
 */
// Ordinals are the columns' codes within one run and are never written anywhere.
@SuppressWarnings("EnumOrdinal")
public final class ObservationTableBuilder {
    private final Map<String, Integer> textCodes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<WithheldPlace> withheld = new ArrayList<>();
    private ObservationColumns columns = new ObservationColumns(64);
    private int size;

    public ObservationTableBuilder() {
        intern("");
        clearRow();
    }

    /** The cell of the table: catalogue positions and period. */
    public ObservationTableBuilder key(int indicatorIndex, int regionIndex, Period at) {
        columns.indicator[size] = indicatorIndex;
        columns.region[size] = regionIndex;
        columns.period[size] = at.code();
        return this;
    }

    public ObservationTableBuilder figure(Figure figure) {
        columns.value[size] = figure.value();
        columns.stored[size] = figure.stored();
        columns.storedUnit[size] = intern(figure.storedUnit());
        columns.decimals[size] = (byte) Math.min(figure.decimals(), Byte.MAX_VALUE);
        columns.text[size] = intern(figure.text());
        return this;
    }

    /** Publication day as epoch day. */
    public ObservationTableBuilder published(int epochDay) {
        columns.published[size] = epochDay;
        return this;
    }

    public ObservationTableBuilder stage(Stage of) {
        columns.stage[size] = (byte) of.ordinal();
        return this;
    }

    public ObservationTableBuilder qualifier(Qualifier of) {
        columns.qualifier[size] = (byte) of.ordinal();
        return this;
    }

    public ObservationTableBuilder status(ObservationStatus of) {
        columns.status[size] = (byte) of.ordinal();
        return this;
    }

    public ObservationTableBuilder definition(String of) {
        columns.definition[size] = intern(of);
        return this;
    }

    public ObservationTableBuilder source(int sourceIndex) {
        columns.source[size] = sourceIndex;
        return this;
    }

    public ObservationTableBuilder confidentiality(String code) {
        columns.confidentiality[size] = intern(code);
        return this;
    }

    public ObservationTableBuilder note(String of) {
        columns.note[size] = intern(of);
        return this;
    }

    public ObservationTableBuilder location(SourceLocation of) {
        columns.file[size] = intern(of.file());
        columns.sheet[size] = intern(of.sheet());
        columns.cell[size] = intern(of.cell());
        columns.line[size] = of.line();
        return this;
    }

    /** Notes a place without a row. */
    public void withhold(WithheldPlace place) {
        withheld.add(place);
    }

    /** Closes the row and returns its number. */
    public int add() {
        int row = size++;
        if (size == columns.capacity()) {
            columns = columns.resized(size * 2);
        }
        clearRow();
        return row;
    }

    public int size() {
        return size;
    }

    /** The rows so far; the builder stays usable. */
    public ObservationTable build() {
        return new ObservationTable(columns.resized(size), texts, textCodes, withheld);
    }

    private void clearRow() {
        columns.stage[size] = (byte) Stage.REVISED.ordinal();
        columns.qualifier[size] = (byte) Qualifier.EXACT.ordinal();
        columns.status[size] = (byte) ObservationStatus.NORMAL.ordinal();
        columns.published[size] = ObservationTable.NO_DAY;
        columns.source[size] = ObservationTable.NO_SOURCE;
    }

    private int intern(String of) {
        Integer known = textCodes.get(of);
        if (known != null) {
            return known;
        }
        int code = texts.size();
        texts.add(of);
        textCodes.put(of, code);
        return code;
    }
}
