package org.plumbline.model.column;

/**
 * Numbers by row, appended at the end, most of which equal those of another column and then take no room.
 *
 * <p>Not thread-safe while rows are appended; any number of threads may read it afterwards.
 */
public final class EchoColumn {
    private final IntColumn places = new IntColumn();
    private final DoubleColumn others = new DoubleColumn();

    /** @param echoed the number that the other column has in the row */
    public void add(double number, double echoed) {
        if (Double.doubleToRawLongBits(number) == Double.doubleToRawLongBits(echoed)) {
            places.add(-1);
        } else {
            places.add(others.size());
            others.add(number);
        }
    }

    /** @param echoed the number that the other column has in the row */
    public double get(int row, double echoed) {
        int place = places.get(row);
        return place < 0 ? echoed : others.get(place);
    }
}
