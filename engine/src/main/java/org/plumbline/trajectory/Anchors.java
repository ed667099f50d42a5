package org.plumbline.trajectory;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Points in two columns: there is one path for each of perhaps several hundred thousand targets. */
final class Anchors extends AbstractList<Anchor> implements RandomAccess {
    /** Time and value in turn. */
    private final double[] numbers;

    private Anchors(List<Anchor> anchors) {
        numbers = new double[anchors.size() * 2];
        for (int i = 0; i < anchors.size(); i++) {
            numbers[2 * i] = anchors.get(i).time();
            numbers[2 * i + 1] = anchors.get(i).value();
        }
    }

    static List<Anchor> copyOf(List<Anchor> anchors) {
        return anchors instanceof Anchors ? anchors : new Anchors(anchors);
    }

    @Override
    public Anchor get(int index) {
        return new Anchor(numbers[2 * index], numbers[2 * index + 1]);
    }

    @Override
    public int size() {
        return numbers.length / 2;
    }
}
