package org.plumbline.load;

import java.util.List;
import java.util.Optional;
import org.plumbline.load.vocabulary.PlanTable;

/**
 * Where figures collected from units lie in a plan: {@code collected/<table>-….csv}. They belong to the plan whether or not
 * the manifest names them.
 */
public final class CollectedFolder {
    private static final String FOLDER = "collected/";

    private CollectedFolder() {}

    /** The file of a table for one period and round, relative to {@code plan.yaml}. */
    public static String file(PlanTable table, String suffix) {
        return FOLDER + table.key() + "-" + suffix + ".csv";
    }

    /**
     * The collected files of a table among all names. Sources are left out where the plan has no table of them: its texts
     * are sources themselves then.
     */
    static List<String> files(PlanTable table, boolean named, List<String> all) {
        return table == PlanTable.SOURCES && !named
                ? List.of()
                : all.stream()
                        .filter(name -> of(name).filter(table::equals).isPresent())
                        .toList();
    }

    private static Optional<PlanTable> of(String name) {
        if (!name.startsWith(FOLDER) || !name.endsWith(".csv") || name.indexOf('/', FOLDER.length()) >= 0) {
            return Optional.empty();
        }
        String rest = name.substring(FOLDER.length());
        return List.of(PlanTable.OBSERVATIONS, PlanTable.TARGETS, PlanTable.TASK_UPDATES, PlanTable.SOURCES).stream()
                .filter(table -> rest.startsWith(table.key() + "-"))
                .findFirst();
    }
}
