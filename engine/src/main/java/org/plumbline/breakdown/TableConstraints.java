package org.plumbline.breakdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * The named constraints of a table. Of those that no table satisfies finds a set of which none can be left out: constraints are
 * left out one block after the other, in ever smaller blocks, as long as the rest still contradicts itself (deletion filter,
 * Chinneck and Dravnieks 1991).
 */
final class TableConstraints {
    private record Constraint(String text, Consumer<TableRanges> effect) {}

    private final int rows;
    private final int columns;
    private final List<Constraint> constraints = new ArrayList<>();

    TableConstraints(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    void row(String text, int i, long least, long most) {
        constraints.add(new Constraint(text, ranges -> ranges.row(i, least, most)));
    }

    void column(String text, int j, long least, long most) {
        constraints.add(new Constraint(text, ranges -> ranges.column(j, least, most)));
    }

    void cell(String text, int at, long least, long most) {
        constraints.add(new Constraint(text, ranges -> ranges.cell(at, least, most)));
    }

    /** Totals first, as they were added last. */
    List<String> fewest() {
        List<Constraint> kept = new ArrayList<>(constraints);
        for (int block = Math.max(1, kept.size() / 2); ; block = (block + 1) / 2) {
            for (int from = 0; from < kept.size(); ) {
                List<Constraint> without = new ArrayList<>(kept);
                without.subList(from, Math.min(kept.size(), from + block)).clear();
                if (isPossible(without)) {
                    from += block;
                } else {
                    kept = without;
                }
            }
            if (block == 1) {
                break;
            }
        }
        List<String> texts = new ArrayList<>(kept.stream().map(Constraint::text).toList());
        Collections.reverse(texts);
        return texts;
    }

    private boolean isPossible(List<Constraint> some) {
        TableRanges ranges = new TableRanges(rows, columns);
        some.forEach(constraint -> constraint.effect().accept(ranges));
        return ranges.solved().isPresent();
    }
}
