package org.plumbline.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.load.parse.MissingCodes;
import org.plumbline.load.table.Row;
import org.plumbline.load.vocabulary.NameKey;
import org.plumbline.load.vocabulary.NearestName;
import org.plumbline.model.LocalizedText;

/**
 * Tells which row asked stands behind each row that came back: by its key, else by its names. Rows that nothing was filled in
 * are passed over.
 */
final class FormRows {
    private final FilledForm form;
    private final Map<String, FormRow> asked = new HashMap<>();
    private final Set<String> expected;
    private final List<Problem> problems;

    /** A row that was filled in, and what it answers. */
    record Answered(FormRow asked, EntryCells cells) {}

    /**
     * @param answerable all rows the unit may fill in
     * @param expected keys of those it is asked for
     */
    FormRows(FilledForm form, List<FormRow> answerable, Set<String> expected, List<Problem> problems) {
        this.form = form;
        this.expected = expected;
        this.problems = problems;
        answerable.forEach(row -> asked.put(row.key(), row));
    }

    List<Answered> answered() {
        Map<String, Integer> times = new HashMap<>();
        List<Row> filled = form.rows().stream().filter(this::isFilled).toList();
        filled.forEach(row -> times.merge(key(row), 1, Integer::sum));
        List<Answered> answered = new ArrayList<>();
        Set<String> recovered = new HashSet<>();
        for (Row row : filled) {
            EntryCells cells = new EntryCells(form, row, problems);
            String key = key(row);
            if (key.isEmpty()) {
                byName(cells)
                        .filter(found -> !times.containsKey(found.key()) && recovered.add(found.key()))
                        .ifPresentOrElse(
                                found -> answered.add(new Answered(found, cells)),
                                () -> cells.say(ProblemCode.KEY_MISSING, FormColumn.KEY));
            } else if (times.getOrDefault(key, 0) > 1) {
                cells.say(ProblemCode.KEY_TWICE, FormColumn.KEY);
            } else {
                byKey(key, cells).ifPresent(found -> answered.add(new Answered(found, cells)));
            }
        }
        return answered;
    }

    private static String key(Row row) {
        return NameKey.of(row.cell(FormColumn.KEY));
    }

    private boolean isFilled(Row row) {
        return FormColumn.of(form.id().request().purpose()).stream()
                .filter(FormColumn::isInput)
                .anyMatch(column -> row.problem(column).isPresent() || !MissingCodes.isMissing(row.cell(column)));
    }

    private Optional<FormRow> byKey(String key, EntryCells cells) {
        FormRow found = asked.get(key);
        if (found == null) {
            ProblemCode code = isOfOtherPeriod(key) ? ProblemCode.KEY_OTHER_PERIOD : ProblemCode.KEY_UNKNOWN;
            cells.say(
                    code,
                    FormColumn.KEY,
                    NearestName.find(key, expected)
                            .map(near -> " (" + near + "?)")
                            .orElse(""));
            return Optional.empty();
        }
        FormColumn nameColumn = nameColumn();
        String printed = NameKey.of(cells.row().cell(nameColumn));
        String region = NameKey.of(cells.row().cell(FormColumn.REGION));
        boolean sameName = printed.isEmpty() || isNamed(name(found), printed);
        boolean sameRegion = region.isEmpty()
                || region(found).map(name -> isNamed(name, region)).orElse(true);
        if (!sameName || !sameRegion) {
            cells.say(
                    ProblemCode.NAME_DIFFERS,
                    sameName ? FormColumn.REGION : nameColumn,
                    name(found).zh(),
                    name(found).en());
            return Optional.empty();
        }
        return Optional.of(found);
    }

    private FormColumn nameColumn() {
        return form.id().request().purpose() == FormPurpose.TASKS ? FormColumn.TASK : FormColumn.INDICATOR;
    }

    /** Behind a name may stand the kind of the target, or a milestone. */
    private static boolean isNamed(LocalizedText name, String printed) {
        return List.of(name.zh(), name.en()).stream()
                .map(NameKey::of)
                .anyMatch(key -> !key.isEmpty() && printed.startsWith(key));
    }

    private boolean isOfOtherPeriod(String key) {
        int last = key.lastIndexOf(':');
        String round = ":r" + form.id().request().round();
        String period = ":" + NameKey.of(form.id().request().period().toString());
        return last > 0
                && (asked.containsKey(key.substring(0, last) + round)
                        || asked.containsKey(key.substring(0, last) + period));
    }

    private Optional<FormRow> byName(EntryCells cells) {
        String printed = NameKey.of(cells.row().cell(nameColumn()));
        String region = NameKey.of(cells.row().cell(FormColumn.REGION));
        List<FormRow> found = asked.values().stream()
                .filter(row -> !printed.isEmpty() && isExactly(name(row), printed))
                .filter(row -> region.isEmpty()
                        || region(row).map(name -> isExactly(name, region)).orElse(true))
                .toList();
        if (found.size() != 1) {
            return Optional.empty();
        }
        boolean wasAsked = expected.contains(found.get(0).key());
        cells.say(
                wasAsked ? ProblemCode.KEY_RECOVERED : ProblemCode.ROW_NOT_ASKED,
                FormColumn.KEY,
                found.get(0).key());
        return Optional.of(found.get(0));
    }

    private static boolean isExactly(LocalizedText name, String printed) {
        return printed.equals(NameKey.of(name.zh())) || printed.equals(NameKey.of(name.en()));
    }

    private static LocalizedText name(FormRow row) {
        if (row instanceof FormRow.Figures figures) {
            return figures.indicator().name();
        }
        return row instanceof FormRow.Pledge pledge
                ? pledge.assigned().indicator().name()
                : ((FormRow.Progress) row).task().title();
    }

    private static Optional<LocalizedText> region(FormRow row) {
        if (row instanceof FormRow.Figures figures) {
            return Optional.of(figures.region().name());
        }
        return row instanceof FormRow.Pledge pledge
                ? Optional.of(pledge.assigned().region().name())
                : Optional.empty();
    }
}
