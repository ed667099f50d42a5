package org.plumbline.breakdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plumbline.model.RegionId;
import org.plumbline.model.Split;

/** Names the sums and bounds of a table that contradict each other. */
final class TableConflict {
    private final Split split;
    private final List<RegionId> regions;
    private final List<PartsTask> columns;
    private final Grid grid;
    private final long[] lower;
    private final long[] upper;
    private final double[] slope;

    TableConflict(
            Split split,
            List<RegionId> regions,
            List<PartsTask> columns,
            Grid grid,
            long[] lower,
            long[] upper,
            double[] slope) {
        this.split = split;
        this.regions = regions;
        this.columns = columns;
        this.grid = grid;
        this.lower = lower;
        this.upper = upper;
        this.slope = slope;
    }

    Conflict of(TransportFlow flow, long[] rowSteps, long[] columnSteps) {
        boolean[] rows = new boolean[regions.size()];
        boolean[] columnsIn = new boolean[columns.size()];
        if (flow.isOverdrawn()) {
            return new Conflict("minimums-exceed-margins", overdrawn(rowSteps, columnSteps));
        }
        TransportFlow.Contradiction found = flow.contradiction();
        System.arraycopy(found.rows(), 0, rows, 0, rows.length);
        System.arraycopy(found.columns(), 0, columnsIn, 0, columnsIn.length);
        List<String> named = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i]) {
                named.add(row(i, rowSteps));
            }
        }
        for (int j = 0; j < columnsIn.length; j++) {
            if (columnsIn[j]) {
                named.add(column(j, columnSteps));
            }
        }
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columnsIn.length; j++) {
                int at = i * columnsIn.length + j;
                if (rows[i] && !columnsIn[j] && upper[at] < Grid.NONE) {
                    boolean zero = slope[at] == 0 && upper[at] == 0;
                    named.add((zero ? "weight:" : "maximum:") + place(i, j) + "=" + grid.ofSteps(upper[at]));
                }
                if (!rows[i] && columnsIn[j] && lower[at] > 0) {
                    named.add("minimum:" + place(i, j) + "=" + grid.ofSteps(lower[at]));
                }
            }
        }
        return new Conflict("margins-impossible", named);
    }

    private List<String> overdrawn(long[] rowSteps, long[] columnSteps) {
        int width = columns.size();
        for (int i = 0; i < regions.size(); i++) {
            if (LongSums.of(Arrays.copyOfRange(lower, i * width, (i + 1) * width)) > rowSteps[i]) {
                List<String> named = new ArrayList<>(List.of(row(i, rowSteps)));
                for (int j = 0; j < width; j++) {
                    if (lower[i * width + j] > 0) {
                        named.add("minimum:" + place(i, j) + "=" + grid.ofSteps(lower[i * width + j]));
                    }
                }
                return named;
            }
        }
        for (int j = 0; j < width; j++) {
            List<String> named = new ArrayList<>(List.of(column(j, columnSteps)));
            long sum = 0;
            for (int i = 0; i < regions.size(); i++) {
                sum += lower[i * width + j];
                if (lower[i * width + j] > 0) {
                    named.add("minimum:" + place(i, j) + "=" + grid.ofSteps(lower[i * width + j]));
                }
            }
            if (sum > columnSteps[j]) {
                return named;
            }
        }
        throw new IllegalStateException("Nothing is overdrawn");
    }

    private String place(int i, int j) {
        return regions.get(i) + "/" + columns.get(j).indicator().id();
    }

    private String row(int i, long[] rowSteps) {
        return "total:" + regions.get(i) + "/" + split.indicator() + "=" + grid.ofSteps(rowSteps[i]);
    }

    private String column(int j, long[] columnSteps) {
        return "total:" + split.totalRegion() + "/" + columns.get(j).indicator().id() + "="
                + grid.ofSteps(columnSteps[j]);
    }
}
