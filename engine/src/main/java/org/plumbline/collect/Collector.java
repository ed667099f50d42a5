package org.plumbline.collect;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.calc.Evaluation;
import org.plumbline.load.CollectedFolder;
import org.plumbline.load.PlanFiles;
import org.plumbline.model.Period;

/**
 * Merges filled forms into the collected tables of a plan. What is right is taken, whatever else a form holds; nothing that
 * is there is changed: another figure for the same thing is a new vintage. The same forms collected again change nothing.
 */
public final class Collector {
    private final Evaluation evaluation;
    private final PlanFiles plan;
    private final LocalDate receipt;
    private final Optional<Period> period;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<FormRequest, Map<String, EntryForm>> expected = new HashMap<>();
    private final Map<FormRequest, Map<String, EntryForm>> answerable = new HashMap<>();
    private final Map<String, CollectedTable> tables = new TreeMap<>();
    private final Map<String, Collection.FormReport> reports = new LinkedHashMap<>();

    private Collector(Evaluation evaluation, PlanFiles plan, LocalDate receipt, Optional<Period> period) {
        this.evaluation = evaluation;
        this.plan = plan;
        this.receipt = receipt;
        this.period = period;
    }

    /**
     * Reads a folder of filled forms and works out what is to be written; writes nothing.
     *
     * @param plan the plan's own files, with what was collected before
     * @param receipt the day that stands for the date of report where a unit gives none
     * @param period only forms of this period; empty: of any
     * @throws IOException where a collected file cannot be read
     */
    public static Collection collect(
            Evaluation evaluation, PlanFiles plan, PlanFiles forms, LocalDate receipt, Optional<Period> period)
            throws IOException {
        return new Collector(evaluation, plan, receipt, period).run(forms);
    }

    private Collection run(PlanFiles forms) throws IOException {
        List<FilledForm> filled = new FilledFormReader(problems)
                .read(forms).stream().filter(this::belongs).toList();
        Map<FormId, List<FilledForm>> byForm = new LinkedHashMap<>();
        filled.forEach(form ->
                byForm.computeIfAbsent(form.id(), id -> new ArrayList<>()).add(form));
        for (List<FilledForm> copies : byForm.values()) {
            merge(copies);
        }
        problems.sort(Comparator.comparing(Problem::file));
        return new Collection(List.copyOf(reports.values()), problems, silent(byForm.keySet()), changedFiles());
    }

    /** True for a form of this plan from a unit it knows. */
    private boolean belongs(FilledForm form) {
        if (!form.id().plan().equals(evaluation.plan().id())) {
            problems.add(form.problem(
                    ProblemCode.OTHER_PLAN,
                    FormHead.FORM,
                    form.id().plan(),
                    evaluation.plan().id()));
            return false;
        }
        Period own = form.id().request().period();
        if (period.isPresent() && !period.get().equals(own)) {
            problems.add(form.problem(
                    ProblemCode.OTHER_PERIOD,
                    FormHead.PERIOD,
                    own.toString(),
                    period.get().toString()));
            return false;
        }
        EntryForm asked = answerable(form.id().request()).get(form.id().unit());
        if (asked == null) {
            problems.add(form.problem(ProblemCode.UNIT_UNKNOWN, FormHead.FORM));
            return false;
        }
        FilledForm.HeadCell unit = form.heads().get(FormHead.UNIT);
        if (unit != null
                && !unit.text().isEmpty()
                && !List.of(asked.unitName().zh(), asked.unitName().en()).contains(unit.text())) {
            problems.add(form.problem(
                    ProblemCode.UNIT_CHANGED,
                    FormHead.UNIT,
                    asked.unitName().zh(),
                    asked.unitName().en()));
        }
        return true;
    }

    private Map<String, EntryForm> answerable(FormRequest request) {
        return answerable.computeIfAbsent(request, key -> byUnit(FormPlanner.answerable(evaluation, key)));
    }

    private Map<String, EntryForm> expected(FormRequest request) {
        return expected.computeIfAbsent(
                request, key -> byUnit(FormPlanner.plan(evaluation, key).forms()));
    }

    private static Map<String, EntryForm> byUnit(List<EntryForm> forms) {
        Map<String, EntryForm> byUnit = new LinkedHashMap<>();
        forms.forEach(form -> byUnit.put(form.id().unit(), form));
        return byUnit;
    }

    private record Answers(FilledForm form, Reporter reporter, List<Entry> entries, Set<String> answered) {}

    /** All returned copies of one form, the first reported first. */
    private void merge(List<FilledForm> copies) throws IOException {
        List<Answers> all = copies.stream()
                .map(this::answers)
                .sorted(Comparator.comparing((Answers a) -> a.reporter().day())
                        .thenComparing(a -> a.form().file()))
                .toList();
        Set<String> contradicting = contradictions(all);
        for (int i = 0; i < all.size(); i++) {
            Answers answers = all.get(i);
            if (i > 0 && contents(answers).equals(contents(all.get(i - 1)))) {
                problems.add(answers.form()
                        .problem(
                                ProblemCode.FORM_TWICE,
                                FormHead.FORM,
                                all.get(i - 1).form().file()));
            }
            merge(answers, contradicting);
        }
    }

    private static Set<String> contents(Answers answers) {
        return answers.entries().stream()
                .map(entry -> entry.identity() + "\u0000" + entry.content())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String dayAndIdentity(Entry entry) {
        return entry.published() + " " + entry.identity();
    }

    /** What one unit reports in two ways on one day: nobody can say which holds. */
    private static Set<String> contradictions(List<Answers> all) {
        Map<String, Set<String>> contents = new HashMap<>();
        all.stream().flatMap(answers -> answers.entries().stream()).forEach(entry -> contents.computeIfAbsent(
                        dayAndIdentity(entry), key -> new HashSet<>())
                .add(entry.content()));
        contents.values().removeIf(different -> different.size() < 2);
        return contents.keySet();
    }

    private Answers answers(FilledForm form) {
        FormId id = form.id();
        Reporter reporter = Reporter.of(evaluation.plan(), form, receipt);
        List<FormRow> rows =
                answerable(id.request()).getOrDefault(id.unit(), empty(id)).rows();
        List<FormRows.Answered> answered = new FormRows(form, rows, keys(expectedForm(id)), problems).answered();
        List<Entry> entries =
                switch (id.request().purpose()) {
                    case ACTUALS -> new FiguresReader(reporter, problems).read(answered);
                    case PLEDGES -> new PledgesReader(reporter).read(answered);
                    case TASKS -> new ProgressReader(reporter).read(answered);
                };
        Set<String> keys = new HashSet<>();
        answered.forEach(row -> keys.add(row.asked().key()));
        return new Answers(form, reporter, entries, keys);
    }

    private EntryForm expectedForm(FormId id) {
        return expected(id.request()).getOrDefault(id.unit(), empty(id));
    }

    private static EntryForm empty(FormId id) {
        return new EntryForm(id, org.plumbline.model.LocalizedText.EMPTY, List.of());
    }

    private static Set<String> keys(EntryForm form) {
        return form.rows().stream().map(FormRow::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void merge(Answers answers, Set<String> contradicting) throws IOException {
        int[] counts = new int[CollectedTable.Outcome.values().length];
        String suffix = answers.form().id().request().period().toString().replace('/', '_');
        for (Entry entry : answers.entries()) {
            if (contradicting.contains(dayAndIdentity(entry))) {
                problems.add(entry.problem(
                        ProblemCode.FORMS_DIFFER, entry.published().toString()));
                continue;
            }
            CollectedTable.Outcome outcome = table(entry.shape(), suffix).merge(entry);
            counts[outcome.ordinal()]++;
            say(entry, outcome);
        }
        int added = counts[CollectedTable.Outcome.ADDED.ordinal()];
        int corrected = counts[CollectedTable.Outcome.CORRECTED.ordinal()];
        if (added + corrected > 0 && Reporter.hasSources(evaluation.plan())) {
            sourceOf(answers, suffix);
        }
        Set<String> blank = keys(expectedForm(answers.form().id()));
        blank.removeAll(answers.answered());
        reports.put(
                answers.form().file(),
                new Collection.FormReport(
                        answers.form().file(),
                        answers.form().id(),
                        added,
                        corrected,
                        counts[CollectedTable.Outcome.UNCHANGED.ordinal()],
                        List.copyOf(blank)));
    }

    private void sourceOf(Answers answers, String suffix) throws IOException {
        FilledForm form = answers.form();
        if (!form.rows().isEmpty()) {
            table(TableShape.SOURCES, suffix)
                    .merge(new Entry(
                            TableShape.SOURCES,
                            answers.reporter().sourceRow(),
                            answers.reporter().day(),
                            false,
                            true,
                            0,
                            form,
                            form.rows().get(0),
                            FormColumn.KEY));
        }
    }

    private void say(Entry entry, CollectedTable.Outcome outcome) {
        switch (outcome) {
            case CORRECTED -> {
                if (!entry.explained()) {
                    problems.add(entry.problem(ProblemCode.CORRECTION_WITHOUT_REASON));
                }
            }
            case SAME_DAY ->
                problems.add(entry.problem(
                        ProblemCode.CORRECTION_SAME_DAY, entry.published().toString()));
            case OUTDATED ->
                problems.add(entry.problem(
                        ProblemCode.REPORT_OUTDATED, entry.published().toString()));
            case ADDED, UNCHANGED -> {
                // Nothing to say beyond the count.
            }
        }
    }

    private CollectedTable table(TableShape shape, String suffix) throws IOException {
        String file = CollectedFolder.file(shape.table(), suffix);
        CollectedTable known = tables.get(file);
        if (known == null) {
            known = plan.list().contains(file)
                    ? CollectedTable.read(shape, () -> plan.open(file))
                    : new CollectedTable(shape);
            tables.put(file, known);
        }
        return known;
    }

    private Map<String, byte[]> changedFiles() {
        Map<String, byte[]> files = new TreeMap<>();
        tables.forEach((file, table) -> {
            if (table.changed()) {
                files.put(file, table.bytes());
            }
        });
        return files;
    }

    /** Forms of the same kind as those returned that did not come back. */
    private List<EntryForm> silent(Set<FormId> returned) {
        Set<FormRequest> requests = new LinkedHashSet<>();
        returned.forEach(id -> requests.add(id.request()));
        return requests.stream()
                .flatMap(request -> expected(request).values().stream())
                .filter(form -> !returned.contains(form.id()))
                .toList();
    }
}
