package org.plumbline.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.load.vocabulary.PlanTable;

/**
 * The columns of a collected table. Rows of one identity are reports of one thing by one unit; where the contents differ
 * they are vintages.
 *
 * @param identity positions of the columns that say what a row is about, and whose report it is
 * @param content positions of the columns that hold what was reported; the place in the note does not count
 * @param dated position of the day of the report
 */
record TableShape(PlanTable table, List<String> columns, List<Integer> identity, List<Integer> content, int dated) {
    private static final String PLACE = "〔[^〔〕]*〕$";
    private static final String VINTAGE = "-v\\d+$";

    static final TableShape OBSERVATIONS = of(
            PlanTable.OBSERVATIONS,
            "indicator region period value span unit definition stage published source note",
            "indicator region period span definition source",
            "value unit stage note",
            "published");

    static final TableShape TARGETS = of(
            PlanTable.TARGETS,
            "id indicator region period kind basis value strict unit definition window_start of baseline_period"
                    + " baseline_value tolerance source section issued supersedes class lead_units note",
            "id",
            "value kind note",
            "issued");

    static final TableShape TASK_UPDATES = of(
            PlanTable.TASK_UPDATES,
            "task reported status progress done_on source note",
            "task source",
            "status progress done_on note",
            "reported");

    static final TableShape SOURCES =
            of(PlanTable.SOURCES, "id title_zh title_en issued authority status", "id", "id", "issued");

    private static TableShape of(PlanTable table, String columns, String identity, String content, String dated) {
        List<String> names = List.of(columns.split(" "));
        return new TableShape(
                table, names, positions(names, identity), positions(names, content), names.indexOf(dated));
    }

    private static List<Integer> positions(List<String> names, String wanted) {
        return List.of(wanted.split(" ")).stream().map(names::indexOf).toList();
    }

    String identityOf(List<String> cells) {
        return identity.stream()
                .map(i -> cells.get(i).replaceFirst(VINTAGE, ""))
                .collect(Collectors.joining("\u0000"));
    }

    String contentOf(List<String> cells) {
        return content.stream().map(i -> cells.get(i).replaceFirst(PLACE, "")).collect(Collectors.joining("\u0000"));
    }

    /** The cells in the order of the columns; what the file lacks is blank. */
    List<String> arrange(List<String> head, List<String> cells) {
        List<String> arranged = new ArrayList<>();
        for (String column : columns) {
            int position = head.indexOf(column);
            arranged.add(position < 0 || position >= cells.size() ? "" : cells.get(position));
        }
        return arranged;
    }

    int position(String column) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).equals(column))
                .findFirst()
                .orElseThrow();
    }
}
