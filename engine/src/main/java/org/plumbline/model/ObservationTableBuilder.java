package org.plumbline.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.finding.SourceLocation;

/**
 * Fills an {@link ObservationTable}. One row is set field by field and closed with {@link #add()}; what is not set has
 * its default (status normal, qualifier exact, stage revised, no date, no source). Not thread-safe.
 */
public final class ObservationTableBuilder {
    private final Map<String, Integer> textCodes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int size;
    private int[] indicator = new int[64];
    private int[] region = new int[64];
    private int[] period = new int[64];
    private double[] value = new double[64];
    private double[] stored = new double[64];
    private int[] storedUnit = new int[64];
    private int[] published = new int[64];
    private byte[] stage = new byte[64];
    private byte[] qualifier = new byte[64];
    private byte[] status = new byte[64];
    private byte[] decimals = new byte[64];
    private int[] definition = new int[64];
    private int[] source = new int[64];
    private int[] confidentiality = new int[64];
    private int[] note = new int[64];
    private int[] file = new int[64];
    private int[] sheet = new int[64];
    private int[] line = new int[64];
    private int[] cell = new int[64];
    private int[] text = new int[64];

    public ObservationTableBuilder() {
        intern("");
        clearRow();
    }

    /** The cell of the table: catalogue positions and period. */
    public ObservationTableBuilder key(int indicatorIndex, int regionIndex, Period at) {
        indicator[size] = indicatorIndex;
        region[size] = regionIndex;
        period[size] = at.code();
        return this;
    }

    public ObservationTableBuilder figure(Figure figure) {
        value[size] = figure.value();
        stored[size] = figure.stored();
        storedUnit[size] = intern(figure.storedUnit());
        decimals[size] = (byte) Math.min(figure.decimals(), Byte.MAX_VALUE);
        text[size] = intern(figure.text());
        return this;
    }

    /** Publication day as epoch day. */
    public ObservationTableBuilder published(int epochDay) {
        published[size] = epochDay;
        return this;
    }

    public ObservationTableBuilder stage(Stage of) {
        stage[size] = (byte) of.ordinal();
        return this;
    }

    public ObservationTableBuilder qualifier(Qualifier of) {
        qualifier[size] = (byte) of.ordinal();
        return this;
    }

    public ObservationTableBuilder status(ObservationStatus of) {
        status[size] = (byte) of.ordinal();
        return this;
    }

    public ObservationTableBuilder definition(String of) {
        definition[size] = intern(of);
        return this;
    }

    public ObservationTableBuilder source(int sourceIndex) {
        source[size] = sourceIndex;
        return this;
    }

    public ObservationTableBuilder confidentiality(String code) {
        confidentiality[size] = intern(code);
        return this;
    }

    public ObservationTableBuilder note(String of) {
        note[size] = intern(of);
        return this;
    }

    public ObservationTableBuilder location(SourceLocation of) {
        file[size] = intern(of.file());
        sheet[size] = intern(of.sheet());
        cell[size] = intern(of.cell());
        line[size] = of.line();
        return this;
    }

    /** Closes the row and returns its number. */
    public int add() {
        int row = size++;
        if (size == indicator.length) {
            grow(size * 2);
        }
        clearRow();
        return row;
    }

    public int size() {
        return size;
    }

    public ObservationTable build() {
        grow(size);
        ObservationTable table = new ObservationTable(
                new ObservationTable.Columns(
                        size,
                        indicator,
                        region,
                        period,
                        value,
                        stored,
                        storedUnit,
                        published,
                        stage,
                        qualifier,
                        status,
                        decimals,
                        definition,
                        source,
                        confidentiality,
                        note,
                        file,
                        sheet,
                        line,
                        cell,
                        text),
                texts);
        grow(size + 64);
        return table;
    }

    private void clearRow() {
        stage[size] = (byte) Stage.REVISED.ordinal();
        qualifier[size] = (byte) Qualifier.EXACT.ordinal();
        status[size] = (byte) ObservationStatus.NORMAL.ordinal();
        published[size] = ObservationTable.NO_DAY;
        source[size] = ObservationTable.NO_SOURCE;
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

    private void grow(int capacity) {
        indicator = Arrays.copyOf(indicator, capacity);
        region = Arrays.copyOf(region, capacity);
        period = Arrays.copyOf(period, capacity);
        value = Arrays.copyOf(value, capacity);
        stored = Arrays.copyOf(stored, capacity);
        storedUnit = Arrays.copyOf(storedUnit, capacity);
        published = Arrays.copyOf(published, capacity);
        stage = Arrays.copyOf(stage, capacity);
        qualifier = Arrays.copyOf(qualifier, capacity);
        status = Arrays.copyOf(status, capacity);
        decimals = Arrays.copyOf(decimals, capacity);
        definition = Arrays.copyOf(definition, capacity);
        source = Arrays.copyOf(source, capacity);
        confidentiality = Arrays.copyOf(confidentiality, capacity);
        note = Arrays.copyOf(note, capacity);
        file = Arrays.copyOf(file, capacity);
        sheet = Arrays.copyOf(sheet, capacity);
        line = Arrays.copyOf(line, capacity);
        cell = Arrays.copyOf(cell, capacity);
        text = Arrays.copyOf(text, capacity);
    }
}
