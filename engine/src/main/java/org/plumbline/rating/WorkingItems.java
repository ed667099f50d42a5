package org.plumbline.rating;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The items of a working in two columns: there is one working for each of perhaps several hundred thousand targets. */
final class WorkingItems extends AbstractList<Working.Item> implements RandomAccess {
    private static final Term[] TERMS = Term.values();

    private final byte[] terms;
    private final double[] values;

    private WorkingItems(List<Working.Item> items) {
        terms = new byte[items.size()];
        values = new double[items.size()];
        for (int i = 0; i < values.length; i++) {
            terms[i] = (byte) items.get(i).term().ordinal();
            values[i] = items.get(i).value();
        }
    }

    static List<Working.Item> copyOf(List<Working.Item> items) {
        return items.isEmpty() ? List.of() : items instanceof WorkingItems ? items : new WorkingItems(items);
    }

    @Override
    public Working.Item get(int index) {
        return new Working.Item(TERMS[terms[index]], values[index]);
    }

    @Override
    public int size() {
        return values.length;
    }
}
