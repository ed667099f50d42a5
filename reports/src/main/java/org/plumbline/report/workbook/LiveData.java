package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.ObservationTable;
import org.plumbline.report.content.ReportData;
import org.plumbline.value.Actual;

/** Formulas that read an observation from the sheet of data by the number of its row, so that the rows may be sorted. */
final class LiveData {
    /** Name of the table. */
    static final String TABLE = "Data";

    /** With more observations than this, looking each of them up takes too long. */
    private static final int MOST = 20_000;

    /** No heading is higher. */
    private static final int HEADING = 20;

    private final ReportData data;
    private final ObservationTable table;
    private final int[] numbers;
    private final boolean wanted;
    private final int most;
    private Optional<List<Integer>> rows = Optional.empty();

    /** @param rowsOfASheet what goes on on another sheet is not looked up */
    LiveData(ReportData data, boolean wanted, int rowsOfASheet) {
        this.data = data;
        this.table = data.plan().observations();
        this.numbers = new int[table.size()];
        this.wanted = wanted;
        this.most = Math.min(MOST, rowsOfASheet - HEADING);
    }

    /** Rows of the observation table published by the date looked from, by indicator, region and period. */
    List<Integer> rows() {
        if (rows.isEmpty()) {
            long knownAt = data.evaluation().request().knownAt().toEpochDay();
            List<Integer> known = new ArrayList<>();
            table.all().stream().filter(row -> table.published(row) <= knownAt).forEach(known::add);
            rows = Optional.of(known);
            for (int i = 0; i < known.size(); i++) {
                numbers[known.get(i)] = i + 1;
            }
        }
        return rows.get();
    }

    /** The number by which a row of the observation table is looked up, from 1; 0 for one that is not known. */
    int number(int row) {
        return rows().isEmpty() ? 0 : numbers[row];
    }

    /** True where formulas read the sheet of data. */
    boolean active() {
        return wanted && rows().size() < most;
    }

    /** The content, following the figure it is from where that stands in the data as it is. */
    Content follow(Actual actual, Content content) {
        if (!active() || actual.row().isEmpty() || !actual.derivation().equals(Actual.STORED)) {
            return content;
        }
        int row = actual.row().getAsInt();
        int number = number(row);
        return number == 0 || table.value(row) != actual.value()
                ? content
                : new Content.Formula(
                        "INDEX(" + column("value") + ",MATCH(" + number + "," + column("row-number") + ",0))", content);
    }

    private String column(String key) {
        return TABLE + "[" + data.text("column." + key) + "]";
    }
}
