package org.plumbline.model;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.finding.SourceLocation;

/**
 * Fills an {@link ObservationTable}. One row is set field by field and closed with {@link #add()}; what is not set has
 * its default (status normal, qualifier exact, stage revised, no date, no source). Not thread-safe.
 */
// Ordinals are the columns' codes within one run and are never written anywhere.
@SuppressWarnings("EnumOrdinal")
public final class ObservationTableBuilder {
    private static final Figure NONE = Figure.of(0, 0, "");

    private final List<WithheldPlace> withheld = new ArrayList<>();
    private final ObservationColumns columns = new ObservationColumns();
    private int indicator;
    private int region;
    private int period;
    private Figure figure = NONE;
    private int published;
    private Stage stage = Stage.REVISED;
    private Qualifier qualifier = Qualifier.EXACT;
    private ObservationStatus status = ObservationStatus.NORMAL;
    private String definition = "";
    private int source;
    private String confidentiality = "";
    private String note = "";
    private SourceLocation location = SourceLocation.NONE;

    public ObservationTableBuilder() {
        clearRow();
    }

    /** The cell of the table: catalogue positions and period. */
    public ObservationTableBuilder key(int indicatorIndex, int regionIndex, Period at) {
        indicator = indicatorIndex;
        region = regionIndex;
        period = at.code();
        return this;
    }

    public ObservationTableBuilder figure(Figure of) {
        figure = of;
        return this;
    }

    /** Publication day as epoch day. */
    public ObservationTableBuilder published(int epochDay) {
        published = epochDay;
        return this;
    }

    public ObservationTableBuilder stage(Stage of) {
        stage = of;
        return this;
    }

    public ObservationTableBuilder qualifier(Qualifier of) {
        qualifier = of;
        return this;
    }

    public ObservationTableBuilder status(ObservationStatus of) {
        status = of;
        return this;
    }

    public ObservationTableBuilder definition(String of) {
        definition = of;
        return this;
    }

    public ObservationTableBuilder source(int sourceIndex) {
        source = sourceIndex;
        return this;
    }

    public ObservationTableBuilder confidentiality(String code) {
        confidentiality = code;
        return this;
    }

    public ObservationTableBuilder note(String of) {
        note = of;
        return this;
    }

    public ObservationTableBuilder location(SourceLocation of) {
        location = of;
        return this;
    }

    /** Notes a place without a row. */
    public void withhold(WithheldPlace place) {
        withheld.add(place);
    }

    /** Closes the row and returns its number. */
    public int add() {
        int row = columns.size();
        columns.indicator.add(indicator);
        columns.region.add(region);
        columns.period.add(columns.periodCodes.add(period));
        columns.value.add(figure.value());
        columns.stored.add(figure.stored(), figure.value());
        columns.storedUnit.add(columns.units.add(figure.storedUnit()));
        columns.text.add(figure.text(), figure.stored());
        columns.decimals.add(Math.min(figure.decimals(), Byte.MAX_VALUE));
        columns.published.add(columns.days.add(published));
        columns.stage.add(stage.ordinal());
        columns.qualifier.add(qualifier.ordinal());
        columns.status.add(status.ordinal());
        columns.definition.add(columns.definitions.add(definition));
        columns.source.add(source);
        columns.confidentiality.add(columns.confidentialities.add(confidentiality));
        columns.note.add(columns.texts.add(note));
        columns.place.add(columns.places.add(ObservationColumns.Place.of(location)));
        columns.line.add(location.line());
        clearRow();
        return row;
    }

    public int size() {
        return columns.size();
    }

    /** The rows so far; the builder stays usable, and the table does not see what is added later. */
    public ObservationTable build() {
        return new ObservationTable(columns, withheld);
    }

    private void clearRow() {
        figure = NONE;
        published = ObservationTable.NO_DAY;
        stage = Stage.REVISED;
        qualifier = Qualifier.EXACT;
        status = ObservationStatus.NORMAL;
        definition = "";
        source = ObservationTable.NO_SOURCE;
        confidentiality = "";
        note = "";
        location = SourceLocation.NONE;
    }
}
