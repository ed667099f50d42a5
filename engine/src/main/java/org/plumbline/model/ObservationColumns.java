package org.plumbline.model;

import java.util.Arrays;

/** The columns of an {@link ObservationTable}, all of one length; shared by the table and its builder. */
final class ObservationColumns {
    final int[] indicator;
    final int[] region;
    final int[] period;
    final double[] value;
    final double[] stored;
    final int[] storedUnit;
    final int[] published;
    final byte[] stage;
    final byte[] qualifier;
    final byte[] status;
    final byte[] decimals;
    final int[] definition;
    final int[] source;
    final int[] confidentiality;
    final int[] note;
    final int[] file;
    final int[] sheet;
    final int[] line;
    final int[] cell;
    final int[] text;

    ObservationColumns(int capacity) {
        indicator = new int[capacity];
        region = new int[capacity];
        period = new int[capacity];
        value = new double[capacity];
        stored = new double[capacity];
        storedUnit = new int[capacity];
        published = new int[capacity];
        stage = new byte[capacity];
        qualifier = new byte[capacity];
        status = new byte[capacity];
        decimals = new byte[capacity];
        definition = new int[capacity];
        source = new int[capacity];
        confidentiality = new int[capacity];
        note = new int[capacity];
        file = new int[capacity];
        sheet = new int[capacity];
        line = new int[capacity];
        cell = new int[capacity];
        text = new int[capacity];
    }

    private ObservationColumns(ObservationColumns from, int capacity) {
        indicator = Arrays.copyOf(from.indicator, capacity);
        region = Arrays.copyOf(from.region, capacity);
        period = Arrays.copyOf(from.period, capacity);
        value = Arrays.copyOf(from.value, capacity);
        stored = Arrays.copyOf(from.stored, capacity);
        storedUnit = Arrays.copyOf(from.storedUnit, capacity);
        published = Arrays.copyOf(from.published, capacity);
        stage = Arrays.copyOf(from.stage, capacity);
        qualifier = Arrays.copyOf(from.qualifier, capacity);
        status = Arrays.copyOf(from.status, capacity);
        decimals = Arrays.copyOf(from.decimals, capacity);
        definition = Arrays.copyOf(from.definition, capacity);
        source = Arrays.copyOf(from.source, capacity);
        confidentiality = Arrays.copyOf(from.confidentiality, capacity);
        note = Arrays.copyOf(from.note, capacity);
        file = Arrays.copyOf(from.file, capacity);
        sheet = Arrays.copyOf(from.sheet, capacity);
        line = Arrays.copyOf(from.line, capacity);
        cell = Arrays.copyOf(from.cell, capacity);
        text = Arrays.copyOf(from.text, capacity);
    }

    /** A copy, cut or lengthened. */
    ObservationColumns resized(int capacity) {
        return new ObservationColumns(this, capacity);
    }

    int capacity() {
        return indicator.length;
    }
}
